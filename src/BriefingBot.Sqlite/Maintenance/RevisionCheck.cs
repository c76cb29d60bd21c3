using BriefingBot.Core.Facts;
using BriefingBot.Sqlite.Facts;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Sqlite.Maintenance;

/// <summary>Every revision still says what its hash was made of, and revisions are numbered without a gap.</summary>
internal sealed class RevisionCheck : IStoreCheck
{
    public IEnumerable<string> Problems(SqliteConnection connection)
    {
        using var command = connection.Command("SELECT topic_id, fact_id, revision, content, hash FROM fact_revisions ORDER BY topic_id, fact_id, revision;");
        using var reader = command.ExecuteReader();
        var (fact, expected) = ("", 1);
        while (reader.Read())
        {
            var name = $"{reader.GetString(0)}/{reader.GetString(1)}";
            var revision = reader.GetInt32(2);
            expected = name == fact ? expected + 1 : 1;
            fact = name;
            if (revision != expected)
            {
                yield return $"fact {name}: revision {revision} follows {expected - 1}";
                expected = revision;
            }

            if (Hash(reader) != reader.GetString(4))
            {
                yield return $"fact {name}, revision {revision}: the content isn't what was hashed";
            }
        }
    }

    private static string Hash(SqliteDataReader reader)
    {
        try
        {
            return ContentHash.Of(FactRows.Content(reader.GetString(3)).ToFact(new FactId(reader.GetString(1)), reader.GetInt32(2)));
        }
        catch (System.Text.Json.JsonException)
        {
            return "";
        }
    }
}
