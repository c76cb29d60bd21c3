using System.Collections.Immutable;
using BriefingBot.Core.Answers;

namespace BriefingBot.Core.Checking;

/// <summary>What the facts say of a sentence.</summary>
public enum Verdict
{
    /// <summary>The facts say nothing that would settle it.</summary>
    NotCovered,

    /// <summary>A fact says the same.</summary>
    Supported,

    /// <summary>A fact says something else: another number, date or name, or the opposite.</summary>
    Conflict,
}

/// <summary>What differs between a sentence and the fact that it conflicts with.</summary>
public enum Difference
{
    /// <summary>Nothing does.</summary>
    None,

    /// <summary>A number or a date.</summary>
    Number,

    /// <summary>A name, or who does what to whom.</summary>
    Name,

    /// <summary>One denies what the other says, or says its opposite.</summary>
    Denial,
}

/// <summary>A sentence of a message, compared with the facts.</summary>
/// <param name="Text">The sentence, as written.</param>
/// <param name="Verdict">What the facts say of it.</param>
/// <param name="Difference">What differs, for a conflict.</param>
/// <param name="Facts">The facts that say so; for a sentence that isn't covered, the nearest, if any.</param>
public sealed record CheckedSentence(string Text, Verdict Verdict, Difference Difference, ImmutableArray<TopicFact> Facts);
