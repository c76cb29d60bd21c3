using System.Text.Json;
using BriefingBot.Core.Facts;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Sqlite.Facts;

/// <summary>Writes a topic's facts with statements prepared once.</summary>
internal sealed class FactWriter : IDisposable
{
    private const string Importer = "import";

    private readonly SqliteCommand _revise;
    private readonly SqliteCommand _place;

    public FactWriter(SqliteConnection connection, TopicId topic, string now)
    {
        _revise = Command(
            connection,
            topic,
            "INSERT INTO fact_revisions (topic_id, fact_id, revision, content, hash, editor, reason, revised_at) VALUES ($topic, $id, $revision, $content, $hash, $editor, $reason, $now);",
            ["$id", "$revision", "$content", "$hash", "$reason"]);
        _revise.Parameters.AddWithValue("$editor", Importer);
        _revise.Parameters.AddWithValue("$now", now);
        _place = Command(
            connection,
            topic,
            """
            INSERT INTO facts (topic_id, id, position, revision) VALUES ($topic, $id, $position, $revision)
            ON CONFLICT (topic_id, id) DO UPDATE SET position = $position, revision = $revision;
            """,
            ["$id", "$position", "$revision"]);
    }

    /// <summary>Adds a revision and makes it the fact's newest.</summary>
    public void Revise(Fact fact, string hash, int revision, int position, string reason)
    {
        _revise.Parameters["$id"].Value = fact.Id.Value;
        _revise.Parameters["$revision"].Value = revision;
        _revise.Parameters["$content"].Value = JsonSerializer.Serialize(FactContent.Of(fact), StoreJson.Default.FactContent);
        _revise.Parameters["$hash"].Value = hash;
        _revise.Parameters["$reason"].Value = reason;
        _revise.ExecuteNonQuery();
        Place(fact.Id, revision, position);
    }

    /// <summary>Puts a fact at its place in the pack.</summary>
    public void Place(FactId id, int revision, int position)
    {
        _place.Parameters["$id"].Value = id.Value;
        _place.Parameters["$position"].Value = position;
        _place.Parameters["$revision"].Value = revision;
        _place.ExecuteNonQuery();
    }

    public void Dispose()
    {
        _revise.Dispose();
        _place.Dispose();
    }

    private static SqliteCommand Command(SqliteConnection connection, TopicId topic, string sql, ReadOnlySpan<string> parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("$topic", topic.Value);
        foreach (var name in parameters)
        {
            command.Parameters.Add(name, name is "$revision" or "$position" ? SqliteType.Integer : SqliteType.Text);
        }

        return command;
    }
}
