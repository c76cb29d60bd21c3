using System.Collections.Immutable;
using BriefingBot.Core.Curation.Audit;

namespace BriefingBot.Sqlite.Curation;

/// <summary>The audit logs in SQLite.</summary>
internal sealed class AuditLog(Database database) : IAuditLog
{
    public ImmutableArray<AuditEntry> Read(ulong guildId, int most) => database.Read(connection =>
        AuditRows.Read(connection, "WHERE guild_id = $guild ORDER BY number DESC LIMIT $most", ("$guild", guildId.ToStored()), ("$most", most)).ToImmutableArray());

    public ImmutableArray<AuditEntry> Unposted(int most) => database.Read(connection =>
        AuditRows.Read(
            connection,
            """
            WHERE number > coalesce((SELECT posted.number FROM audit_posted AS posted WHERE posted.guild_id = audit_entries.guild_id), 0)
            ORDER BY guild_id, number LIMIT $most
            """,
            ("$most", most)).ToImmutableArray());

    public void MarkPosted(ulong guildId, long upTo) => database.Write(connection => connection.Execute(
        """
        INSERT INTO audit_posted (guild_id, number) VALUES ($guild, $number)
        ON CONFLICT (guild_id) DO UPDATE SET number = max(number, excluded.number);
        """,
        ("$guild", guildId.ToStored()),
        ("$number", upTo)));
}
