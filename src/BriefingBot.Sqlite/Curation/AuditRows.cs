using System.Collections.Immutable;
using BriefingBot.Core.Curation;
using BriefingBot.Core.Curation.Audit;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Sqlite.Curation;

/// <summary>The table of audit entries. Entries are written in the transaction of what they tell of.</summary>
internal static class AuditRows
{
    private const string Columns = "guild_id, number, written_at, actor, action, subject, detail, digest, previous, hash";

    /// <summary>The entry that would come next; revisions carry its number before it is written.</summary>
    public static long NextNumber(SqliteConnection connection, ulong guildId) => (Last(connection, guildId)?.Number ?? 0) + 1;

    /// <summary>Adds an entry to the end of its server's chain.</summary>
    public static AuditEntry Append(SqliteConnection connection, AuditDraft draft, DateTimeOffset at, ImmutableArray<Revision> revisions = default)
    {
        var entry = AuditChain.Next(draft, Last(connection, draft.GuildId), at, revisions);
        connection.Execute(
            $"INSERT INTO audit_entries ({Columns}) VALUES ($guild, $number, $at, $actor, $action, $subject, $detail, $digest, $previous, $hash);",
            ("$guild", entry.GuildId.ToStored()),
            ("$number", entry.Number),
            ("$at", entry.At.ToUnixTimeMilliseconds()),
            ("$actor", entry.Actor.ToStored()),
            ("$action", entry.Action),
            ("$subject", entry.Subject),
            ("$detail", entry.Detail),
            ("$digest", entry.Digest),
            ("$previous", entry.Previous),
            ("$hash", entry.Hash));
        return entry;
    }

    /// <summary>Entries by a condition and an order.</summary>
    public static IEnumerable<AuditEntry> Read(SqliteConnection connection, string where, params (string Name, object? Value)[] parameters)
    {
        using var command = connection.Command($"SELECT {Columns} FROM audit_entries {where};", parameters);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return new AuditEntry(
                reader.GetInt64(0).ToSnowflake(),
                reader.GetInt64(1),
                DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(2)),
                reader.GetInt64(3).ToSnowflake(),
                reader.GetString(4),
                reader.GetString(5),
                reader.GetString(6),
                reader.GetString(7),
                reader.GetString(8),
                reader.GetString(9));
        }
    }

    private static AuditEntry? Last(SqliteConnection connection, ulong guildId) =>
        Read(connection, "WHERE guild_id = $guild ORDER BY number DESC LIMIT 1", ("$guild", guildId.ToStored())).FirstOrDefault();
}
