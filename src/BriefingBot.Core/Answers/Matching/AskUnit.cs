using BriefingBot.Core.Facts;

namespace BriefingBot.Core.Answers.Matching;

/// <summary>What a way of asking leads to: a fact, or a gap that says that the source is silent.</summary>
/// <param name="Topic">Whose it is.</param>
/// <param name="Fact">The fact; null for a gap.</param>
/// <param name="Gap">The gap; null for a fact.</param>
internal sealed record AskUnit(TopicId Topic, Fact? Fact, Gap? Gap)
{
    /// <summary>The fact's or gap's id.</summary>
    public string Id => Fact?.Id.Value ?? Gap!.Id;

    /// <summary>How many phrases lead to it: its ways of asking, and a fact's own text.</summary>
    public int Phrases => Fact is { } fact ? fact.Asks.Length + 1 : Gap!.Asks.Length;
}
