namespace BriefingBot.Core.Search.Ranking;

/// <summary>Everything learnt: what ranks candidates and what says how sure the engine is.</summary>
/// <param name="Background">Which words are everyday words.</param>
/// <param name="Importance">How likely a question's word stands in the answer.</param>
/// <param name="Associations">What kinds of question go with what kinds of fact.</param>
/// <param name="Ranking">From <see cref="Feature"/>s to a score; null ranks by the first stage alone.</param>
/// <param name="Confidence">From the first hit's features and its lead to log-odds; null when there is none yet.</param>
internal sealed record SearchModel(
    BackgroundFrequencies Background, TermImportance Importance, Associations Associations, Network? Ranking, Network? Confidence)
{
    /// <summary>What the assembly carries.</summary>
    public static SearchModel Shipped { get; } = WeightsReader.ReadEmbedded();

    public static SearchModel Untrained { get; } = new(new BackgroundFrequencies([]), new TermImportance([]), new Associations([]), null, null);
}
