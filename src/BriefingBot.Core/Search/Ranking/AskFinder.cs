using System.Numerics;
using BriefingBot.Core.Search.Indexing;

namespace BriefingBot.Core.Search.Ranking;

/// <summary>Compares the question with the documents' own asks.</summary>
internal static class AskFinder
{
    /// <summary>A word's relative counts this much of the word.</summary>
    private const float RelatedShare = 0.8f;

    /// <summary>Asks less alike than this say nothing.</summary>
    private const float LeastSimilarity = 0.3f;

    /// <summary>Notes for each document of a range how like the question its nearest ask is.</summary>
    public static void Find(IndexPart part, DocumentRange range, Scratch scratch)
    {
        var asks = part.Segment.Asks;
        if (asks.Count == 0) return;
        var (from, to) = (LowerBound(asks.Documents, range.Start), LowerBound(asks.Documents, range.End));
        var query = scratch.Query;
        scratch.ReserveAsks(asks.Count);
        for (var i = 0; i < query.Count; i++)
            if (query.Terms[i].Term is >= 0 and var term)
                Add(asks, term, 1UL << i, from, to, scratch.AskExact, scratch);
        foreach (var expansion in query.Expansions)
            Add(asks, expansion.Term, expansion.Words, from, to, expansion.Weight >= 1 ? scratch.AskExact : scratch.AskRelated, scratch);
        foreach (var ask in scratch.TouchedAsks)
        {
            var local = asks.Documents[ask];
            var similarity = SimilarityOf(query, scratch.AskExact[ask], scratch.AskRelated[ask], asks.Terms[ask].Length);
            if (similarity < LeastSimilarity || part.IsHidden(local)) continue;
            scratch.NoteAsk(part.Offset + local, similarity, scratch.AskExact[ask] | scratch.AskRelated[ask]);
        }
        scratch.CleanAsks();
    }

    private static void Add(AskIndex asks, int term, ulong words, int from, int to, ulong[] target, Scratch scratch)
    {
        var (start, count) = asks.Postings.Range(term, from, to);
        if (count == 0) return;
        foreach (var ask in asks.Postings.DocumentsOf(term).Slice(start, count))
        {
            scratch.TouchAsk(ask);
            target[ask] |= words;
        }
    }

    /// <summary>Dice's measure over the words' idf; a word that only the ask has weighs as much as the question's average word.</summary>
    private static float SimilarityOf(Query query, ulong exact, ulong related, int askWords)
    {
        related &= ~exact;
        var shared = query.IdfOf(exact) + (RelatedShare * query.IdfOf(related));
        var question = query.IdfOf(query.Profile.All);
        var unasked = Math.Max(0, askWords - BitOperations.PopCount(exact | related)) * question / Math.Max(1, query.Count);
        return 2 * shared / (question + query.IdfOf(exact | related) + unasked + 1e-6f);
    }

    private static int LowerBound(int[] documents, int document)
    {
        var (low, high) = (0, documents.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (documents[middle] < document) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
