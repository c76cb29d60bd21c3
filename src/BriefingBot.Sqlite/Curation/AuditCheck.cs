using System.Collections.Immutable;
using BriefingBot.Core.Curation;
using BriefingBot.Core.Curation.Audit;
using BriefingBot.Sqlite.Maintenance;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Sqlite.Curation;

/// <summary>Every audit log is the chain that was written, and every revision is one that an entry stands for.</summary>
internal sealed class AuditCheck : IStoreCheck
{
    public IEnumerable<string> Problems(SqliteConnection connection)
    {
        foreach (var log in AuditRows.Read(connection, "ORDER BY guild_id, number").ChunkBy(entry => entry.GuildId))
        {
            if (AuditChain.Verify(log) is { } problem)
            {
                yield return $"audit log: {problem}";
            }

            var revisions = RevisionRows.Read(connection, "WHERE guild_id = $guild ORDER BY audit_number, id", ("$guild", log[0].GuildId.ToStored())).ToLookup(row => row.Audit, row => row.Revision);
            foreach (var entry in log.Where(entry => Digest([.. revisions[entry.Number]]) != entry.Digest))
            {
                yield return $"audit log: the revisions of entry {entry.Number} of server {entry.GuildId} aren't what was saved";
            }
        }

        using var strays = connection.Command(
            """
            SELECT guild_id, topic_id, fact_id, revision FROM overlay_revisions AS revision
            WHERE NOT EXISTS (SELECT 1 FROM audit_entries AS entry WHERE entry.guild_id = revision.guild_id AND entry.number = revision.audit_number);
            """);
        using var reader = strays.ExecuteReader();
        while (reader.Read())
        {
            yield return $"audit log: nothing stands for revision {reader.GetInt64(3)} of {reader.GetString(1)}/{reader.GetString(2)} in server {reader.GetInt64(0).ToSnowflake()}";
        }
    }

    private static string Digest(ImmutableArray<Revision> revisions) => revisions.IsEmpty ? "" : AuditChain.DigestOf(revisions);
}
