using System.Collections.Immutable;
using BriefingBot.Core.Curation.Audit;
using BriefingBot.Core.Facts;

namespace BriefingBot.Core.Curation.Corrections;

/// <summary>Where corrections of posts wait; they survive a restart.</summary>
public interface ICorrectionQueue
{
    /// <summary>
    /// Queues the correction of posts that say an earlier revision of a fact, with the audit entry, and ends the draft,
    /// in one transaction. A post whose correction to the same revision waits, or is done, isn't queued again; one to an earlier
    /// revision that still waits gives way.
    /// </summary>
    /// <returns>How many were queued.</returns>
    int Enqueue(ulong guildId, FactKey key, int to, ImmutableArray<PostedUse> posts, string? draft, AuditDraft audit);

    /// <summary>What is due, in the order of asking.</summary>
    ImmutableArray<Correction> Due(DateTimeOffset now, int most);

    /// <summary>Keeps how a correction went on.</summary>
    void Save(Correction correction);

    /// <summary>Keeps that a post says a fact as it is now: here and in the post's receipt, in one transaction.</summary>
    void Complete(Correction correction, Fact now);

    /// <summary>The corrections of a server's fact, newest first.</summary>
    ImmutableArray<Correction> Of(ulong guildId, FactKey key, int most);

    /// <summary>A fact as a server saw it at some revision; null when it never had it.</summary>
    Fact? FactAt(ulong guildId, FactKey key, int revision);

    /// <summary>All that a server's fact said after one revision and before another, newest first.</summary>
    ImmutableArray<Fact> Between(ulong guildId, FactKey key, int after, int before);
}
