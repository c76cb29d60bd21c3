namespace BriefingBot.Discord.Gateway;

/// <summary>What helps after a connection was closed.</summary>
internal enum CloseRemedy
{
    /// <summary>Reconnect and resume.</summary>
    Resume,

    /// <summary>Reconnect with a new session.</summary>
    NewSession,

    /// <summary>Nothing until the operator changes something.</summary>
    None,
}

/// <summary>Discord's reasons for closing, each with what helps.</summary>
/// <param name="Code">The close code; 0 if there was none.</param>
/// <param name="Remedy">What helps.</param>
/// <param name="Text">What happened and, where nothing else helps, what the operator does.</param>
/// <seealso href="https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes"/>
internal sealed record GatewayCloseCode(int Code, CloseRemedy Remedy, string Text)
{
    /// <summary>What the client closes with when the session shall live on; 1000 and 1001 would end it.</summary>
    public const int KeepSession = 4000;

    public static GatewayCloseCode Of(int? code) => code switch
    {
        4000 => new(4000, CloseRemedy.Resume, "unknown error"),
        4001 => new(4001, CloseRemedy.Resume, "unknown opcode"),
        4002 => new(4002, CloseRemedy.Resume, "undecodable payload"),
        4003 => new(4003, CloseRemedy.Resume, "not authenticated"),
        4004 => new(4004, CloseRemedy.None, "Discord refused the bot's token. Set Discord:Token to the token shown in the Developer Portal, page Bot."),
        4005 => new(4005, CloseRemedy.Resume, "already authenticated"),
        4007 => new(4007, CloseRemedy.NewSession, "invalid sequence"),
        4008 => new(4008, CloseRemedy.Resume, "rate limited"),
        4009 => new(4009, CloseRemedy.NewSession, "session timed out"),
        4010 => new(4010, CloseRemedy.None, "Discord refused the shard. Make Discord:ShardIds lie between 0 and Discord:ShardCount - 1."),
        4011 => new(4011, CloseRemedy.None, "The bot is in too many servers for this many shards. Raise Discord:ShardCount, or leave it out."),
        4012 => new(4012, CloseRemedy.None, "Discord no longer speaks gateway version 10. Update BriefingBot."),
        4013 => new(4013, CloseRemedy.None, "Discord refused the intents as invalid. Update BriefingBot."),
        4014 => new(4014, CloseRemedy.None, "Discord refused the intents as not allowed. Allow them in the Developer Portal, page Bot."),
        { } other => new(other, CloseRemedy.Resume, "unexpected close"),
        null => new(0, CloseRemedy.Resume, "dropped without a close code"),
    };
}
