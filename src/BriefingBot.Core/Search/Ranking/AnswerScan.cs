using System.Numerics;
using BriefingBot.Core.Search.Analysis;

namespace BriefingBot.Core.Search.Ranking;

/// <summary>What a document offers as an answer: words outside the question's, of the asked type, near the question's words.</summary>
internal sealed class AnswerScan
{
    private const float Promising = 0.5f;
    private const int Reach = 32;
    private static readonly float[] Decay = [.. Enumerable.Range(0, Reach).Select(distance => MathF.Exp(-distance / 6f))];
    private readonly ulong[] _seen = new ulong[64];

    /// <param name="query">The question.</param>
    /// <param name="scan">Where the candidate has the question's words.</param>
    /// <param name="terms">The candidate's words.</param>
    /// <param name="flags">And their flags.</param>
    /// <param name="wordColumns">By vocabulary number: the association's column, or -1.</param>
    /// <param name="weights">The question's summed associations.</param>
    /// <param name="features">Where to write.</param>
    public void Describe(
        Query query, DocumentScan scan, ReadOnlySpan<int> terms, ReadOnlySpan<TokenFlags> flags,
        ReadOnlySpan<short> wordColumns, ReadOnlySpan<float> weights, Span<float> features)
    {
        Array.Clear(_seen);
        var all = TokenFlags.None;
        var asked = AskedTypes.Of(query.Kind);
        float sum = 0, best = 0, nearest = 0, askedNear = 0, byFocus = 0;
        int pairs = 0, last = -2;
        int names = 0, numbers = 0;
        for (var i = 0; i < terms.Length; i++)
            if ((flags[i] & TokenFlags.Stop) != 0)
                sum += WordWeight(terms[i], wordColumns, weights);
        foreach (var at in scan.Novel)
        {
            all |= flags[at];
            if ((flags[at] & (TokenFlags.Capitalised | TokenFlags.SentenceStart)) == TokenFlags.Capitalised) names++;
            if ((flags[at] & TokenFlags.Number) != 0) numbers++;
            var weight = WordWeight(terms[at], wordColumns, weights);
            sum += weight;
            weight += ClassWeight(flags[at], weights);
            best = Math.Max(best, weight);
            var isAsked = (flags[at] & asked) != 0;
            if (weight > Promising || isAsked)
            {
                var near = NearnessOf(at, query, scan);
                if (weight > Promising) nearest = Math.Max(nearest, near);
                if (isAsked) askedNear = Math.Max(askedNear, near);
            }
            if ((flags[at] & TokenFlags.Number) != 0 && StandsBeforeFocus(at, query, scan)) byFocus = 1;
            if ((flags[at] & TokenFlags.Capitalised) == 0) continue;
            if (at == last + 1) pairs++;
            last = at;
        }
        features[(int)Feature.Association] = sum + ClassWeight(all, weights);
        features[(int)Feature.BestAnswer] = best;
        features[(int)Feature.NearestAnswer] = nearest;
        features[(int)Feature.NovelWords] = MathF.Log(1 + scan.Novel.Length);
        features[(int)Feature.NovelNames] = MathF.Log(1 + names);
        features[(int)Feature.NovelNumbers] = MathF.Log(1 + numbers);
        features[(int)Feature.AskedTypeNear] = askedNear;
        features[(int)Feature.NumberByFocus] = byFocus;
        features[(int)Feature.NovelNamePairs] = MathF.Log(1 + pairs);
        features[(int)Feature.HasAskedType] = asked == 0 || (all & asked) != 0 ? 1 : 0;
    }

    private static float ClassWeight(TokenFlags flags, ReadOnlySpan<float> weights)
    {
        var sum = 0f;
        for (var bits = (uint)flags; bits != 0; bits &= bits - 1)
            sum += weights[BitOperations.TrailingZeroCount(bits)];
        return sum;
    }

    /// <summary>A number up to three words before what "how many" counts.</summary>
    private static bool StandsBeforeFocus(int at, Query query, DocumentScan scan)
    {
        for (var i = 0; i < scan.Positions.Length; i++)
            if (query.Terms[scan.Words[i]].Position == query.Focus && scan.Positions[i] - at is > 0 and <= 3) return true;
        return false;
    }

    private static float NearnessOf(int at, Query query, DocumentScan scan)
    {
        var sum = 0f;
        for (var i = 0; i < scan.Positions.Length; i++)
            if (Math.Abs(scan.Positions[i] - at) is var distance and < Reach)
                sum += query.Terms[scan.Words[i]].Weight * Decay[distance];
        return sum;
    }

    private float WordWeight(int term, ReadOnlySpan<short> wordColumns, ReadOnlySpan<float> weights)
    {
        var column = wordColumns[term];
        if (column < 0 || (column >> 6) >= _seen.Length || (_seen[column >> 6] >> (column & 63) & 1) != 0) return 0;
        _seen[column >> 6] |= 1UL << (column & 63);
        return weights[column];
    }
}
