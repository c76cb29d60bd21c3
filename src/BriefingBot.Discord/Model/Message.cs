using System.Text.Json.Serialization;
using BriefingBot.Discord.Model.Components;
using BriefingBot.Discord.Model.Json;

namespace BriefingBot.Discord.Model;

/// <summary>A message as Discord sends it.</summary>
/// <seealso href="https://docs.discord.com/developers/resources/message#message-object"/>
public sealed record Message
{
    /// <summary>The message's id.</summary>
    public required Snowflake Id { get; init; }

    /// <summary>Where it stands.</summary>
    public Snowflake ChannelId { get; init; }

    /// <summary>The server; only in gateway events.</summary>
    public Snowflake? GuildId { get; init; }

    /// <summary>Who wrote it.</summary>
    public User? Author { get; init; }

    /// <summary>The author's membership, without user; only in gateway events.</summary>
    public Member? Member { get; init; }

    /// <summary>The text. Empty where the bot may not read it.</summary>
    public string Content { get; init; } = "";

    /// <summary>When it was sent.</summary>
    public DateTimeOffset? Timestamp { get; init; }

    /// <summary>When it was last edited.</summary>
    public DateTimeOffset? EditedTimestamp { get; init; }

    /// <summary>0 is an ordinary message, 19 a reply; others are notices of Discord.</summary>
    public int Type { get; init; }

    /// <summary>How it is shown.</summary>
    public MessageFlags? Flags { get; init; }

    /// <summary>Accounts it mentions.</summary>
    public IReadOnlyList<User> Mentions { get; init; } = [];

    /// <summary>Its files.</summary>
    public IReadOnlyList<Attachment> Attachments { get; init; } = [];

    /// <summary>Its embeds.</summary>
    public IReadOnlyList<Embed> Embeds { get; init; } = [];

    /// <summary>Its components.</summary>
    public IReadOnlyList<Component>? Components { get; init; }

    /// <summary>Set if a webhook sent it, an interaction's answers included.</summary>
    public Snowflake? WebhookId { get; init; }

    /// <summary>The application that sent it.</summary>
    public Snowflake? ApplicationId { get; init; }

    /// <summary>What the sender gave, so that a repeated send can be recognised.</summary>
    [JsonConverter(typeof(NonceConverter))]
    public string? Nonce { get; init; }

    /// <summary>The message this one answers.</summary>
    public MessageReference? MessageReference { get; init; }

    /// <summary>The interaction this one answers.</summary>
    public InteractionMetadata? InteractionMetadata { get; init; }
}

/// <summary>Points from a message to another.</summary>
/// <seealso href="https://docs.discord.com/developers/resources/message#message-reference-structure"/>
public sealed record MessageReference
{
    /// <summary>The message pointed to.</summary>
    public Snowflake? MessageId { get; init; }

    /// <summary>Its channel.</summary>
    public Snowflake? ChannelId { get; init; }

    /// <summary>Its server.</summary>
    public Snowflake? GuildId { get; init; }

    /// <summary>False: send as an ordinary message if that one is gone. Discord's default is true: refuse.</summary>
    public bool? FailIfNotExists { get; init; }
}

/// <summary>Which interaction a message answers.</summary>
/// <seealso href="https://docs.discord.com/developers/resources/message#message-interaction-metadata-object"/>
public sealed record InteractionMetadata
{
    /// <summary>The interaction's id.</summary>
    public required Snowflake Id { get; init; }

    /// <summary>Its kind.</summary>
    public InteractionType Type { get; init; }

    /// <summary>Who caused it.</summary>
    public User? User { get; init; }
}

/// <summary>How a message is shown; unknown bits survive.</summary>
/// <seealso href="https://docs.discord.com/developers/resources/message#message-object-message-flags"/>
[Flags]
public enum MessageFlags
{
    /// <summary>An ordinary message.</summary>
    None = 0,

    /// <summary>Published to following channels.</summary>
    Crossposted = 1 << 0,

    /// <summary>Links show no previews.</summary>
    SuppressEmbeds = 1 << 2,

    /// <summary>Has a thread with the same id.</summary>
    HasThread = 1 << 5,

    /// <summary>Only the user who caused it sees it.</summary>
    Ephemeral = 1 << 6,

    /// <summary>A deferred answer that is still "thinking".</summary>
    Loading = 1 << 7,

    /// <summary>Sent silently: no push, no desktop notice.</summary>
    SuppressNotifications = 1 << 12,

    /// <summary>The whole message is components; content, embeds, polls and stickers are excluded.</summary>
    IsComponentsV2 = 1 << 15,
}
