using BriefingBot.Core.Commands.Reading;
using BriefingBot.Core.Curation;
using BriefingBot.Core.Replies;

namespace BriefingBot.Core.Commands.Curation;

/// <summary>What curation's replies have in common.</summary>
internal static class CurationReplies
{
    /// <summary>Puts a reply in the place of the private message whose button was pressed; elsewhere it stands on its own.</summary>
    public static Outcome Answer(this ActionRequest request, Reply reply) =>
        request.Message is { IsPrivate: true } ? new Outcome.Update(reply) : new Outcome.Show(reply);

    /// <summary>A view that shows a fact, for replies whose own making must not be repeated.</summary>
    public static ActionRef ViewOf(FactKey key) => Views.Of("fact show", OptionValues.Of((FactOptions.FactName, key.Fact.Value), (ReadingOptions.TopicName, key.Topic.Value)));

    /// <summary>A text that must not be lost with a refusal.</summary>
    public static Reply WithText(this Reply refusal, string? typed) => string.IsNullOrWhiteSpace(typed)
        ? refusal
        : refusal with { Blocks = [.. refusal.Blocks, new Block.Note("What you wrote:"), new Block.Literal(typed)] };

    /// <summary>A link to a post.</summary>
    public static Span Link(ulong guildId, PostedUse post, int number) => new Span.MessageLink($"post {number}", guildId, post.ChannelId, post.MessageId);

    /// <summary>Things in words: "1 post", "3 posts".</summary>
    public static string Count(int number, string thing) => number == 1 ? $"1 {thing}" : $"{number} {thing}s";
}
