using BriefingBot.Core.Facts;

namespace BriefingBot.Core.Replies;

/// <summary>A fact as it is said: which revision, on what footing, and where the source says it.</summary>
/// <param name="Topic">The topic's id.</param>
/// <param name="Id">The fact's id.</param>
/// <param name="Revision">The revision that was said.</param>
/// <param name="Label">Its footing, in words.</param>
/// <param name="Text">The curated sentence.</param>
/// <param name="Citation">Its places in the source, in words.</param>
public sealed record CitedFact(TopicId Topic, FactId Id, int Revision, string Label, string Text, string Citation)
{
    /// <summary>"Disputed" and the like, which <see cref="Label"/> begins with; null for what stands unquestioned.</summary>
    public string? Standing { get; init; }

    /// <summary>Cites a fact as it stands now.</summary>
    public static CitedFact Of(Topic topic, Fact fact) =>
        new(topic.Id, fact.Id, fact.Revision, Replies.Label.For(topic, fact), fact.Text, Replies.Citation.For(fact))
        {
            Standing = Replies.Label.Standing(fact),
        };
}
