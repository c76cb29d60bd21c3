using BriefingBot.Core.Facts;

namespace BriefingBot.Core.Classifying;

/// <summary>What a sentence may mean for a story.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Id">The fact or gap that it does it to; empty for <see cref="MeaningKind.Nothing"/>.</param>
public readonly record struct Meaning(MeaningKind Kind, string Id)
{
    /// <summary>Has nothing to do with what the story tells.</summary>
    public static Meaning Nothing { get; } = new(MeaningKind.Nothing, "");

    /// <summary>The text that was meant when the classifier was taught; null when the topic hasn't got it.</summary>
    public string? TextIn(Topic topic) => Kind switch
    {
        MeaningKind.Supports or MeaningKind.Contradicts or MeaningKind.AsksFact => topic.TryGetFact(new FactId(Id), out var fact) ? fact.Text : null,
        MeaningKind.AsksGap => Id is var id ? topic.Gaps.FirstOrDefault(gap => gap.Id == id)?.Text : null,
        _ => "",
    };
}
