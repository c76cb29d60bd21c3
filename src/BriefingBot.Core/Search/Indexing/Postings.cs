namespace BriefingBot.Core.Search.Indexing;

/// <summary>For each term the documents that have it, in ascending order, with how often.</summary>
internal sealed class Postings
{
    private readonly int[] _starts;
    private readonly int[] _documents;
    private readonly byte[] _counts;

    private Postings(int[] starts, int[] documents, byte[] counts) => (_starts, _documents, _counts) = (starts, documents, counts);

    public ReadOnlySpan<int> DocumentsOf(int term) => term + 1 < _starts.Length
        ? _documents.AsSpan(_starts[term], _starts[term + 1] - _starts[term])
        : default;

    /// <summary>How often each document of <see cref="DocumentsOf"/> has the term, at most 255; 0 when it is only about it.</summary>
    public ReadOnlySpan<byte> CountsOf(int term) => _counts.AsSpan(_starts[term], _starts[term + 1] - _starts[term]);

    /// <summary>The part of a term's postings whose documents lie in [<paramref name="from"/>, <paramref name="to"/>).</summary>
    public (int Start, int Count) Range(int term, int from, int to)
    {
        var documents = DocumentsOf(term);
        var start = LowerBound(documents, from);
        return (start, LowerBound(documents[start..], to));
    }

    private static int LowerBound(ReadOnlySpan<int> sorted, int value)
    {
        if (value <= 0 || sorted.IsEmpty) return 0;
        if (sorted[^1] < value) return sorted.Length;
        var at = sorted.BinarySearch(value);
        return at < 0 ? ~at : at;
    }

    /// <summary>Collects occurrences document by document.</summary>
    internal sealed class Builder
    {
        private readonly List<(int Term, int Document, byte Count)> _entries = [];
        private readonly Dictionary<int, int> _ofDocument = [];
        private int _document = -1;

        public void Add(int term, int document, bool mentioned = true)
        {
            if (document != _document)
            {
                _ofDocument.Clear();
                _document = document;
            }
            if (!_ofDocument.TryGetValue(term, out var at))
            {
                _ofDocument.Add(term, _entries.Count);
                _entries.Add((term, document, mentioned ? (byte)1 : (byte)0));
            }
            else if (mentioned && _entries[at].Count < byte.MaxValue)
            {
                _entries[at] = (term, document, (byte)(_entries[at].Count + 1));
            }
        }

        public Postings Build(int termCount)
        {
            var starts = new int[termCount + 1];
            foreach (var entry in _entries)
                starts[entry.Term + 1]++;
            for (var i = 0; i < termCount; i++)
                starts[i + 1] += starts[i];
            var next = starts.AsSpan(0, termCount).ToArray();
            var documents = new int[_entries.Count];
            var counts = new byte[_entries.Count];
            foreach (var entry in _entries)
            {
                documents[next[entry.Term]] = entry.Document;
                counts[next[entry.Term]++] = entry.Count;
            }
            return new Postings(starts, documents, counts);
        }
    }
}
