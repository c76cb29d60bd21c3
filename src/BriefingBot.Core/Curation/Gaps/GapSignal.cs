using System.Collections.Immutable;
using BriefingBot.Core.Facts;

namespace BriefingBot.Core.Curation.Gaps;

/// <summary>What a member's question or press of a button says about the facts.</summary>
public enum GapReason
{
    /// <summary>The source doesn't cover the question.</summary>
    NotCovered,

    /// <summary>A reader said that an answer is wrong or outdated.</summary>
    WrongOrOutdated,

    /// <summary>A reader said that an answer helped.</summary>
    Helpful,
}

/// <summary>One such sign. It says nothing of who gave it.</summary>
/// <param name="Id">Letters and digits that can't be guessed.</param>
/// <param name="GuildId">The server.</param>
/// <param name="Topic">The story asked about.</param>
/// <param name="Reason">What it says.</param>
/// <param name="Question">The question, cut to 300 characters; empty where none is known.</param>
/// <param name="Facts">The facts that were answered.</param>
/// <param name="At">When.</param>
public sealed record GapSignal(
    string Id,
    ulong GuildId,
    TopicId Topic,
    GapReason Reason,
    string Question,
    ImmutableArray<FactId> Facts,
    DateTimeOffset At);

/// <summary>A member who wanted to be told when a question is covered, and now it is.</summary>
/// <param name="Id">The signal.</param>
/// <param name="GuildId">The server.</param>
/// <param name="UserId">Whom to tell; forgotten once told.</param>
/// <param name="Question">What was asked.</param>
/// <param name="Key">The fact that covers it.</param>
public sealed record GapNotice(string Id, ulong GuildId, ulong UserId, string Question, FactKey Key);
