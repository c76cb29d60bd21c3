using System.Text;
using System.Text.Json;
using BriefingBot.Core.Briefings.Delivery;
using BriefingBot.Discord;
using BriefingBot.Discord.Model;
using BriefingBot.Discord.Rest;
using BriefingBot.Rendering;
using CoreBlock = BriefingBot.Core.Replies.Block;
using Reply = BriefingBot.Core.Replies.Reply;

namespace BriefingBot.Briefings;

/// <summary>Posts briefings with the Discord client.</summary>
internal sealed class BriefingSender(DiscordRestClient discord, DiscordStatus status, ReplyRenderer replies) : IBriefingSender
{
    private const int PageSize = 100;
    private const int AlreadyCrossposted = 40033;
    private const int ThreadExists = 160004;

    // More than this since an attempt a few hours ago is no channel that anybody searches; 10,000 messages.
    private const int MostPages = 100;

    public async Task<SendResult> SendAsync(ulong channelId, string payload, CancellationToken cancellationToken) => SendResults.Of(
        await discord.CreateMessageAsync(new Snowflake(channelId), Encoding.UTF8.GetBytes(payload), cancellationToken).ConfigureAwait(false),
        message => message.Id.Value);

    public async Task<SearchResult> FindAsync(ulong channelId, DateTimeOffset after, string mark, CancellationToken cancellationToken)
    {
        var channel = new Snowflake(channelId);
        var cursor = Snowflake.At(after);
        var sawAny = false;
        for (var pages = 0; pages < MostPages; pages++)
        {
            var result = await discord.GetMessagesAsync(channel, cursor, before: null, PageSize, cancellationToken).ConfigureAwait(false);
            if (!result.IsSuccess)
            {
                return Unsuccessful(result);
            }

            if (result.Value.FirstOrDefault(message => IsOurs(message) && Says(message, mark)) is { } found)
            {
                return new SearchResult.Found(found.Id.Value);
            }

            sawAny |= result.Value.Count > 0;
            if (result.Value.Count < PageSize)
            {
                return sawAny ? new SearchResult.Absent() : await ProveAsync(channel, cancellationToken).ConfigureAwait(false);
            }

            cursor = result.Value.Max(message => message.Id);
        }

        return new SearchResult.Unreadable("the channel has too many messages since");
    }

    public async Task<SendResult> StartThreadAsync(ulong channelId, ulong messageId, string name, CancellationToken cancellationToken)
    {
        var result = await discord.StartThreadAsync(new Snowflake(channelId), new Snowflake(messageId), name, "Thread of a briefing", cancellationToken).ConfigureAwait(false);
        return result.IsRejectedWith(ThreadExists) ? new SendResult.Sent(messageId) : SendResults.Of(result, thread => thread.Id.Value);
    }

    public async Task<SendResult> CrosspostAsync(ulong channelId, ulong messageId, CancellationToken cancellationToken)
    {
        var result = await discord.CrosspostAsync(new Snowflake(channelId), new Snowflake(messageId), cancellationToken).ConfigureAwait(false);
        return result.IsRejectedWith(AlreadyCrossposted) ? new SendResult.Sent(messageId) : SendResults.Of(result, message => message.Id.Value);
    }

    public async Task<SendResult> TellModeratorsAsync(ModeratorNotice notice, CancellationToken cancellationToken)
    {
        var channel = await discord.GetDirectMessagesAsync(new Snowflake(notice.ScheduledBy), cancellationToken).ConfigureAwait(false);
        if (!channel.IsSuccess)
        {
            return SendResults.Of(channel, direct => direct.Id.Value);
        }

        var body = replies.Render(new Reply
        {
            Title = "A briefing needs you",
            Blocks = [new CoreBlock.Paragraph(notice.Text), new CoreBlock.Note(Core.Replies.RichText.Of("Channel: ", new Core.Replies.Span.Channel(notice.ChannelId)))],
            Tone = Core.Replies.Tone.Caution,
        }).Body;
        var message = NewMessage.From(body, NewMessage.NonceOf($"{notice.Key}\n{notice.Text}"));
        return SendResults.Of(
            await discord.CreateMessageAsync(channel.Value.Id, message, cancellationToken).ConfigureAwait(false),
            sent => sent.Id.Value);
    }

    // Without the permission Discord gives an empty list instead of an error; any message at all proves that it is there, and
    // where there is none, the channel's overwrites tell.
    private async Task<SearchResult> ProveAsync(Snowflake channel, CancellationToken cancellationToken)
    {
        var newest = await discord.GetMessagesAsync(channel, after: null, before: null, limit: 1, cancellationToken).ConfigureAwait(false);
        return !newest.IsSuccess ? Unsuccessful(newest)
            : newest.Value.Count > 0 || await MayReadHistoryAsync(channel, cancellationToken).ConfigureAwait(false) ? new SearchResult.Absent()
            : new SearchResult.Unreadable("it looks empty, and the bot can't make sure that it has Read Message History there");
    }

    private async Task<bool> MayReadHistoryAsync(Snowflake id, CancellationToken cancellationToken)
    {
        var channel = await discord.GetChannelAsync(id, cancellationToken).ConfigureAwait(false);
        if (channel is { IsSuccess: true, Value: { Type: ChannelType.AnnouncementThread or ChannelType.PublicThread or ChannelType.PrivateThread, ParentId: { } parent } })
        {
            channel = await discord.GetChannelAsync(parent, cancellationToken).ConfigureAwait(false);
        }

        if (channel is not { IsSuccess: true, Value: { GuildId: { } guildId, PermissionOverwrites: not null } } || status.UserId is not { } us)
        {
            return false;
        }

        var guild = await discord.GetGuildAsync(guildId, cancellationToken).ConfigureAwait(false);
        var member = await discord.GetMemberAsync(guildId, us, cancellationToken).ConfigureAwait(false);
        return guild.IsSuccess && member.IsSuccess
            && ChannelPermissions.Of(guild.Value, us, member.Value.Roles, channel.Value).HasFlag(Permissions.ReadMessageHistory);
    }

    private static SearchResult Unsuccessful(RestResult<IReadOnlyList<Message>> result) => result.Outcome switch
    {
        RestOutcome.RateLimited => new SearchResult.Unavailable("Discord asks to wait", result.RetryAfter),
        RestOutcome.Rejected when result.Error!.Status is 403 or 404 => new SearchResult.Unreadable("the bot has no access to it"),
        _ => new SearchResult.Unavailable("Discord couldn't be reached"),
    };

    private bool IsOurs(Message message) => status.UserId is { } us ? message.Author?.Id == us : message.Author?.Bot == true;

    private static bool Says(Message message, string mark) =>
        message.Content.Contains(mark, StringComparison.Ordinal)
        || (message.Components is { } components && JsonSerializer.Serialize(components, DiscordJson.Default.IReadOnlyListComponent).Contains(mark, StringComparison.Ordinal));
}
