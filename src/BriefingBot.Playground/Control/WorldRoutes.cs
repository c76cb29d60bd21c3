using System.Text.Json.Nodes;
using BriefingBot.Playground.Commands;
using BriefingBot.Playground.Gateway;
using BriefingBot.Playground.Rest;
using BriefingBot.Playground.Validation;
using BriefingBot.Playground.World;

namespace BriefingBot.Playground.Control;

/// <summary>Changes to servers that an admin would make in Discord's own settings, and records for tests.</summary>
internal sealed class WorldRoutes(PlaygroundWorld world, RequestLog requests, GatewayHub hub)
{
    public void AddTo(RouteTable routes)
    {
        routes.Add("PUT", "/channels/{channel}/overwrites/{target}", ControlBudget.None, SetOverwrite);
        routes.Add("DELETE", "/channels/{channel}/overwrites/{target}", ControlBudget.None, request =>
        {
            Channel(request).Overwrites.RemoveAll(overwrite => overwrite.Id == request.Id("target"));
            return Changed();
        });
        routes.Add("DELETE", "/channels/{channel}", ControlBudget.None, request =>
        {
            var channel = Channel(request);
            world.Channels.Remove(channel.Id);
            channel.Guild?.Channels.Remove(channel);
            return Changed();
        });
        routes.Add("PUT", "/guilds/{guild}/members/{user}/roles", ControlBudget.None, SetRoles);
        routes.Add("GET", "/requests", ControlBudget.None, _ => RestReply.Ok(new JsonArray([.. requests.Newest().Select(request => (JsonNode)request.ToJson())])));
        routes.Add("GET", "/statistics", ControlBudget.None, _ => RestReply.Ok(Statistics()));
    }

    private RestReply SetOverwrite(RestRequest request)
    {
        var channel = Channel(request);
        var target = request.Id("target");
        channel.Overwrites.RemoveAll(overwrite => overwrite.Id == target);
        channel.Overwrites.Add(new Overwrite(
            target,
            ForMember: channel.Guild?.Members.ContainsKey(target) is true,
            (Permissions)(request.Form["allow"].AsId() ?? 0),
            (Permissions)(request.Form["deny"].AsId() ?? 0)));
        return Changed();
    }

    private RestReply SetRoles(RestRequest request)
    {
        var member = world.Guild(request.Id("guild"))?.Members.GetValueOrDefault(request.Id("user"))
            ?? throw new UserMistakeException("There is no such member.");
        member.Roles = [.. request.Form["roles"].AsList().Select(role => role.AsId() ?? 0)];
        return Changed();
    }

    private JsonObject Statistics()
    {
        var gateway = hub.Statistics;
        return new JsonObject
        {
            ["connections"] = gateway.Connections,
            ["identifies"] = gateway.Identifies,
            ["resumes"] = gateway.Resumes,
            ["resumes_on_wrong_url"] = gateway.ResumesOnWrongUrl,
            ["heartbeats"] = gateway.Heartbeats,
            ["closes"] = Counts(gateway.Closes),
            ["requests_by_status"] = Counts(requests.ByStatus()),
            ["token_reset"] = hub.Budget.TokenReset,
            ["bot_connected"] = hub.IsBotConnected,
        };
    }

    private static JsonObject Counts(IReadOnlyDictionary<int, int> counts) =>
        new(counts.Select(pair => KeyValuePair.Create(pair.Key.ToString(Format.Invariant), (JsonNode?)pair.Value)));

    private Channel Channel(RestRequest request) =>
        world.Channels.GetValueOrDefault(request.Id("channel")) ?? throw new UserMistakeException("There is no such channel.");

    private RestReply Changed()
    {
        world.AnnounceChange();
        return RestReply.NoContent;
    }
}
