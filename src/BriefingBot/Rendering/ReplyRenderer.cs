using System.Collections.Immutable;
using BriefingBot.Core.Commands;
using BriefingBot.Core.Replies;
using BriefingBot.Discord.Model;
using Wire = BriefingBot.Discord.Model.Components;

namespace BriefingBot.Rendering;

/// <summary>A reply's page as a message, with what a receipt of it must say.</summary>
/// <param name="Body">The message, without flags of visibility.</param>
/// <param name="Page">The page shown, from 0.</param>
/// <param name="Pages">How many pages there are; at least 1.</param>
/// <param name="Facts">The facts on this page, in order.</param>
internal sealed record RenderedReply(MessageBody Body, int Page, int Pages, ImmutableArray<CitedFact> Facts);

/// <summary>The one renderer: a neutral reply becomes a Components V2 message within Discord's limits, one page at a time.</summary>
internal sealed class ReplyRenderer(BlockRenderer blocks)
{
    /// <summary>Renders the page that the reply asks for.</summary>
    /// <param name="reply">The reply; <see cref="Reply.View"/> is what pages and Share run again.</param>
    /// <param name="canShare">Whether a Share button makes sense: the reply is private and the place isn't a direct message.</param>
    public RenderedReply Render(Reply reply, bool canShare = false)
    {
        var head = reply.Title is { } title ? $"## {Markdown.Escape(title)}" : null;
        var foot = string.Join('\n', reply.Footer.Select(line => BlockRenderer.Small(blocks.Markdown(line))));
        var pages = Pagination.Cut([.. reply.Blocks.SelectMany(blocks.Render)], (head?.Length ?? 0) + foot.Length);
        var page = Math.Clamp(reply.Page, 0, pages.Length - 1);

        List<Wire.Component> children = [.. Place(head, pages[page], foot)];
        Button[] actions =
        [
            .. reply.Actions,
            .. canShare && reply is { Shareable: true, View: { } view } ? (Button[])[new Button(Phrases.Say("Share", reply.Language), ViewVerbs.ToShare(view, page), ButtonStyle.Primary)] : [],
        ];
        children.AddRange(actions.Chunk(5).Select(blocks.Row));
        if (pages.Length > 1 && reply.View is { } again)
        {
            children.Add(blocks.Row(Pager(again, page, pages.Length, reply.Language)));
        }

        return new RenderedReply(
            MessageBody.Of(new Wire.Container(children, Accent(reply.Tone))) with
            {
                Files = [.. pages[page].Select(block => Upload(block.Block)).OfType<FileUpload>()],
            },
            page,
            pages.Length,
            [.. (reply with { Blocks = [.. pages[page].Select(block => block.Block)] }).Facts]);
    }

    private static FileUpload? Upload(Block block) => block switch
    {
        Block.Picture picture => new FileUpload(picture.FileName, "image/png", picture.Content, Shorten.To(picture.AltText, 1_024)),
        Block.File file => new FileUpload(file.FileName, file.MediaType, file.Content),
        _ => null,
    };

    // Neighbouring texts share one component, so that a page holds more than forty lines.
    private static IEnumerable<Wire.Component> Place(string? head, IEnumerable<RenderedBlock> page, string foot)
    {
        List<string> texts = head is null ? [] : [head];
        foreach (var block in page)
        {
            if (block.Markdown is { } markdown)
            {
                if (block.Block is Block.Note && texts.Count > 0)
                {
                    texts[^1] = $"{texts[^1]}\n{markdown}";
                }
                else
                {
                    texts.Add(markdown);
                }

                continue;
            }

            if (texts.Count > 0)
            {
                yield return new Wire.TextDisplay(string.Join("\n\n", texts));
                texts.Clear();
            }

            yield return block.Component!;
        }

        if (foot.Length > 0)
        {
            texts.Add(foot);
        }

        if (texts.Count > 0)
        {
            yield return new Wire.TextDisplay(string.Join("\n\n", texts));
        }
    }

    private static IEnumerable<Button> Pager(ActionRef view, int page, int pages, string language) =>
    [
        new Button(Phrases.Say("Previous", language), page == 0 ? new ActionRef(ViewVerbs.Page, "first") : ViewVerbs.ToPage(view, page - 1), Disabled: page == 0),
        new Button($"{page + 1} / {pages}", new ActionRef(ViewVerbs.Page, "here"), Disabled: true),
        new Button(Phrases.Say("Next", language), page == pages - 1 ? new ActionRef(ViewVerbs.Page, "last") : ViewVerbs.ToPage(view, page + 1), Disabled: page == pages - 1),
    ];

    private static int Accent(Tone tone) => tone switch
    {
        Tone.Success => 0x2E8B57,
        Tone.Caution => 0xC98A1B,
        Tone.Problem => 0xC0392B,
        _ => 0x3B6EA8,
    };
}
