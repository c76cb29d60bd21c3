using System.Numerics;
using BriefingBot.Core.Search.Analysis;
using BriefingBot.Core.Search.Indexing;

namespace BriefingBot.Core.Search.Ranking;

/// <summary>What the sentences around a candidate have of the question: facts entered together explain each other's pronouns.</summary>
internal static class ContextScan
{
    private const int LongestParagraph = 32;

    public static void Describe(IndexPart part, int local, Scratch scratch, Span<float> features)
    {
        var query = scratch.Query;
        var paragraph = part.Segment.Paragraphs[local];
        var number = part.Offset + local;
        var own = scratch.Exact[number] | scratch.Related[number];
        var (before, beforeScore) = Look(local - 1, paragraph, part, scratch);
        var (second, _) = Look(local - 2, paragraph, part, scratch);
        var (after, afterScore) = Look(local + 1, paragraph, part, scratch);
        var (opening, _) = Look(paragraph.Start, paragraph, part, scratch);
        ulong all = own;
        float best = 0;
        for (var i = Math.Max(paragraph.Start, local - LongestParagraph); i < Math.Min(paragraph.End, local + LongestParagraph); i++)
        {
            var (words, score) = Look(i, paragraph, part, scratch);
            all |= words;
            if (i != local) best = Math.Max(best, score);
        }
        features[(int)Feature.BeforeOnly] = query.WeightOf(before & ~own);
        features[(int)Feature.SecondBeforeOnly] = query.WeightOf(second & ~own & ~before);
        features[(int)Feature.AfterOnly] = query.WeightOf(after & ~own);
        features[(int)Feature.OpeningOnly] = query.WeightOf(opening & ~own);
        features[(int)Feature.ParagraphOnly] = query.WeightOf(all & ~own);
        features[(int)Feature.KnownBeyondParagraph] = query.IdfOf(query.Profile.Known & ~all);
        features[(int)Feature.ParagraphCoverage] = query.Profile.ShareOf(query, all);
        features[(int)Feature.BeforeScore] = beforeScore;
        features[(int)Feature.AfterScore] = afterScore;
        features[(int)Feature.ParagraphBest] = best;
        features[(int)Feature.ShareOfParagraph] = scratch.Scores[number] / (scratch.Scores[number] + best + 0.01f);
        features[(int)Feature.WindowIdf] = query.WeightOf(scratch.Exact[number])
            + (0.6f * query.WeightOf(own & ~scratch.Exact[number]))
            + (0.5f * query.WeightOf(before & ~own))
            + (0.3f * query.WeightOf((after | second | opening) & ~own & ~before))
            + (0.2f * query.WeightOf(all & ~(own | before | after | second | opening)));
        features[(int)Feature.ParagraphBm25] = ParagraphBm25(paragraph, part, scratch);
        features[(int)Feature.ParagraphLength] = MathF.Log(paragraph.Count);
        var pronoun = StartsWithPronoun(part.Segment, local);
        features[(int)Feature.StartsWithPronoun] = pronoun ? 1 : 0;
        features[(int)Feature.PronounBefore] = pronoun ? features[(int)Feature.BeforeOnly] : 0;
        features[(int)Feature.PlaceInParagraph] = MathF.Log(1 + local - paragraph.Start);
        features[(int)Feature.IsOpening] = local == paragraph.Start ? 1 : 0;
    }

    /// <summary>The paragraph judged as one text: how many of its sentences have each word, against its length.</summary>
    private static float ParagraphBm25(DocumentRange paragraph, IndexPart part, Scratch scratch)
    {
        var query = scratch.Query;
        Span<int> counts = stackalloc int[Query.MostTerms];
        counts.Clear();
        var end = Math.Min(paragraph.End, paragraph.Start + (2 * LongestParagraph));
        for (var i = paragraph.Start; i < end; i++)
            for (var words = scratch.Exact[part.Offset + i] | scratch.Related[part.Offset + i]; words != 0; words &= words - 1)
                counts[BitOperations.TrailingZeroCount(words)]++;
        var saturation = 0.3f + (0.15f * paragraph.Count);
        var sum = 0f;
        for (var i = 0; i < query.Count; i++)
            if (counts[i] > 0)
                sum += query.Terms[i].Weight * counts[i] / (counts[i] + saturation);
        return sum;
    }

    private static (ulong Words, float Score) Look(int local, DocumentRange paragraph, IndexPart part, Scratch scratch)
    {
        if (local < paragraph.Start || local >= paragraph.End) return default;
        var number = part.Offset + local;
        return (scratch.Exact[number] | scratch.Related[number], scratch.Scores[number]);
    }

    private static bool StartsWithPronoun(Segment segment, int local)
    {
        for (var i = segment.Starts[local]; i < Math.Min(segment.Starts[local] + 3, segment.Starts[local + 1]); i++)
            if ((segment.Flags[i] & TokenFlags.Pronoun) != 0) return true;
        return false;
    }
}
