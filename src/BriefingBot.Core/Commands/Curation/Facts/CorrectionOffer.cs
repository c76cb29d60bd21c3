using System.Collections.Immutable;
using System.Globalization;
using BriefingBot.Core.Curation;
using BriefingBot.Core.Curation.Drafts;
using BriefingBot.Core.Facts;
using BriefingBot.Core.Replies;

namespace BriefingBot.Core.Commands.Curation.Facts;

/// <summary>Lists posts that say an earlier text and offers to correct them all.</summary>
internal static class CorrectionOffer
{
    private const int Shown = 10;

    public static IEnumerable<Block> Blocks(DraftDesk drafts, Caller caller, FactKey key, ImmutableArray<PostedUse> posts)
    {
        var token = drafts.Open(caller, DraftPurpose.Correct, Write(key));
        yield return new Block.Heading(posts.Length == 1 ? "1 post says the earlier text" : $"{posts.Length} posts say an earlier text");
        yield return new Block.Paragraph(RichText.Of([.. ImpactBlocks.Posts(caller.GuildId!.Value, posts.Take(Shown)), posts.Length > Shown ? $" and {posts.Length - Shown} more" : ""]));
        yield return new Block.Buttons([new Button(posts.Length == 1 ? "Mark it corrected" : string.Create(CultureInfo.InvariantCulture, $"Mark all {posts.Length} corrected"), new ActionRef(FactVerbs.Correct, token), ButtonStyle.Primary)]);
    }

    public static string Write(FactKey key) => $"{key.Topic.Value}\n{key.Fact.Value}";

    public static FactKey Read(string content)
    {
        var lines = content.Split('\n');
        return new FactKey(new TopicId(lines[0]), new FactId(lines[1]));
    }
}
