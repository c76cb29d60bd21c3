using BriefingBot.Core.Briefings.Delivery;
using BriefingBot.Discord.Rest;

namespace BriefingBot.Briefings;

/// <summary>What Discord's answers mean for a briefing, in words that a moderator understands.</summary>
internal static class SendResults
{
    private const int UnknownChannel = 10003;
    private const int UnknownGuild = 10004;
    private const int CannotMessageUser = 50007;
    private const int ThreadLocked = 50083;

    /// <summary>Turns a result into the briefing's terms.</summary>
    public static SendResult Of<T>(RestResult<T> result, Func<T, ulong> id) => result.Outcome switch
    {
        RestOutcome.Success => new SendResult.Sent(id(result.Value!)),
        RestOutcome.RateLimited => new SendResult.NotSent("Discord asks to wait", result.RetryAfter),
        RestOutcome.Unreachable => new SendResult.NotSent("Discord couldn't be reached"),
        RestOutcome.Unknown => new SendResult.Unknown("Discord's answer was lost"),
        _ => Refused(result.Error!),
    };

    private static SendResult Refused(DiscordError error) => error switch
    {
        { Code: DiscordError.UnknownMessage } => new SendResult.Deleted(),
        { Code: UnknownChannel } => new SendResult.Refused("The channel is gone", IsAccess: true),
        { Code: UnknownGuild } => new SendResult.Refused("The bot isn't in this server any more", IsAccess: true),
        { Code: DiscordError.MissingAccess } => new SendResult.Refused("The bot can't see the channel (View Channel)", IsAccess: true),
        { Code: DiscordError.MissingPermissions } => new SendResult.Refused("The bot lacks a permission in the channel (Send Messages)", IsAccess: true),
        { Code: ThreadLocked } => new SendResult.Refused("The thread is archived or locked", IsAccess: true),
        { Code: CannotMessageUser } => new SendResult.Refused("The moderator takes no direct messages", IsAccess: false),
        { Status: 401 } => new SendResult.NotSent("Discord refuses the bot's token", TimeSpan.FromMinutes(5)),
        { Status: 403 or 404 } => new SendResult.Refused($"Discord denies access: {error.Message}", IsAccess: true),
        { Status: 429 } => new SendResult.NotSent("Discord asks to wait", TimeSpan.FromSeconds(5)),
        _ => new SendResult.Refused(error.ToString(), IsAccess: false),
    };
}
