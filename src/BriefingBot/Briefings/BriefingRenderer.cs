using System.Collections.Immutable;
using System.Text.Json;
using BriefingBot.Core.Briefings.Delivery;
using BriefingBot.Core.Briefings.Occurrences;
using BriefingBot.Core.Briefings.Schedules;
using BriefingBot.Discord.Model;
using BriefingBot.Discord.Model.Components;
using BriefingBot.Rendering;
using Reply = BriefingBot.Core.Replies.Reply;

namespace BriefingBot.Briefings;

/// <summary>Makes a briefing's messages with the renderer that all replies have: a page becomes a message, with its nonce and its mark.</summary>
internal sealed class BriefingRenderer(ReplyRenderer replies) : IBriefingRenderer
{
    public ImmutableArray<RenderedPart> Render(Reply reply, PostingOptions posting, Func<int, PartIdentity> identify)
    {
        // The mark's line is as long on every page, so the first rendering tells how many there are.
        var pages = replies.Render(Page(reply, 0, 1, identify(0))).Pages;
        return [.. Enumerable.Range(0, pages).Select(page => Part(replies.Render(Page(reply, page, pages, identify(page))), page, posting, identify(page)))];
    }

    private static Reply Page(Reply reply, int page, int pages, PartIdentity identity) => reply with
    {
        Title = page == 0 ? reply.Title : $"{reply.Title} (continued)",
        Footer = [.. reply.Footer, pages == 1 ? $"Briefing {identity.Mark}" : $"Briefing {identity.Mark} · {page + 1}/{pages}"],
        Page = page,
        View = null,
    };

    private static RenderedPart Part(RenderedReply rendered, int page, PostingOptions posting, PartIdentity identity)
    {
        var body = rendered.Body;
        if (page == 0 && posting.Role is { } role)
        {
            body = body with
            {
                Components = [new TextDisplay($"<@&{role}>"), .. body.Components ?? []],
                AllowedMentions = new AllowedMentions { Roles = [new Snowflake(role)] },
            };
        }

        if (posting.Silent)
        {
            body = body with { Flags = (body.Flags ?? MessageFlags.None) | MessageFlags.SuppressNotifications };
        }

        return new RenderedPart(JsonSerializer.Serialize(NewMessage.From(body, identity.Nonce), DiscordJson.Default.NewMessage), rendered.Facts);
    }
}
