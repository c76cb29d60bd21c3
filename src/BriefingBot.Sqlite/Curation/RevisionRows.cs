using BriefingBot.Core.Curation;
using BriefingBot.Core.Curation.Json;
using BriefingBot.Core.Facts;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Sqlite.Curation;

/// <summary>The table of servers' revisions.</summary>
internal static class RevisionRows
{
    /// <summary>The newest revision that a server has of a fact; null when it never touched it.</summary>
    public static int? Head(SqliteConnection connection, ulong guildId, FactKey key) => (int?)(long?)connection.Scalar(
        "SELECT max(revision) FROM overlay_revisions WHERE guild_id = $guild AND topic_id = $topic AND fact_id = $fact;",
        ("$guild", guildId.ToStored()),
        ("$topic", key.Topic.Value),
        ("$fact", key.Fact.Value));

    public static void Insert(SqliteConnection connection, Revision revision, long auditNumber) => connection.Execute(
        """
        INSERT INTO overlay_revisions (guild_id, topic_id, fact_id, revision, kind, editor, approver, revised_at, reason, before, content, audit_number)
        VALUES ($guild, $topic, $fact, $revision, $kind, $editor, $approver, $at, $reason, $before, $content, $audit);
        """,
        ("$guild", revision.GuildId.ToStored()),
        ("$topic", revision.Key.Topic.Value),
        ("$fact", revision.Key.Fact.Value),
        ("$revision", revision.Number),
        ("$kind", revision.Kind.ToString()),
        ("$editor", revision.Editor.ToStored()),
        ("$approver", revision.Approver is { } approver ? approver.ToStored() : null),
        ("$at", revision.At.ToUnixTimeMilliseconds()),
        ("$reason", revision.Reason),
        ("$before", revision.Before is { } before ? CurationJson.Write(before) : null),
        ("$content", CurationJson.Write(revision.After)),
        ("$audit", auditNumber));

    /// <summary>Revisions by a condition and an order, each with the number of its audit entry.</summary>
    public static IEnumerable<(Revision Revision, long Audit)> Read(SqliteConnection connection, string where, params (string Name, object? Value)[] parameters)
    {
        using var command = connection.Command(
            $"SELECT guild_id, topic_id, fact_id, revision, kind, editor, approver, revised_at, reason, before, content, audit_number FROM overlay_revisions {where};",
            parameters);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return (
                new Revision(
                    reader.GetInt64(0).ToSnowflake(),
                    new FactKey(new TopicId(reader.GetString(1)), new FactId(reader.GetString(2))),
                    reader.GetInt32(3),
                    Enum.Parse<ChangeKind>(reader.GetString(4)),
                    reader.GetInt64(5).ToSnowflake(),
                    reader.IsDBNull(6) ? null : reader.GetInt64(6).ToSnowflake(),
                    DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(7)),
                    reader.GetString(8),
                    reader.IsDBNull(9) ? null : CurationJson.ReadFact(reader.GetString(9)),
                    CurationJson.ReadFact(reader.GetString(10))),
                reader.GetInt64(11));
        }
    }
}
