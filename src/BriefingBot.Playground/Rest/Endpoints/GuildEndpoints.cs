using System.Text.Json.Nodes;
using BriefingBot.Playground.Faults;
using BriefingBot.Playground.World;

namespace BriefingBot.Playground.Rest.Endpoints;

/// <summary>Servers and channels. See https://docs.discord.com/developers/resources/guild.</summary>
internal sealed class GuildEndpoints(PlaygroundWorld world, Access access, FaultSwitchboard faults)
{
    public void AddTo(RouteTable routes)
    {
        routes.Add("GET", "/channels/{channel}", Budget.Of("GET channel", 10, 5), request => RestReply.Ok(Show(access.Channel(request))));
        routes.Add("GET", "/guilds/{guild}", Budget.Of("GET guild", 10, 5), request => RestReply.Ok(access.Guild(request).ToJson()));
        routes.Add("GET", "/guilds/{guild}/channels", Budget.Of("GET guild channels", 10, 5), request => RestReply.Ok(Array(
            access.Guild(request).Channels.Where(channel => !channel.IsThread), channel => channel.ToJson(world))));
        routes.Add("GET", "/guilds/{guild}/roles", Budget.Of("GET guild roles", 10, 5), request => RestReply.Ok(Array(
            access.Guild(request).Roles, role => role.ToJson())));
        routes.Add("GET", "/guilds/{guild}/members/{user}", Budget.Of("GET member", 10, 5), request =>
        {
            var guild = access.Guild(request);
            var id = request.Route["user"] is "@me" ? world.Bot.Id : request.Id("user");
            return RestReply.Ok((guild.Members.GetValueOrDefault(id) ?? throw new ApiException(ApiError.UnknownMember)).ToJson(guild));
        });
    }

    // A history that can't be read is one whose overwrites say so.
    private JsonObject Show(Channel channel)
    {
        var json = channel.ToJson(world);
        if (faults.HistoryUnreadable && json["permission_overwrites"] is JsonArray overwrites)
        {
            overwrites.Add(new Overwrite(world.Bot.Id, ForMember: true, Permissions.None, Permissions.ReadMessageHistory).ToJson());
        }

        return json;
    }

    private static JsonArray Array<T>(IEnumerable<T> items, Func<T, JsonNode> toJson) => [.. items.Select(toJson)];
}
