using System.Collections.Immutable;
using BriefingBot.Core.Facts;

namespace BriefingBot.Quality;

/// <summary>A question and a story that hasn't got it.</summary>
/// <param name="Group">What was left out: <see cref="Nothing"/>, <see cref="OfFact"/>, <see cref="OfGap"/>, <see cref="AllButThree"/>, <see cref="AllOfEveryOther"/> or <see cref="WholeGap"/>.</param>
/// <param name="Knowledge">The story without it.</param>
/// <param name="Text">The question.</param>
/// <param name="Unit">The fact or gap that it asks for.</param>
/// <param name="Right">The facts that answer it; none for a gap.</param>
public sealed record LeftOutCase(string Group, KnowledgeSnapshot Knowledge, string Text, string Unit, ImmutableArray<string> Right)
{
    /// <summary>Nothing.</summary>
    public const string Nothing = "asked as curated";

    /// <summary>One way of asking for a fact.</summary>
    public const string OfFact = "facts, an ask left out";

    /// <summary>One way of asking for a gap.</summary>
    public const string OfGap = "gaps, an ask left out";

    /// <summary>All ways of asking for a fact but its first three, and those of all others too.</summary>
    public const string AllButThree = "facts, three asks left";

    /// <summary>One way of asking for a fact or gap, and all ways of asking for every other fact.</summary>
    public const string AllOfEveryOther = "every other fact without asks";

    /// <summary>A gap with all its ways of asking.</summary>
    public const string WholeGap = "gaps, left out as a whole";
}
