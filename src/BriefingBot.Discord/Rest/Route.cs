using System.Globalization;
using BriefingBot.Discord.Model;

namespace BriefingBot.Discord.Rest;

/// <summary>One of Discord's endpoints, filled in.</summary>
/// <param name="Method">The verb.</param>
/// <param name="Template">The path with its parameters unnamed: what a rate limit bucket is first known by.</param>
/// <param name="Path">The path to request, relative to the base url. May hold an interaction's token: never log it.</param>
/// <param name="Major">The top-level resource (channel, guild, webhook with token) that has a bucket of its own.</param>
internal sealed record Route(HttpMethod Method, string Template, string Path, string Major)
{
    public static HttpRequestOptionsKey<Route> Key { get; } = new("BriefingBot.Discord.Route");

    /// <summary>Interaction endpoints carry their own token, and are exempt from the global limit.</summary>
    public bool IsInteraction { get; init; }

    /// <summary>Callbacks are used once each: a bucket would never be used again.</summary>
    public bool HasBucket { get; init; } = true;

    /// <summary>Sending it again can't do it twice.</summary>
    public bool IsRepeatable { get; init; } = Method != HttpMethod.Post;

    /// <summary>The longest wait for a rate limit; a longer one is the caller's to bear.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(60);

    public static Route GatewayBot { get; } = new(HttpMethod.Get, "gateway/bot", "gateway/bot", "");

    public static Route CurrentApplication { get; } = new(HttpMethod.Get, "applications/@me", "applications/@me", "");

    public static Route EditCurrentApplication { get; } = CurrentApplication with { Method = HttpMethod.Patch };

    public static Route Commands(HttpMethod method, Snowflake application) =>
        new(method, "applications/{}/commands", Of($"applications/{application}/commands?with_localizations=true"), "");

    /// <summary>The channel of direct messages with a user is always the same, so it may be repeated.</summary>
    public static Route DirectMessages { get; } = new(HttpMethod.Post, "users/@me/channels", "users/@me/channels", "") { IsRepeatable = true };

    public static Route Guild(Snowflake guild) => new(HttpMethod.Get, "guilds/{}", Of($"guilds/{guild}"), guild.ToString());

    public static Route GuildMember(Snowflake guild, Snowflake user) =>
        new(HttpMethod.Get, "guilds/{}/members/{}", Of($"guilds/{guild}/members/{user}"), guild.ToString());

    public static Route Channel(Snowflake channel) => OfChannel(HttpMethod.Get, channel, "", "");

    public static Route CreateMessage(Snowflake channel) => OfChannel(HttpMethod.Post, channel, "/messages", "/messages");

    public static Route Messages(Snowflake channel, string query) => OfChannel(HttpMethod.Get, channel, "/messages", "/messages" + query);

    public static Route Message(HttpMethod method, Snowflake channel, Snowflake message) =>
        OfChannel(method, channel, "/messages/{}", Of($"/messages/{message}"));

    /// <summary>A second crosspost of a message is refused, so it may be repeated.</summary>
    public static Route Crosspost(Snowflake channel, Snowflake message) =>
        OfChannel(HttpMethod.Post, channel, "/messages/{}/crosspost", Of($"/messages/{message}/crosspost")) with { IsRepeatable = true };

    /// <summary>A message has at most one thread, so it may be repeated.</summary>
    public static Route StartThread(Snowflake channel, Snowflake message) =>
        OfChannel(HttpMethod.Post, channel, "/messages/{}/threads", Of($"/messages/{message}/threads")) with { IsRepeatable = true };

    /// <summary>A second callback is refused with 40060, so it may be repeated.</summary>
    public static Route Callback(Snowflake interaction, InteractionToken token) => new(
        HttpMethod.Post, "interactions/{}/{}/callback", Of($"interactions/{interaction}/{Escaped(token)}/callback"), "")
    {
        IsInteraction = true,
        HasBucket = false,
        IsRepeatable = true,
    };

    public static Route Followup(Snowflake application, InteractionToken token) =>
        OfWebhook(HttpMethod.Post, application, token, "", "?wait=true");

    public static Route Original(HttpMethod method, Snowflake application, InteractionToken token) =>
        OfWebhook(method, application, token, "/messages/@original", "/messages/@original");

    private static Route OfChannel(HttpMethod method, Snowflake channel, string template, string path) =>
        new(method, "channels/{}" + template, Of($"channels/{channel}") + path, channel.ToString());

    private static Route OfWebhook(HttpMethod method, Snowflake application, InteractionToken token, string template, string path) =>
        new(method, "webhooks/{}/{}" + template, Of($"webhooks/{application}/{Escaped(token)}") + path, token.Value) { IsInteraction = true };

    private static string Escaped(InteractionToken token) => Uri.EscapeDataString(token.Value);

    private static string Of(FormattableString path) => path.ToString(CultureInfo.InvariantCulture);

    /// <summary>Verb and template; the path may hold a token.</summary>
    public override string ToString() => $"{Method} /{Template}";
}
