namespace BriefingBot.Core.Search.Indexing;

/// <summary>A segment's place in a view: where its documents' numbers start and which of them don't count here.</summary>
internal sealed record IndexPart(Segment Segment, int Offset, HashSet<int>? Hidden)
{
    public bool IsHidden(int document) => Hidden is not null && Hidden.Contains(document);
}

/// <summary>The segments that are searched together: base, and a server's overlay over it.</summary>
internal sealed class IndexView(IReadOnlyList<IndexPart> parts)
{
    public IReadOnlyList<IndexPart> Parts { get; } = parts;

    public int Count { get; } = parts.Sum(part => part.Segment.Count);

    public (IndexPart Part, int Local) Locate(int number)
    {
        var part = Parts.Count > 1 && number >= Parts[1].Offset ? Parts[1] : Parts[0];
        return (part, number - part.Offset);
    }

    public int CountIn(string? topic)
    {
        var count = 0;
        foreach (var part in Parts)
            count += part.Segment.RangeOf(topic).Count;
        return count;
    }

    public int FrequencyIn(string? topic, int term)
    {
        if (term < 0) return 0;
        var count = 0;
        foreach (var part in Parts)
        {
            var range = part.Segment.RangeOf(topic);
            count += part.Segment.Words.Range(term, range.Start, range.End).Count;
        }
        return count;
    }
}
