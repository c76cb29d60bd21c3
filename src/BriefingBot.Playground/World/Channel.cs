namespace BriefingBot.Playground.World;

/// <summary>A place where messages stand. Guarded by <see cref="PlaygroundWorld.Gate"/>.</summary>
internal sealed class Channel(ulong id, ChannelType type, string name, Guild? guild)
{
    public ulong Id { get; } = id;
    public ChannelType Type { get; } = type;
    public string Name { get; set; } = name;
    public Guild? Guild { get; } = guild;
    public Channel? Parent { get; init; }
    public User? Recipient { get; init; }
    public User? Creator { get; init; }
    public string? Topic { get; init; }
    public int Position { get; init; }
    public int AutoArchiveMinutes { get; init; } = 4320;
    public DateTimeOffset CreatedAt { get; init; }
    public List<Overwrite> Overwrites { get; } = [];
    public MessageLog Messages { get; } = new();

    public bool IsThread => Type is ChannelType.AnnouncementThread or ChannelType.PublicThread or ChannelType.PrivateThread;

    public bool HoldsMessages => Type is not ChannelType.Category;
}

/// <summary>See https://docs.discord.com/developers/resources/channel#channel-object-channel-types.</summary>
internal enum ChannelType
{
    Text = 0,
    Dm = 1,
    Category = 4,
    Announcement = 5,
    AnnouncementThread = 10,
    PublicThread = 11,
    PrivateThread = 12,
}

/// <param name="Id">A role's or a member's id.</param>
internal sealed record Overwrite(ulong Id, bool ForMember, Permissions Allow, Permissions Deny);
