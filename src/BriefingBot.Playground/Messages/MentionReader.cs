using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using BriefingBot.Playground.Validation;
using BriefingBot.Playground.World;

namespace BriefingBot.Playground.Messages;

/// <summary>
/// Whom a message pings: what its text names, as far as <c>allowed_mentions</c> and the author's permissions go.
/// Without <c>allowed_mentions</c> everything named is pinged, as on Discord.
/// </summary>
internal static partial class MentionReader
{
    public static Mentions Read(Message message, JsonObject? allowed, PlaygroundWorld world)
    {
        var text = string.Join('\n', Texts(message));
        var parse = allowed is null
            ? ["users", "roles", "everyone"]
            : allowed["parse"].AsList().Select(kind => kind.AsText()).ToArray();
        var rights = PermissionCalculator.In(message.Channel, message.Author);
        var all = rights.HasFlag(Permissions.MentionEveryone);

        var users = Named(UserMention(), text)
            .Where(id => parse.Contains("users") || Lists(allowed, "users", id))
            .Select(world.User).OfType<User>().Distinct().ToList();
        if (message.ReplyTo is { } original && (allowed is null || allowed["replied_user"].AsBoolean() is true) && !users.Contains(original.Author))
        {
            users.Add(original.Author);
        }

        var roles = Named(RoleMention(), text)
            .Where(id => parse.Contains("roles") || Lists(allowed, "roles", id))
            .Where(id => message.Channel.Guild?.Role(id) is { } role && (role.Mentionable || all))
            .Distinct().ToList();
        return new Mentions(users, roles, parse.Contains("everyone") && all && EveryoneMention().IsMatch(text));
    }

    /// <summary>Whether a user's words name the bot, which lets it read them without the privileged intent.</summary>
    public static bool Names(this Message message, User user) =>
        message.Mentions.Users.Contains(user) || Named(UserMention(), message.Content).Contains(user.Id);

    private static IEnumerable<string> Texts(Message message) =>
        ComponentWalk.Each(message.Components).Select(component => component["content"].AsText()).OfType<string>().Prepend(message.Content);

    private static IEnumerable<ulong> Named(Regex pattern, string text) =>
        pattern.Matches(text).Select(match => match.Groups[1].Value.ToId() ?? 0);

    private static bool Lists(JsonObject? allowed, string kind, ulong id) => allowed?[kind].AsList().Any(listed => listed.AsId() == id) is true;

    [GeneratedRegex("<@!?([0-9]{1,20})>")]
    private static partial Regex UserMention();

    [GeneratedRegex("<@&([0-9]{1,20})>")]
    private static partial Regex RoleMention();

    [GeneratedRegex("@(everyone|here)")]
    private static partial Regex EveryoneMention();
}
