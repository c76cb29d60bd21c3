namespace BriefingBot.Discord.Gateway;

/// <summary>Which events the gateway sends. Interactions come without any.</summary>
/// <seealso href="https://docs.discord.com/developers/events/gateway#gateway-intents"/>
[Flags]
internal enum GatewayIntents
{
    None = 0,
    Guilds = 1 << 0,
    GuildMessages = 1 << 9,
    DirectMessages = 1 << 12,
}
