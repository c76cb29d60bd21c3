using System.Text.Json.Nodes;
using BriefingBot.Playground.Commands;
using BriefingBot.Playground.Gateway;
using BriefingBot.Playground.World;

namespace BriefingBot.Playground.Control;

/// <summary>Everything that the page shows around the messages, as one user sees it.</summary>
internal sealed class StateView(PlaygroundWorld world, CommandRegistry commands, GatewayHub hub)
{
    public JsonObject For(User user) => new()
    {
        ["me"] = user.Id.Wire(),
        ["users"] = Array(world.Users.Where(person => person.Choosable), person => new JsonObject
        {
            ["id"] = person.Id.Wire(),
            ["key"] = person.Key,
            ["name"] = person.Name,
            ["colour"] = person.Colour,
            ["role"] = RoleOf(person),
        }),
        ["bot"] = new JsonObject { ["id"] = world.Bot.Id.Wire(), ["name"] = world.Bot.Name, ["online"] = hub.IsBotConnected },
        ["guilds"] = Array(world.Guilds, guild => OfGuild(guild, user)),
        ["dm"] = Array(world.Channels.Values.Where(channel => channel.Recipient == user), channel => OfChannel(channel, user)),
    };

    public JsonArray Commands(User user, Channel channel) =>
        Array(commands.For(channel).Where(command => CommandAccess.Allows(command, user, channel)), command => command.DeepClone());

    private static JsonObject OfGuild(Guild guild, User user) => new()
    {
        ["id"] = guild.Id.Wire(),
        ["name"] = guild.Name,
        ["channels"] = Array(guild.Channels.Where(channel => channel.HoldsMessages && Sees(user, channel)), channel => OfChannel(channel, user)),
        ["roles"] = Array(guild.Roles, role => new JsonObject
        {
            ["id"] = role.Id.Wire(),
            ["name"] = role.Name,
            ["colour"] = role.Colour,
            ["position"] = role.Position,
            ["mentionable"] = role.Mentionable,
        }),
        ["members"] = Array(guild.Members.Values, member => new JsonObject
        {
            ["id"] = member.User.Id.Wire(),
            ["name"] = member.User.Name,
            ["colour"] = member.User.Colour,
            ["bot"] = member.User.IsBot,
            ["roles"] = WireUsers.Ids(member.Roles),
        }),
    };

    private static JsonObject OfChannel(Channel channel, User user) => new()
    {
        ["id"] = channel.Id.Wire(),
        ["type"] = (int)channel.Type,
        ["name"] = channel.Name,
        ["topic"] = channel.Topic,
        ["guild_id"] = channel.Guild?.Id.Wire(),
        ["parent_id"] = channel.Parent?.Id.Wire(),
        ["last_message_id"] = channel.Messages.Last?.Id.Wire(),
        ["can_send"] = PermissionCalculator.In(channel, user).HasFlag(channel.IsThread ? Permissions.SendMessagesInThreads : Permissions.SendMessages),
    };

    private string RoleOf(User user)
    {
        var guild = world.Guilds[0];
        var roles = guild.Members.GetValueOrDefault(user.Id)?.Roles.Select(guild.Role).OfType<Role>() ?? [];
        return roles.Where(role => role.Permissions != 0).MaxBy(role => role.Position)?.Name ?? "Member";
    }

    private static bool Sees(User user, Channel channel) => PermissionCalculator.In(channel, user).HasFlag(Permissions.ViewChannel);

    private static JsonArray Array<T>(IEnumerable<T> items, Func<T, JsonNode> toJson) => [.. items.Select(toJson)];
}
