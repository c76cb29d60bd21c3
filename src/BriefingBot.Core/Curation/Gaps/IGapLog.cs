using System.Collections.Immutable;

namespace BriefingBot.Core.Curation.Gaps;

/// <summary>Where unanswered questions and readers' feedback are kept, for as long as the server wants.</summary>
public interface IGapLog
{
    /// <summary>Keeps a signal.</summary>
    void Add(GapSignal signal);

    /// <summary>
    /// Keeps a verdict: one for a member, story and revision of a fact, the latest. The member's id isn't kept; nor is what
    /// would tell that two verdicts are of the same member.
    /// </summary>
    void AddVerdict(GapSignal signal, int revision, ulong member);

    /// <summary>Remembers a member who wants to be told; false when the server has no such open signal.</summary>
    bool Follow(ulong guildId, string id, ulong userId);

    /// <summary>A server's signals that no fact answers and nobody set aside, newest first.</summary>
    ImmutableArray<GapSignal> Open(ulong guildId, int most);

    /// <summary>Sets signals of a server aside, and forgets who wanted to be told.</summary>
    void SetAside(ulong guildId, ImmutableArray<string> ids);

    /// <summary>Members to be told that their question is covered.</summary>
    ImmutableArray<GapNotice> Due(int most);

    /// <summary>Forgets whom a notice was for.</summary>
    void Told(GapNotice notice);

    /// <summary>Forgets signals, and who wanted to be told, from before the moment that their server keeps them from.</summary>
    void Purge(Func<ulong, DateTimeOffset> keptFrom);
}
