using BriefingBot.Core.Search.Indexing;

namespace BriefingBot.Core.Search.Ranking;

/// <summary>One document that may answer, by its number across all segments.</summary>
internal struct Candidate
{
    public int Document;
    public float Score;
    public float Bm25;
    public float Share;

    /// <summary>Which row of features describes it.</summary>
    public int Row;
}

/// <summary>The cheap first stage: BM25 over the postings, with a share of the neighbours' scores, gives the candidates worth a closer look.</summary>
internal sealed class CandidateFinder(IndexView view, TermImportance importance)
{
    /// <summary>How many candidates get the closer look.</summary>
    public const int Most = 40;
    private const float TermSaturation = 1.0f;
    private const float LengthInfluence = 0.4f;
    private const float NeighbourShare = 0.25f;

    /// <summary>Fills the candidates, best first, and says how many there are.</summary>
    public int Find(string? topic, Scratch scratch, Span<Candidate> candidates)
    {
        Weigh(topic, scratch.Query);
        foreach (var part in view.Parts)
        {
            var range = part.Segment.RangeOf(topic);
            if (range.Count == 0) continue;
            for (var i = 0; i < scratch.Query.Count; i++)
                if (scratch.Query.Terms[i].Term is >= 0 and var term)
                    AddExact(part, range, term, i, scratch);
            foreach (var expansion in scratch.Query.Expansions)
                AddExpansion(part, range, expansion, scratch);
            AskFinder.Find(part, range, scratch);
        }
        return Select(scratch, candidates);
    }

    private void Weigh(string? topic, Query query)
    {
        var documents = view.CountIn(topic);
        for (var i = 0; i < query.Count; i++)
        {
            ref var term = ref query.Terms[i];
            var found = Math.Max(view.FrequencyIn(topic, term.Term), view.FrequencyIn(topic, term.Corrected));
            term.Frequency = found;
            term.Idf = MathF.Log(1 + ((documents - found + 0.5f) / (found + 0.5f)));
            term.Weight = term.Idf * importance.ChanceOf(query, i);
        }
        query.Profile = QuestionProfile.Of(query);
    }

    private static void AddExact(IndexPart part, DocumentRange range, int term, int index, Scratch scratch)
    {
        var segment = part.Segment;
        var (start, count) = segment.Words.Range(term, range.Start, range.End);
        if (count == 0) return;
        var documents = segment.Words.DocumentsOf(term).Slice(start, count);
        var counts = segment.Words.CountsOf(term).Slice(start, count);
        var weight = scratch.Query.Terms[index].Weight * (1 + TermSaturation);
        var bit = 1UL << index;
        var lengthFactor = TermSaturation * LengthInfluence / segment.AverageLength;
        for (var i = 0; i < documents.Length; i++)
        {
            if (part.IsHidden(documents[i])) continue;
            var number = part.Offset + documents[i];
            scratch.Touch(number);
            scratch.Exact[number] |= bit;
            float times = counts[i];
            scratch.Scores[number] += weight * times
                / (times + (TermSaturation * (1 - LengthInfluence)) + (lengthFactor * segment.Lengths[documents[i]]));
        }
    }

    private static void AddExpansion(IndexPart part, DocumentRange range, in Expansion expansion, Scratch scratch)
    {
        var words = part.Segment.Words;
        var (start, count) = words.Range(expansion.Term, range.Start, range.End);
        if (count == 0) return;
        var documents = words.DocumentsOf(expansion.Term).Slice(start, count);
        var counts = words.CountsOf(expansion.Term).Slice(start, count);
        for (var i = 0; i < documents.Length; i++)
        {
            if (part.IsHidden(documents[i])) continue;
            var number = part.Offset + documents[i];
            var added = expansion.Words & ~(scratch.Exact[number] | scratch.Related[number]);
            if (added == 0) continue;
            scratch.Touch(number);
            if (expansion.Weight >= 1 && counts[i] > 0) scratch.Exact[number] |= added;
            else scratch.Related[number] |= added;
            scratch.Scores[number] += expansion.Weight * scratch.Query.WeightOf(added);
        }
    }

    private static int Select(Scratch scratch, Span<Candidate> candidates)
    {
        var count = 0;
        var scores = scratch.Scores;
        foreach (var document in scratch.Touched)
        {
            var before = document > 0 ? scores[document - 1] : 0;
            var after = document + 1 < scores.Length ? scores[document + 1] : 0;
            var score = scores[document] + (NeighbourShare * Math.Max(before, after)) + (scratch.AskSimilarity[document] * scratch.Query.Profile.Weight);
            if (count == candidates.Length && score <= candidates[^1].Score) continue;
            var at = count < candidates.Length ? count++ : count - 1;
            for (; at > 0 && candidates[at - 1].Score < score; at--)
                candidates[at] = candidates[at - 1];
            candidates[at] = new Candidate { Document = document, Score = score, Bm25 = scores[document] };
        }
        return count;
    }
}
