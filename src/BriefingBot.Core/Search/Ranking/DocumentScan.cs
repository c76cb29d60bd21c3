using BriefingBot.Core.Search.Analysis;
using BriefingBot.Core.Search.Indexing;

namespace BriefingBot.Core.Search.Ranking;

/// <summary>One reading of a candidate's words against the question: where the question's words stand and what else there is.</summary>
internal sealed class DocumentScan
{
    private const int LongestDocument = 96;
    private readonly int[] _positions = new int[LongestDocument];
    private readonly int[] _words = new int[LongestDocument];
    private readonly int[] _novel = new int[LongestDocument];

    private int _hits;
    private int _novelCount;

    /// <summary>Places in the document of the question's words, ascending.</summary>
    public ReadOnlySpan<int> Positions => _positions.AsSpan(0, _hits);

    /// <summary>Which of the question's words stands at each of <see cref="Positions"/>.</summary>
    public ReadOnlySpan<int> Words => _words.AsSpan(0, _hits);

    /// <summary>Places of words that are neither the question's nor stop words.</summary>
    public ReadOnlySpan<int> Novel => _novel.AsSpan(0, _novelCount);

    /// <summary>The question's words that other forms of them stand for.</summary>
    public ulong Relatives { get; private set; }

    /// <summary>The question's words that synonyms stand for.</summary>
    public ulong Synonyms { get; private set; }

    /// <summary>The document's words, at most the first 96.</summary>
    public (int Start, int Length) Read(Segment segment, int document, WordSlots slots)
    {
        var start = segment.Starts[document];
        var length = Math.Min(segment.Starts[document + 1] - start, LongestDocument);
        _hits = _novelCount = 0;
        Relatives = Synonyms = 0;
        for (var i = 0; i < length; i++)
        {
            var word = slots[segment.Terms[start + i]];
            if (word >= 0)
            {
                _positions[_hits] = i;
                _words[_hits++] = word;
                if (slots.IsRelative(segment.Terms[start + i])) Relatives |= 1UL << word;
                else if (slots.IsSynonym(segment.Terms[start + i])) Synonyms |= 1UL << word;
            }
            else if ((segment.Flags[start + i] & TokenFlags.Stop) == 0)
            {
                _novel[_novelCount++] = i;
            }
        }
        return (start, length);
    }
}
