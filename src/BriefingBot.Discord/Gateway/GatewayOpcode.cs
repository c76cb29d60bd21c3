namespace BriefingBot.Discord.Gateway;

/// <summary>What a gateway payload is.</summary>
/// <seealso href="https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway-gateway-opcodes"/>
internal enum GatewayOpcode
{
    Dispatch = 0,
    Heartbeat = 1,
    Identify = 2,
    Resume = 6,
    Reconnect = 7,
    InvalidSession = 9,
    Hello = 10,
    HeartbeatAck = 11,
}
