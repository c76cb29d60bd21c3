using System.Collections.Immutable;

namespace BriefingBot.Core.Replies;

/// <summary>The mood of a reply; shown as a colour beside words that say the same.</summary>
public enum Tone
{
    /// <summary>Facts and help.</summary>
    Neutral,

    /// <summary>Something was done.</summary>
    Success,

    /// <summary>Not found, unsure, or to be confirmed.</summary>
    Caution,

    /// <summary>Something went wrong or isn't allowed.</summary>
    Problem,
}

/// <summary>Who sees a reply.</summary>
public enum Visibility
{
    /// <summary>As the server has set it; private unless it chose otherwise.</summary>
    Default,

    /// <summary>Only the member who asked.</summary>
    Private,

    /// <summary>Everybody in the channel.</summary>
    Public,
}

/// <summary>What a command answers, neutral of where it is shown. Immutable.</summary>
public sealed record Reply
{
    /// <summary>The title line.</summary>
    public string? Title { get; init; }

    /// <summary>The body, in order; pages are cut between blocks.</summary>
    public ImmutableArray<Block> Blocks { get; init; } = [];

    /// <summary>Small lines under the body that stand on every page.</summary>
    public ImmutableArray<RichText> Footer { get; init; } = [];

    /// <summary>Buttons that stand under every page; at most four, as Share may join them.</summary>
    public ImmutableArray<Button> Actions { get; init; } = [];

    /// <summary>Its mood.</summary>
    public Tone Tone { get; init; }

    /// <summary>Who sees it.</summary>
    public Visibility Visibility { get; init; }

    /// <summary>The language of the bot's own words in it, see <see cref="Phrases"/>; those of the buttons that it gets follow.</summary>
    public string Language { get; init; } = Phrases.English;

    /// <summary>Whether a private reply gets a button that posts it for everybody.</summary>
    public bool Shareable { get; init; }

    /// <summary>What makes this reply again, for other pages and for sharing; the runner sets it.</summary>
    public ActionRef? View { get; init; }

    /// <summary>The page to show, from 0; beyond the last means the last.</summary>
    public int Page { get; init; }

    /// <summary>Whether it is an answer with content, rather than "not found" or a refusal.</summary>
    public bool Answered { get; init; } = true;

    /// <summary>The facts that it says, in order, each once: what a receipt records.</summary>
    public IEnumerable<CitedFact> Facts => Blocks
        .Select(block => block switch
        {
            Block.Statement statement => statement.Fact,
            Block.Quotation quotation => quotation.Fact,
            _ => null,
        })
        .OfType<CitedFact>()
        .DistinctBy(fact => (fact.Topic, fact.Id));

    /// <summary>A reply of one line that tells the reader of their mistake and how to mend it.</summary>
    public static Reply Problem(RichText text) => new()
    {
        Blocks = [new Block.Paragraph(text)],
        Tone = Tone.Problem,
        Visibility = Visibility.Private,
        Answered = false,
    };

    /// <summary>A private reply of one line that says that something was done.</summary>
    public static Reply Done(RichText text) => new()
    {
        Blocks = [new Block.Paragraph(text)],
        Tone = Tone.Success,
        Visibility = Visibility.Private,
    };
}
