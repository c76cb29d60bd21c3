using BriefingBot.Core.Briefings.Occurrences;

namespace BriefingBot.Core.Briefings.Delivery;

/// <summary>
/// Discord, as a briefing needs it. No call throws because of what Discord does, and none tries a second time of its own accord
/// once a byte may have left: whether a message is sent again is decided by what the store knows.
/// </summary>
public interface IBriefingSender
{
    /// <summary>Posts a frozen message, byte for byte.</summary>
    /// <param name="channelId">The channel or thread.</param>
    /// <param name="payload">The message's body, nonce included.</param>
    /// <param name="cancellationToken">Gives up waiting; the outcome is then unknown.</param>
    Task<SendResult> SendAsync(ulong channelId, string payload, CancellationToken cancellationToken);

    /// <summary>Looks in a channel's history for a message of the bot's own with a mark.</summary>
    /// <param name="channelId">The channel or thread.</param>
    /// <param name="after">From when on.</param>
    /// <param name="mark">The mark in its last line.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns><see cref="SearchResult.Absent"/> only when it is proven that the bot may read the history.</returns>
    Task<SearchResult> FindAsync(ulong channelId, DateTimeOffset after, string mark, CancellationToken cancellationToken);

    /// <summary>Starts a thread under a message; one that exists counts as started. The thread has the message's id.</summary>
    Task<SendResult> StartThreadAsync(ulong channelId, ulong messageId, string name, CancellationToken cancellationToken);

    /// <summary>Publishes a message to following servers; one that is published counts as published.</summary>
    Task<SendResult> CrosspostAsync(ulong channelId, ulong messageId, CancellationToken cancellationToken);

    /// <summary>Tells a server's moderators something: in the channel that the server has set for it, else whoever made the schedule.</summary>
    Task<SendResult> TellModeratorsAsync(ModeratorNotice notice, CancellationToken cancellationToken);
}

/// <summary>Something that moderators are told once.</summary>
/// <param name="Key">The briefing that it is about.</param>
/// <param name="GuildId">Their server.</param>
/// <param name="ChannelId">The briefing's channel.</param>
/// <param name="ScheduledBy">The moderator who made the schedule.</param>
/// <param name="Text">What happened and what they can do, in words.</param>
public sealed record ModeratorNotice(OccurrenceKey Key, ulong GuildId, ulong ChannelId, ulong ScheduledBy, string Text);
