using BriefingBot.Core.Search.Analysis;

namespace BriefingBot.Core.Search.Indexing;

/// <summary>A range of documents' numbers.</summary>
internal readonly record struct DocumentRange(int Start, int End)
{
    public int Count => End - Start;
}

/// <summary>
/// An immutable part of an index: its documents topic by topic and paragraph by paragraph, their words in reading order,
/// and where each word occurs. A document's number is its place in <see cref="Documents"/>.
/// </summary>
internal sealed class Segment
{
    public required SearchDocument[] Documents { get; init; }

    public required Dictionary<string, DocumentRange> Topics { get; init; }

    /// <summary>For each document the range of its paragraph.</summary>
    public required DocumentRange[] Paragraphs { get; init; }

    public required Postings Words { get; init; }

    public required AskIndex Asks { get; init; }

    /// <summary>Where each document's words start in <see cref="Terms"/>; one more than there are documents.</summary>
    public required int[] Starts { get; init; }

    public required int[] Terms { get; init; }

    public required TokenFlags[] Flags { get; init; }

    /// <summary>For each document how many words it has that aren't stop words.</summary>
    public required ushort[] Lengths { get; init; }

    /// <summary>For each document the length of its vector of idf weights, within its topic.</summary>
    public required float[] Norms { get; init; }

    public required float AverageLength { get; init; }

    public int Count => Documents.Length;

    public DocumentRange RangeOf(string? topic) =>
        topic is null ? new DocumentRange(0, Count) : Topics.GetValueOrDefault(topic);
}
