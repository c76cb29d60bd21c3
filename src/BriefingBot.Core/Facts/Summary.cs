using System.Collections.Immutable;

namespace BriefingBot.Core.Facts;

/// <summary>How much of the story a summary tells.</summary>
public enum SummaryLength
{
    /// <summary>A handful of lines.</summary>
    Glance,

    /// <summary>About ten lines.</summary>
    Short,

    /// <summary>The whole story.</summary>
    Full,
}

/// <summary>The story in three lengths, each a list of facts in order.</summary>
public sealed record Summary(ImmutableArray<FactId> Glance, ImmutableArray<FactId> Short, ImmutableArray<FactId> Full)
{
    /// <summary>A topic without a summary.</summary>
    public static Summary Empty { get; } = new([], [], []);

    /// <summary>The facts of one length.</summary>
    public ImmutableArray<FactId> this[SummaryLength length] => length switch
    {
        SummaryLength.Glance => Glance,
        SummaryLength.Short => Short,
        _ => Full,
    };
}
