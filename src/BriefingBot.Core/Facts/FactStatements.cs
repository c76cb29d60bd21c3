using System.Collections.Immutable;

namespace BriefingBot.Core.Facts;

/// <summary>How people state a fact, and how they state what it contradicts. Messages are checked against both.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Same">Statements that say no more than the fact does, in other words.</param>
/// <param name="Contrary">Statements that can't be true if the fact is.</param>
public sealed record FactStatements(FactId Fact, ImmutableArray<string> Same, ImmutableArray<string> Contrary)
{
    /// <summary>Of a fact for which nobody wrote any down.</summary>
    public static FactStatements None(FactId fact) => new(fact, [], []);
}
