using BriefingBot.Discord.Model;

namespace BriefingBot.Discord.Gateway;

/// <summary>A gateway session: with it a lost connection, or another process, goes on where the last one ended.</summary>
/// <param name="Id">Discord's id of it.</param>
/// <param name="Sequence">The last event taken in.</param>
/// <param name="ResumeUrl">Where it is resumed.</param>
/// <param name="Owner">Which bot at which address it belongs to; other bots' sessions are left alone.</param>
/// <param name="ApplicationId">The bot's application, which only a new session tells.</param>
/// <param name="UserId">The bot's account, likewise.</param>
/// <seealso href="https://docs.discord.com/developers/events/gateway#resuming"/>
public sealed record GatewaySession(string Id, int Sequence, string ResumeUrl, string Owner, Snowflake ApplicationId, Snowflake UserId);
