using System.Collections.Immutable;
using BriefingBot.Briefings;
using BriefingBot.Core.Briefings.Delivery;
using BriefingBot.Core.Curation;
using BriefingBot.Discord.Model;
using BriefingBot.Discord.Rest;
using BriefingBot.Rendering;
using Delivery = BriefingBot.Core.Curation.Delivery;
using Reply = BriefingBot.Core.Replies.Reply;

namespace BriefingBot.Curation;

/// <summary>Does with the Discord client what curation wants done; the client keeps to the rate limits.</summary>
internal sealed class CurationOutlet(DiscordRestClient discord, ReplyRenderer replies, PostCorrector corrector) : ICurationOutlet
{
    public Task<Delivery> PostAsync(ulong channelId, Reply reply, string key, CancellationToken cancellationToken) =>
        SendAsync(new Snowflake(channelId), reply, key, cancellationToken);

    public async Task<Delivery> TellAsync(ulong userId, Reply reply, string key, CancellationToken cancellationToken)
    {
        var channel = await discord.GetDirectMessagesAsync(new Snowflake(userId), cancellationToken).ConfigureAwait(false);
        return channel.IsSuccess
            ? await SendAsync(channel.Value.Id, reply, key, cancellationToken).ConfigureAwait(false)
            : Of(channel);
    }

    public async Task<Delivery> CorrectAsync(ulong channelId, ulong messageId, ImmutableArray<CorrectedLine> lines, CancellationToken cancellationToken)
    {
        var (channel, message) = (new Snowflake(channelId), new Snowflake(messageId));
        var post = await discord.GetMessageAsync(channel, message, cancellationToken).ConfigureAwait(false);
        if (!post.IsSuccess)
        {
            return Of(post);
        }

        return corrector.Correct(post.Value, lines) switch
        {
            { Problem: { } problem } => new Delivery.Impossible(problem),
            { Body: { } body } => Of(await discord.EditMessageAsync(channel, message, body, cancellationToken).ConfigureAwait(false)),
            _ => new Delivery.Done(),
        };
    }

    private async Task<Delivery> SendAsync(Snowflake channel, Reply reply, string key, CancellationToken cancellationToken)
    {
        var message = NewMessage.From(replies.Render(reply).Body, NewMessage.NonceOf(key));
        return Of(await discord.CreateMessageAsync(channel, message, cancellationToken).ConfigureAwait(false));
    }

    private static Delivery Of<T>(RestResult<T> result) => SendResults.Of(result, _ => 0) switch
    {
        SendResult.Sent => new Delivery.Done(),
        SendResult.Deleted => new Delivery.Impossible("The post is gone"),
        SendResult.Refused refused => new Delivery.Impossible(refused.Reason),
        SendResult.NotSent waits => new Delivery.Later(waits.RetryAfter),
        _ => new Delivery.Later(),
    };
}
