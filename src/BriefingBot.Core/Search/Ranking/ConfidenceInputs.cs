namespace BriefingBot.Core.Search.Ranking;

/// <summary>What the confidence is judged by: the first hit's features, and how far it leads.</summary>
internal static class ConfidenceInputs
{
    private static readonly string[] Leads =
        ["Score", "LeadOverSecond", "LeadOverThird", "LogShare", "Entropy", "CoverageLeadOverSecond", "Bm25LeadOverSecond", "SecondCoverage", "Candidates"];

    /// <summary>The inputs' names, in order.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Enum.GetNames<Feature>(), .. Leads];

    public static float[] Of(ReadOnlySpan<float> first, ReadOnlySpan<float> second, ReadOnlySpan<float> scores)
    {
        var inputs = new float[Names.Count];
        Fill(first, second, scores, inputs);
        return inputs;
    }

    /// <param name="first">The first hit's features.</param>
    /// <param name="second">The second's; empty when there is only one.</param>
    /// <param name="scores">All candidates' scores, best first.</param>
    /// <param name="inputs">Where to write.</param>
    public static void Fill(ReadOnlySpan<float> first, ReadOnlySpan<float> second, ReadOnlySpan<float> scores, Span<float> inputs)
    {
        first.CopyTo(inputs);
        var leads = inputs[Features.Count..];
        double all = 0, weighted = 0;
        foreach (var score in scores)
        {
            var share = Math.Exp(score - scores[0]);
            all += share;
            weighted += share * (score - scores[0]);
        }
        leads[0] = scores[0];
        leads[1] = scores.Length > 1 ? Math.Min(10, scores[0] - scores[1]) : 10;
        leads[2] = scores.Length > 2 ? Math.Min(10, scores[0] - scores[2]) : 10;
        leads[3] = (float)-Math.Log(all);
        leads[4] = (float)(Math.Log(all) - (weighted / all));
        leads[5] = second.IsEmpty ? 1 : first[(int)Feature.Coverage] - second[(int)Feature.Coverage];
        leads[6] = second.IsEmpty ? 10 : first[(int)Feature.Bm25] - second[(int)Feature.Bm25];
        leads[7] = second.IsEmpty ? 0 : second[(int)Feature.Coverage];
        leads[8] = scores.Length;
    }
}
