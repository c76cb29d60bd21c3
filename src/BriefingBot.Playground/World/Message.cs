using System.Text.Json.Nodes;

namespace BriefingBot.Playground.World;

/// <summary>One message, mutable because it can be edited. Guarded by <see cref="PlaygroundWorld.Gate"/>.</summary>
internal sealed class Message(ulong id, Channel channel, User author, DateTimeOffset timestamp)
{
    public ulong Id { get; } = id;
    public Channel Channel { get; } = channel;
    public User Author { get; } = author;
    public DateTimeOffset Timestamp { get; } = timestamp;
    public DateTimeOffset? Edited { get; set; }
    public MessageType Type { get; init; }
    public string Content { get; set; } = "";
    public MessageFlags Flags { get; set; }
    public bool Tts { get; init; }
    public JsonArray Embeds { get; set; } = [];
    public JsonArray Components { get; set; } = [];
    public List<Attachment> Attachments { get; set; } = [];
    public Mentions Mentions { get; set; } = Mentions.None;
    public JsonNode? Nonce { get; init; }
    public Message? ReplyTo { get; init; }
    public Channel? Thread { get; set; }

    /// <summary>The interaction this message answers, as Discord shows it beside the message.</summary>
    public JsonObject? InteractionMetadata { get; init; }

    /// <summary>The interaction token that made it: only that token may edit it through the webhook routes.</summary>
    public string? WebhookToken { get; init; }

    /// <summary>The one user who sees an ephemeral message.</summary>
    public User? OnlyFor { get; init; }

    public bool Has(MessageFlags flag) => (Flags & flag) != 0;

    public bool IsVisibleTo(User user) => OnlyFor is null || OnlyFor == user;
}

internal enum MessageType
{
    Default = 0,
    ThreadCreated = 18,
    Reply = 19,
    ChatInputCommand = 20,
    ThreadStarter = 21,
    ContextMenuCommand = 23,
}

/// <summary>See https://docs.discord.com/developers/resources/message#message-object-message-flags.</summary>
[Flags]
internal enum MessageFlags
{
    None = 0,
    Crossposted = 1 << 0,
    IsCrosspost = 1 << 1,
    SuppressEmbeds = 1 << 2,
    HasThread = 1 << 5,
    Ephemeral = 1 << 6,
    Loading = 1 << 7,
    SuppressNotifications = 1 << 12,
    ComponentsV2 = 1 << 15,
}

/// <param name="Place">The number in <c>files[n]</c> under which the file was sent.</param>
internal sealed record Attachment(ulong Id, string FileName, string? Description, string ContentType, byte[] Bytes, ulong ChannelId, bool Spoiler, int Place = -1);

/// <summary>Who a message notifies, after <c>allowed_mentions</c> and permissions.</summary>
internal sealed record Mentions(IReadOnlyList<User> Users, IReadOnlyList<ulong> Roles, bool Everyone)
{
    public static Mentions None { get; } = new([], [], false);
}
