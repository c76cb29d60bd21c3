using System.Collections.Immutable;
using System.Text.Json;
using BriefingBot.Core.Facts;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Sqlite.Facts;

/// <summary>A fact's row with its newest revision's hash.</summary>
internal readonly record struct FactRow(FactId Id, int Position, int Revision, string Hash);

/// <summary>The tables of facts and their revisions.</summary>
internal static class FactRows
{
    public static Dictionary<FactId, FactRow> Index(SqliteConnection connection, TopicId topic)
    {
        using var command = connection.Command(
            """
            SELECT facts.id, facts.position, facts.revision, hash
            FROM facts JOIN fact_revisions r ON r.topic_id = facts.topic_id AND r.fact_id = facts.id AND r.revision = facts.revision
            WHERE facts.topic_id = $topic;
            """,
            ("$topic", topic.Value));
        using var reader = command.ExecuteReader();
        var rows = new Dictionary<FactId, FactRow>();
        while (reader.Read())
        {
            var row = new FactRow(new FactId(reader.GetString(0)), reader.GetInt32(1), reader.GetInt32(2), reader.GetString(3));
            rows.Add(row.Id, row);
        }

        return rows;
    }

    public static ImmutableArray<Fact> Load(SqliteConnection connection, TopicId topic)
    {
        using var command = connection.Command(
            """
            SELECT facts.id, facts.revision, content
            FROM facts JOIN fact_revisions r ON r.topic_id = facts.topic_id AND r.fact_id = facts.id AND r.revision = facts.revision
            WHERE facts.topic_id = $topic
            ORDER BY facts.position, facts.id;
            """,
            ("$topic", topic.Value));
        using var reader = command.ExecuteReader();
        var facts = ImmutableArray.CreateBuilder<Fact>();
        while (reader.Read())
        {
            facts.Add(Content(reader.GetString(2)).ToFact(new FactId(reader.GetString(0)), reader.GetInt32(1)));
        }

        return facts.DrainToImmutable();
    }

    public static FactContent Content(string json) => JsonSerializer.Deserialize(json, StoreJson.Default.FactContent)!;
}
