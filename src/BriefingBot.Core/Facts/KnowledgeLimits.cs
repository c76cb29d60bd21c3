namespace BriefingBot.Core.Facts;

/// <summary>
/// How much a pack may hold. Lengths are in UTF-16 code units, as Discord counts them, and leave room in one message
/// (4,000 characters) for a fact with its speaker's words, its label and its citation, with markdown escaped.
/// </summary>
public static class KnowledgeLimits
{
    /// <summary>Bytes of one file; a larger one is refused unread.</summary>
    public const int FileBytes = 8 * 1024 * 1024;

    /// <summary>Nesting of lists and maps in a file.</summary>
    public const int Depth = 16;

    /// <summary>Facts of one topic, over all its files.</summary>
    public const int FactsPerTopic = 200_000;

    /// <summary>Entities of one topic, over all its files.</summary>
    public const int EntitiesPerTopic = 20_000;

    /// <summary>Sources of one topic.</summary>
    public const int SourcesPerTopic = 1_000;

    /// <summary>Gaps of one topic, over all its files.</summary>
    public const int GapsPerTopic = 20_000;

    /// <summary>Facts of a timeline or of one length of a summary.</summary>
    public const int FactsPerList = 10_000;

    /// <summary>Items of a list inside a fact, an entity or a gap.</summary>
    public const int ItemsPerList = 100;

    /// <summary>An id.</summary>
    public const int Id = 64;

    /// <summary>A topic's or a source's title.</summary>
    public const int Title = 150;

    /// <summary>An entity's name or alias; what an autocomplete choice holds.</summary>
    public const int Name = 100;

    /// <summary>An entity's line.</summary>
    public const int About = 500;

    /// <summary>A fact's text.</summary>
    public const int Text = 2_000;

    /// <summary>A speaker's exact words.</summary>
    public const int Quote = 500;

    /// <summary>Who says a fact.</summary>
    public const int AttributedTo = 100;

    /// <summary>A way people ask.</summary>
    public const int Ask = 300;

    /// <summary>A section's heading.</summary>
    public const int Section = 200;

    /// <summary>A gap's text.</summary>
    public const int GapText = 500;

    /// <summary>A source's address.</summary>
    public const int Url = 500;

    /// <summary>Facts that a gap names as the nearest.</summary>
    public const int NearFacts = 3;
}
