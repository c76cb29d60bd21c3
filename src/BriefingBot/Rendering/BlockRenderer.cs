using BriefingBot.Core.Replies;
using Wire = BriefingBot.Discord.Model.Components;

namespace BriefingBot.Rendering;

/// <summary>Turns each block into markdown or a component. Long texts are cut at line or word ends, so that every part fits a page.</summary>
internal sealed class BlockRenderer(CustomIds customIds, CommandIds commandIds)
{
    private const int LongestText = 3_000;

    /// <summary>The parts of a block, in order; nearly always one.</summary>
    public IEnumerable<RenderedBlock> Render(Block block) => block switch
    {
        Block.Heading heading => Text(block, $"### {Markdown(heading.Text)}"),
        Block.Paragraph paragraph => Text(block, Markdown(paragraph.Text)),
        Block.Lines lines => Text(block, string.Join('\n', lines.Items.Select(Markdown))),
        Block.Note note => Text(block, Small(Markdown(note.Text))),
        Block.Statement statement => Text(block, $"**{Escape(TextRenderer.Label(statement))}:** {Escape(statement.Fact.Text)}\n{Small(Escape(statement.Fact.Citation))}"),
        Block.Quotation quotation => Text(block,
            $"> “{Escape(quotation.Words)}”\n**{Escape(quotation.Name)}** · {Escape(quotation.Fact.Text)}\n{Small(Escape(quotation.Fact.Citation))}"),
        Block.Literal literal => Pieces(literal.Text, LongestText).Select(piece => new RenderedBlock(block, Rendering.Markdown.Fence(piece, literal.Language), null)),
        Block.Divider => [new RenderedBlock(block, null, new Wire.Separator(Divider: true))],
        Block.Picture picture => [new RenderedBlock(block, null, new Wire.MediaGallery([new(new($"attachment://{picture.FileName}"), Fit(picture.AltText, 1_024))]))],
        Block.File file => [new RenderedBlock(block, null, new Wire.FileDisplay(new($"attachment://{file.FileName}")))],
        Block.Buttons buttons => [new RenderedBlock(block, null, Row(buttons.Items))],
        Block.Menu menu => [new RenderedBlock(block, null, new Wire.ActionRow([Select(menu)]))],
        _ => throw new InvalidOperationException($"No rendering for {block.GetType().Name}."),
    };

    /// <summary>A row of up to five buttons.</summary>
    public Wire.ActionRow Row(IEnumerable<Button> buttons) => new([.. buttons.Select(button => (Wire.Component)new Wire.Button
    {
        Label = Fit(button.Label, 80),
        CustomId = customIds.Write(button.Action),
        Disabled = button.Disabled ? true : null,
        Style = button.Style switch
        {
            ButtonStyle.Primary => Wire.ButtonStyle.Primary,
            ButtonStyle.Success => Wire.ButtonStyle.Success,
            ButtonStyle.Danger => Wire.ButtonStyle.Danger,
            _ => Wire.ButtonStyle.Secondary,
        },
    })]);

    /// <summary>A rich text in markdown, with commands that can be clicked.</summary>
    public string Markdown(RichText text) => Rendering.Markdown.Of(text, commandIds.Find);

    /// <summary>A small line; every line of the text becomes one.</summary>
    public static string Small(string markdown) => $"-# {markdown.Replace("\n", "\n-# ", StringComparison.Ordinal)}";

    private Wire.StringSelect Select(Block.Menu menu) => new()
    {
        CustomId = customIds.Write(menu.Action),
        Placeholder = Fit(menu.Placeholder, 150),
        Options = [.. menu.Items.Take(25).Select(item => new Wire.SelectOption
        {
            Label = Fit(item.Label, 100),
            Value = item.Value,
            Description = item.Description is { } description ? Fit(description, 100) : null,
            Default = item.Selected ? true : null,
        })],
    };

    private static string Escape(string text) => Rendering.Markdown.Escape(text);

    private static IEnumerable<RenderedBlock> Text(Block block, string markdown) =>
        Pieces(markdown, LongestText).Select(piece => new RenderedBlock(block, piece, null));

    private static IEnumerable<string> Pieces(string text, int longest)
    {
        while (text.Length > longest)
        {
            var end = text.LastIndexOf('\n', longest - 1);
            end = end > longest / 2 ? end : text.LastIndexOf(' ', longest - 1);
            end = end > longest / 2 ? end : char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest;
            yield return text[..end];
            text = text[end..].TrimStart('\n', ' ');
        }

        yield return text;
    }

    private static string Fit(string text, int width) => Shorten.To(text, width);
}
