using BriefingBot.Core.Facts;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Benchmarks;

/// <summary>SQLite's full-text search: porter stemmer, bm25, the question's stop words removed.</summary>
internal sealed class Fts5 : IDisposable
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");
    private readonly SqliteCommand _all;
    private readonly SqliteCommand _scoped;

    public Fts5(IEnumerable<Topic> topics)
    {
        _connection.Open();
        Execute("CREATE VIRTUAL TABLE facts USING fts5(topic UNINDEXED, text, tokenize = 'porter unicode61')");
        using (var transaction = _connection.BeginTransaction())
        {
            using var insert = _connection.CreateCommand();
            insert.CommandText = "INSERT INTO facts (topic, text) VALUES ($topic, $text)";
            var (topic, text) = (insert.Parameters.Add("$topic", SqliteType.Text), insert.Parameters.Add("$text", SqliteType.Text));
            foreach (var (id, fact) in topics.SelectMany(topic => topic.Facts.Select(fact => (topic.Id, fact))))
            {
                (topic.Value, text.Value) = (id.Value, fact.Text);
                insert.ExecuteNonQuery();
            }

            transaction.Commit();
        }

        Execute("INSERT INTO facts (facts) VALUES ('optimize')");
        _all = Prepare("SELECT rowid FROM facts WHERE facts MATCH $query ORDER BY rank LIMIT 10");
        _scoped = Prepare("SELECT rowid FROM facts WHERE facts MATCH $query AND topic = $topic ORDER BY rank LIMIT 10");
    }

    public long Ask(string question, TopicId? topic)
    {
        var command = topic is null ? _all : _scoped;
        command.Parameters["$query"].Value = string.Join(" OR ", Terms.Of(question).Select(word => $"\"{word}\""));
        if (topic is { } id)
        {
            command.Parameters["$topic"].Value = id.Value;
        }

        using var reader = command.ExecuteReader();
        var sum = 0L;
        while (reader.Read())
        {
            sum += reader.GetInt64(0);
        }

        return sum;
    }

    public void Dispose()
    {
        _all.Dispose();
        _scoped.Dispose();
        _connection.Dispose();
    }

    private SqliteCommand Prepare(string sql)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("$query", "");
        if (sql.Contains("$topic", StringComparison.Ordinal))
        {
            command.Parameters.AddWithValue("$topic", "");
        }

        command.Prepare();
        return command;
    }

    private void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
