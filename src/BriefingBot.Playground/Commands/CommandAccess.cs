using System.Text.Json.Nodes;
using BriefingBot.Playground.Validation;
using BriefingBot.Playground.World;

namespace BriefingBot.Playground.Commands;

/// <summary>Whether Discord's menu would offer a command to a user in a channel.</summary>
internal static class CommandAccess
{
    private const int InGuild = 0;
    private const int InBotDm = 1;

    public static bool Allows(JsonObject command, User user, Channel channel)
    {
        var context = channel.Guild is null ? InBotDm : InGuild;
        if (command["contexts"] is JsonArray contexts && !contexts.Any(allowed => allowed.AsInteger() == context))
        {
            return false;
        }

        if (channel.Guild is null)
        {
            return channel.Recipient == user && command["guild_id"] is null;
        }

        var rights = PermissionCalculator.In(channel, user);
        if (!rights.HasFlag(Permissions.UseApplicationCommands) || !rights.HasFlag(Permissions.ViewChannel))
        {
            return false;
        }

        return command["default_member_permissions"].AsText()?.ToId() switch
        {
            null => true,
            0 => rights == Permissions.All,
            var needed => rights.HasFlag((Permissions)needed),
        };
    }
}
