namespace BriefingBot.Core.Search.Ranking;

/// <summary>How an ask's likeness counts beside the fact's own words. Set by hand: the training data has no asks.</summary>
internal static class AskEvidence
{
    private const float MostScore = 6;
    private const float Steepness = 9;
    private const float EvenSimilarity = 0.68f;
    private const float MissingTelling = 0.3f;

    /// <summary>What an ask adds to its fact's ranking score.</summary>
    public static float ScoreOf(float similarity) => MostScore * similarity * similarity;

    /// <summary>The chance that a fact answers, judged by its nearest ask alone.</summary>
    /// <param name="similarity">Of the question and the ask, 0 to 1.</param>
    /// <param name="lacksTelling">Whether a name or number of the question is in neither ask nor fact: a near miss.</param>
    public static float ChanceOf(float similarity, bool lacksTelling) =>
        similarity <= 0 ? 0 : (lacksTelling ? MissingTelling : 1) / (1 + MathF.Exp(-Steepness * (similarity - EvenSimilarity)));
}
