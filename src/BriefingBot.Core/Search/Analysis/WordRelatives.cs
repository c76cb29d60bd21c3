using BriefingBot.Core.Search.Ranking;

namespace BriefingBot.Core.Search.Analysis;

/// <summary>Words that share their beginning and most likely their root: elect and election, Korea and Korean.</summary>
internal sealed class WordRelatives
{
    private const int ShortestPrefix = 4;
    private const int LongestTail = 5;
    private readonly string[] _lemmas;
    private readonly int[] _terms;

    public WordRelatives(Vocabulary vocabulary)
    {
        var own = Enumerable.Range(0, vocabulary.TermCount)
            .Select(term => (Lemma: vocabulary.TextOf(term), Term: term))
            .Where(pair => pair.Lemma.Length >= ShortestPrefix && char.IsLetter(pair.Lemma[0]))
            .OrderBy(pair => pair.Lemma, StringComparer.Ordinal)
            .ToArray();
        _lemmas = [.. own.Select(pair => pair.Lemma)];
        _terms = [.. own.Select(pair => pair.Term)];
    }

    public void AddTo(Query query, string lemma, int self, ulong bit, float weight)
    {
        if (lemma.Length < ShortestPrefix) return;
        var prefix = lemma.AsSpan(0, ShortestPrefix);
        for (var i = LowerBound(prefix); i < _lemmas.Length && _lemmas[i].AsSpan().StartsWith(prefix, StringComparison.Ordinal); i++)
            if (_terms[i] != self && AreRelated(lemma, _lemmas[i]))
                query.Add(new Expansion(_terms[i], bit, weight));
    }

    /// <summary>Adds the terms of a lemma's relatives, without its own.</summary>
    public void AddTo(List<int> terms, string lemma, int self)
    {
        if (lemma.Length < ShortestPrefix) return;
        var prefix = lemma.AsSpan(0, ShortestPrefix);
        for (var i = LowerBound(prefix); i < _lemmas.Length && _lemmas[i].AsSpan().StartsWith(prefix, StringComparison.Ordinal); i++)
            if (_terms[i] != self && AreRelated(lemma, _lemmas[i]))
                terms.Add(_terms[i]);
    }

    private static bool AreRelated(string left, string right)
    {
        var common = left.AsSpan().CommonPrefixLength(right);
        var (shorter, longer) = left.Length < right.Length ? (left.Length, right.Length) : (right.Length, left.Length);
        return common >= ShortestPrefix && longer - common <= LongestTail && common >= shorter - 2 && 2 * common > longer;
    }

    private int LowerBound(ReadOnlySpan<char> prefix)
    {
        var (low, high) = (0, _lemmas.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_lemmas[middle].AsSpan().SequenceCompareTo(prefix) < 0) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
