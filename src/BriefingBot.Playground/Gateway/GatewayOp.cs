namespace BriefingBot.Playground.Gateway;

/// <summary>See https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway.</summary>
internal static class GatewayOp
{
    public const int Dispatch = 0;
    public const int Heartbeat = 1;
    public const int Identify = 2;
    public const int PresenceUpdate = 3;
    public const int VoiceStateUpdate = 4;
    public const int Resume = 6;
    public const int Reconnect = 7;
    public const int RequestGuildMembers = 8;
    public const int InvalidSession = 9;
    public const int Hello = 10;
    public const int HeartbeatAck = 11;
}

/// <summary>Why the server closes a connection.</summary>
internal sealed record GatewayClose(int Code, string Reason)
{
    public static readonly GatewayClose UnknownOpcode = new(4001, "Unknown opcode");
    public static readonly GatewayClose DecodeError = new(4002, "Error while decoding payload");
    public static readonly GatewayClose NotAuthenticated = new(4003, "Not authenticated");
    public static readonly GatewayClose AuthenticationFailed = new(4004, "Authentication failed");
    public static readonly GatewayClose AlreadyAuthenticated = new(4005, "Already authenticated");
    public static readonly GatewayClose InvalidSequence = new(4007, "Invalid seq");
    public static readonly GatewayClose RateLimited = new(4008, "Rate limited");
    public static readonly GatewayClose SessionTimedOut = new(4009, "Session timed out");
    public static readonly GatewayClose InvalidShard = new(4010, "Invalid shard");
    public static readonly GatewayClose InvalidVersion = new(4012, "Invalid API version");
    public static readonly GatewayClose InvalidIntents = new(4013, "Invalid intent(s)");
    public static readonly GatewayClose DisallowedIntents = new(4014, "Disallowed intent(s)");
}

/// <summary>See https://docs.discord.com/developers/events/gateway#list-of-intents.</summary>
[Flags]
internal enum Intents
{
    None = 0,
    Guilds = 1 << 0,
    GuildMembers = 1 << 1,
    GuildPresences = 1 << 8,
    GuildMessages = 1 << 9,
    DirectMessages = 1 << 12,
    MessageContent = 1 << 15,
    Privileged = GuildMembers | GuildPresences | MessageContent,

    /// <summary>Every bit that Discord has given a meaning.</summary>
    Defined = (1 << 17) - 1 | 1 << 20 | 1 << 21 | 1 << 24 | 1 << 25,
}
