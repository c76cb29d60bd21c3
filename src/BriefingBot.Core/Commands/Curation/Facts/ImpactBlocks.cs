using BriefingBot.Core.Curation;
using BriefingBot.Core.Replies;

namespace BriefingBot.Core.Commands.Curation.Facts;

/// <summary>An impact in words.</summary>
internal static class ImpactBlocks
{
    private const int Shown = 5;

    public static IEnumerable<Block> Of(ulong guildId, Impact impact)
    {
        if (impact.Commands.Length > 0)
        {
            yield return new Block.Paragraph(RichText.Of(["Said by: ", .. Join(impact.Commands.Select(use => (Span[])[new Span.Command(use.Path), $" ({use.Where})"]))]));
        }

        yield return new Block.Paragraph(RichText.Of(impact.Briefings.IsEmpty
            ? ["Briefings due: none."]
            : ["Briefings due: ", .. Join(impact.Briefings.Take(Shown).Select(due => (Span[])[new Span.Channel(due.ChannelId), " ", new Span.Moment(due.At)]))]));

        yield return new Block.Paragraph(RichText.Of(impact.Posts.IsEmpty
            ? ["Posts that said it: none."]
            : [$"Posts that said it: {impact.Posts.Length}. ", .. Posts(guildId, impact.Posts.Take(Shown))]));
    }

    /// <summary>Links to posts, with commas between them.</summary>
    public static IEnumerable<Span> Posts(ulong guildId, IEnumerable<PostedUse> posts) =>
        Join(posts.Select((post, index) => (Span[])[CurationReplies.Link(guildId, post, index + 1), " in ", new Span.Channel(post.ChannelId)]));

    private static IEnumerable<Span> Join(IEnumerable<Span[]> parts)
    {
        var isFirst = true;
        foreach (var part in parts)
        {
            if (!isFirst)
            {
                yield return ", ";
            }

            isFirst = false;
            foreach (var span in part)
            {
                yield return span;
            }
        }
    }
}
