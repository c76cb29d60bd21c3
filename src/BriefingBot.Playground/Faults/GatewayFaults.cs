namespace BriefingBot.Playground.Faults;

/// <summary>What goes wrong on the gateway from now on. Immutable: set a changed copy.</summary>
public sealed record GatewayFaults
{
    /// <summary>New connections are turned away with 503.</summary>
    public bool Refuse { get; init; }

    /// <summary>Connections stand, but no heartbeat is acknowledged any more.</summary>
    public bool Zombie { get; init; }

    /// <summary>Connections stand, but nothing is sent or read any more, not even HELLO on new ones.</summary>
    public bool BlackHole { get; init; }

    /// <summary>Where in the handshake the next <see cref="HandshakeDrops"/> connections are cut.</summary>
    public HandshakePoint DropAt { get; init; }

    /// <summary>How many handshakes are cut; counts down. Default 0: none.</summary>
    public int HandshakeDrops { get; init; }

    /// <summary>Every RESUME is answered with op 9, <c>d: false</c>.</summary>
    public bool RejectResumes { get; init; }

    /// <summary>Every event is delivered twice.</summary>
    public bool DuplicateEvents { get; init; }

    /// <summary>Events are delivered in pairs, the later one first; a single one follows after 100 ms.</summary>
    public bool ReorderEvents { get; init; }

    /// <summary>Waited before each read from the bot, in milliseconds. Default 0.</summary>
    public int ReadDelayMs { get; init; }

    /// <summary>Padding in each GUILD_CREATE, in bytes, such as 3,000,000. Default 0.</summary>
    public int GuildPayloadBytes { get; init; }
}

/// <summary>A moment of the gateway's handshake.</summary>
public enum HandshakePoint
{
    /// <summary>Nothing is cut.</summary>
    Never,

    /// <summary>After the socket opens, before HELLO.</summary>
    BeforeHello,

    /// <summary>After HELLO.</summary>
    AfterHello,

    /// <summary>After IDENTIFY or RESUME, before READY or RESUMED.</summary>
    AfterIdentify,
}
