namespace BriefingBot.Discord.Model;

/// <summary>Where to connect, with how many shards, and how many identifies are left.</summary>
/// <param name="Url">The gateway's address, without query.</param>
/// <param name="Shards">The number of shards Discord recommends.</param>
/// <param name="SessionStartLimit">How many identifies are left.</param>
/// <seealso href="https://docs.discord.com/developers/events/gateway#get-gateway-bot"/>
public sealed record GatewayBot(string Url, int Shards, SessionStartLimit SessionStartLimit);

/// <summary>How many identifies are left, over all shards.</summary>
/// <param name="Total">Identifies allowed in 24 hours.</param>
/// <param name="Remaining">Identifies left; using more than these resets the bot's token.</param>
/// <param name="ResetAfter">Milliseconds until all are available again.</param>
/// <param name="MaxConcurrency">Identifies allowed in 5 seconds.</param>
/// <seealso href="https://docs.discord.com/developers/events/gateway#session-start-limit-object"/>
public sealed record SessionStartLimit(int Total, int Remaining, long ResetAfter, int MaxConcurrency);
