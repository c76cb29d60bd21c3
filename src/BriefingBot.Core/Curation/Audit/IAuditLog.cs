using System.Collections.Immutable;

namespace BriefingBot.Core.Curation.Audit;

/// <summary>Where the audit logs are kept, one chain a server. Append-only: entries are written with the changes that they tell of.</summary>
public interface IAuditLog
{
    /// <summary>A server's newest entries, newest first.</summary>
    ImmutableArray<AuditEntry> Read(ulong guildId, int most);

    /// <summary>Entries that the server's audit channel hasn't got yet, oldest first.</summary>
    ImmutableArray<AuditEntry> Unposted(int most);

    /// <summary>Remembers that entries need no post any more.</summary>
    void MarkPosted(ulong guildId, long upTo);
}
