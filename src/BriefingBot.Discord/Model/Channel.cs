namespace BriefingBot.Discord.Model;

/// <summary>A channel or thread.</summary>
/// <seealso href="https://docs.discord.com/developers/resources/channel#channel-object"/>
public sealed record Channel
{
    /// <summary>The channel's id.</summary>
    public required Snowflake Id { get; init; }

    /// <summary>Its kind.</summary>
    public ChannelType Type { get; init; }

    /// <summary>The server it belongs to.</summary>
    public Snowflake? GuildId { get; init; }

    /// <summary>The name; absent in DMs.</summary>
    public string? Name { get; init; }

    /// <summary>A thread's channel, or a channel's category.</summary>
    public Snowflake? ParentId { get; init; }

    /// <summary>Permissions of the invoking member there; only in interactions' resolved channels.</summary>
    public Permissions? Permissions { get; init; }

    /// <summary>Permissions of the bot there; only in interactions' resolved channels.</summary>
    public Permissions? AppPermissions { get; init; }

    /// <summary>What roles and members are granted or denied here.</summary>
    public IReadOnlyList<PermissionOverwrite>? PermissionOverwrites { get; init; }
}

/// <summary>Kinds of channel; unknown values survive.</summary>
/// <seealso href="https://docs.discord.com/developers/resources/channel#channel-object-channel-types"/>
public enum ChannelType
{
    /// <summary>A text channel of a server.</summary>
    GuildText = 0,

    /// <summary>A direct message.</summary>
    Dm = 1,

    /// <summary>A voice channel of a server.</summary>
    GuildVoice = 2,

    /// <summary>A direct message of several users.</summary>
    GroupDm = 3,

    /// <summary>A category of channels.</summary>
    GuildCategory = 4,

    /// <summary>A channel others may follow: messages can be crossposted.</summary>
    GuildAnnouncement = 5,

    /// <summary>A thread in an announcement channel.</summary>
    AnnouncementThread = 10,

    /// <summary>A thread everybody in the channel sees.</summary>
    PublicThread = 11,

    /// <summary>A thread of invited members.</summary>
    PrivateThread = 12,

    /// <summary>A forum: holds only threads.</summary>
    GuildForum = 15,
}

/// <summary>What one role or member is granted or denied in a channel.</summary>
/// <param name="Id">The role's or member's id.</param>
/// <param name="Type">0 for a role, 1 for a member.</param>
/// <param name="Allow">Granted here.</param>
/// <param name="Deny">Denied here.</param>
/// <seealso href="https://docs.discord.com/developers/resources/channel#overwrite-object"/>
public sealed record PermissionOverwrite(Snowflake Id, int Type, Permissions Allow, Permissions Deny);
