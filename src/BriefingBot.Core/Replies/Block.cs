using System.Collections.Immutable;

namespace BriefingBot.Core.Replies;

/// <summary>A part of a reply, neutral of where it is shown.</summary>
public abstract record Block
{
    private Block()
    {
    }

    /// <summary>A line that names what follows.</summary>
    public sealed record Heading(RichText Text) : Block;

    /// <summary>Words of the bot's own: help, reasons, instructions. Never a claim about the story.</summary>
    public sealed record Paragraph(RichText Text) : Block;

    /// <summary>A curated fact with its label and its place in the source: the only way to say something about the story.</summary>
    /// <param name="Fact">The fact said, with label and citation.</param>
    /// <param name="Lead">Optional words before it, such as a date.</param>
    public sealed record Statement(CitedFact Fact, string? Lead = null) : Block;

    /// <summary>A speaker's exact words with speaker, context and citation.</summary>
    public sealed record Quotation(CitedFact Fact, string Words, string Speaker) : Block
    {
        /// <summary>Who said it, and before that how it stands where that is in question: "Disputed · Ada Field".</summary>
        public string Name => Fact.Standing is { } standing ? $"{standing} · {Speaker}" : Speaker;
    }

    /// <summary>Lines that belong together, one under the other.</summary>
    public sealed record Lines(ImmutableArray<RichText> Items) : Block;

    /// <summary>A small line under the block before it.</summary>
    public sealed record Note(RichText Text) : Block;

    /// <summary>Text shown letter by letter, such as a difference between two revisions.</summary>
    /// <param name="Text">The text; may have several lines.</param>
    /// <param name="Language">A hint for colouring, such as <c>diff</c> or <c>yaml</c>.</param>
    public sealed record Literal(string Text, string Language = "") : Block;

    /// <summary>A line between parts.</summary>
    public sealed record Divider : Block;

    /// <summary>A picture. Never the only carrier of a fact.</summary>
    /// <param name="FileName">Its file name, with ending.</param>
    /// <param name="Content">PNG bytes.</param>
    /// <param name="AltText">What it shows, in words; up to 1,024 characters.</param>
    public sealed record Picture(string FileName, ReadOnlyMemory<byte> Content, string AltText) : Block;

    /// <summary>A file to download.</summary>
    /// <param name="FileName">Its file name, with ending; letters, digits, hyphens and dots.</param>
    /// <param name="Content">Its bytes.</param>
    /// <param name="MediaType">What it is, such as <c>application/yaml</c>.</param>
    public sealed record File(string FileName, ReadOnlyMemory<byte> Content, string MediaType) : Block;

    /// <summary>A row of buttons that belongs to the text above it; at most five.</summary>
    public sealed record Buttons(ImmutableArray<Button> Items) : Block;

    /// <summary>A list to choose one entry from.</summary>
    /// <param name="Action">What choosing does; the chosen value is handed to it.</param>
    /// <param name="Placeholder">What stands there before a choice.</param>
    /// <param name="Items">At most 25.</param>
    public sealed record Menu(ActionRef Action, string Placeholder, ImmutableArray<MenuItem> Items) : Block;
}
