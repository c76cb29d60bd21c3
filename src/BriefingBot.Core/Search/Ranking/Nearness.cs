namespace BriefingBot.Core.Search.Ranking;

/// <summary>How near each other, and in which order, a document has the question's words.</summary>
internal static class Nearness
{
    private const int NearGap = 4;

    public static void Describe(Query query, DocumentScan scan, ReadOnlySpan<int> terms, Span<float> features)
    {
        var positions = scan.Positions;
        var words = scan.Words;
        float adjacent = 0, near = 0, run = 0, longest = 0;
        int disorder = 0, pairs = 0;
        var seen = 0UL;
        for (var i = 0; i < positions.Length; i++)
        {
            seen |= 1UL << words[i];
            if (i == 0) { run = longest = query.Terms[words[0]].Weight; continue; }
            var gap = positions[i] - positions[i - 1];
            if (words[i] == words[i - 1]) continue;
            var lower = Math.Min(query.Terms[words[i]].Weight, query.Terms[words[i - 1]].Weight);
            pairs++;
            if (words[i] < words[i - 1]) disorder++;
            if (words[i] == words[i - 1] + 1 && gap <= 1 + query.Terms[words[i]].Position - query.Terms[words[i - 1]].Position) adjacent += lower;
            if (gap <= NearGap) near += lower;
            run = gap <= 2 ? run + query.Terms[words[i]].Weight : query.Terms[words[i]].Weight;
            longest = Math.Max(longest, run);
        }
        var span = positions.Length < 2 ? 1 : positions[^1] - positions[0] + 1;
        features[(int)Feature.AdjacentPairs] = adjacent;
        features[(int)Feature.NearPairs] = near;
        features[(int)Feature.LongestRun] = longest;
        features[(int)Feature.Span] = MathF.Log(span);
        features[(int)Feature.Density] = (float)System.Numerics.BitOperations.PopCount(seen) / MathF.Sqrt(span + 3);
        features[(int)Feature.Disorder] = pairs == 0 ? 0 : (float)disorder / pairs;
        features[(int)Feature.PlainPairs] = PlainPairs(query, terms);
    }

    /// <summary>How many pairs of neighbouring words, stop words included, question and document share.</summary>
    private static int PlainPairs(Query query, ReadOnlySpan<int> terms)
    {
        var shared = 0;
        var sequence = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(query.Sequence);
        for (var i = 1; i < sequence.Length && i < Query.MostTerms; i++)
        {
            if (sequence[i] < 0) { i++; continue; }
            if (sequence[i - 1] < 0) continue;
            for (var rest = terms; ;)
            {
                var at = rest.IndexOf(sequence[i - 1]);
                if (at < 0 || at + 1 >= rest.Length) break;
                if (rest[at + 1] == sequence[i]) { shared++; break; }
                rest = rest[(at + 1)..];
            }
        }
        return shared;
    }
}
