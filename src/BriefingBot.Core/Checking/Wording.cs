namespace BriefingBot.Core.Checking;

/// <summary>How like two statements are worded, small words and what stands side by side included: "doesn't have much" isn't "has much".</summary>
internal static class Wording
{
    private const float OfPairs = 0.5f;

    /// <summary>0 to 1.</summary>
    public static float Likeness(Statement left, Statement right, WordLean words)
    {
        var (common, all) = (0f, 0f);
        foreach (var lemma in left.Terms)
        {
            var weight = words.WeightOf(lemma);
            all += weight;
            common += Array.IndexOf(right.Terms, lemma) >= 0 ? 2 * weight : 0;
        }

        foreach (var lemma in right.Terms)
        {
            all += words.WeightOf(lemma);
        }

        var pairs = left.Pairs.Count(right.Pairs.Contains);
        return all == 0 ? 0 : ((1 - OfPairs) * common / all) + (OfPairs * 2 * pairs / Math.Max(1, left.Pairs.Count + right.Pairs.Count));
    }
}
