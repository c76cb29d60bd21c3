namespace BriefingBot.Core.Search;

/// <summary>One fact as the search engine sees it: a pure value that knows nothing of files, revisions or servers.</summary>
public sealed record SearchDocument
{
    /// <summary>The fact's id, unique within <see cref="Topic"/>.</summary>
    public required string Id { get; init; }

    /// <summary>The topic's slug. Documents of one topic are searched together.</summary>
    public required string Topic { get; init; }

    /// <summary>The fact's text, any length.</summary>
    public required string Text { get; init; }

    /// <summary>Facts of one topic with the same number were entered together; within it the order of entering is the reading order.</summary>
    public int Paragraph { get; init; }

    /// <summary>Ways people ask for this fact.</summary>
    public IReadOnlyList<string> Asks { get; init; } = [];

    /// <summary>Ids of the entities the fact is about, whether or not its text names them.</summary>
    public IReadOnlyList<string> About { get; init; } = [];

    /// <summary>Who says so: an entity's id or plain words; null when the fact is nobody's claim.</summary>
    public string? AttributedTo { get; init; }

    /// <summary>The speaker's exact words, when the fact is a quotation.</summary>
    public string? Quote { get; init; }

    /// <summary>The fact's date in words, as people type it ("3 June 2025"), or null.</summary>
    public string? When { get; init; }
}
