using System.Text.Json.Nodes;
using BriefingBot.Playground.Commands;
using BriefingBot.Playground.Validation;
using BriefingBot.Playground.World;

namespace BriefingBot.Playground.Rest.Endpoints;

/// <summary>See https://docs.discord.com/developers/interactions/application-commands#endpoints.</summary>
internal sealed class CommandEndpoints(CommandRegistry commands, Access access)
{
    public void AddTo(RouteTable routes)
    {
        AddTo(routes, "/applications/{application}/commands", "commands", Global);
        AddTo(routes, "/applications/{application}/guilds/{guild}/commands", "guild commands", InGuild);
        routes.Add("GET", "/applications/{application}/guilds/{guild}/commands/permissions", Budget.Of("command permissions", 10, 10), request =>
        {
            InGuild(request);
            return RestReply.Ok(new JsonArray());
        });
    }

    private void AddTo(RouteTable routes, string path, string name, Func<RestRequest, ulong> scopeOf)
    {
        routes.Add("GET", path, Budget.Of($"GET {name}", 10, 10), request => RestReply.Ok(Array(commands.In(scopeOf(request)))));
        routes.Add("PUT", path, Budget.Of($"PUT {name}", 5, 20), request => RestReply.Ok(Array(commands.ReplaceAll(scopeOf(request), ListOf(request)))));
        routes.Add("POST", path, Budget.Of($"POST {name}", 5, 20), request =>
        {
            var (command, created) = commands.Put(scopeOf(request), request.Form);
            return created ? RestReply.Created(command.DeepClone()) : RestReply.Ok(command.DeepClone());
        });
        routes.Add("GET", path + "/{command}", Budget.Of($"GET {name}/one", 10, 10), request => RestReply.Ok(One(request, scopeOf).DeepClone()));
        routes.Add("PATCH", path + "/{command}", Budget.Of($"PATCH {name}", 5, 20), request =>
        {
            var old = One(request, scopeOf);
            var merged = (JsonObject)old.DeepClone();
            foreach (var (key, value) in request.Form)
            {
                merged[key] = value?.DeepClone();
            }

            return RestReply.Ok(commands.Put(scopeOf(request), merged, old).Command.DeepClone());
        });
        routes.Add("DELETE", path + "/{command}", Budget.Of($"DELETE {name}", 5, 20), request =>
        {
            commands.Remove(scopeOf(request), One(request, scopeOf));
            return RestReply.NoContent;
        });
    }

    private JsonObject One(RestRequest request, Func<RestRequest, ulong> scopeOf) =>
        commands.Find(scopeOf(request), request.Id("command")) ?? throw new ApiException(ApiError.UnknownCommand);

    private static ulong Global(RestRequest request) =>
        request.Id("application") == BotApplication.FixedId ? 0UL : throw new ApiException(ApiError.UnknownApplication);

    private ulong InGuild(RestRequest request)
    {
        Global(request);
        return access.Guild(request).Id;
    }

    private static JsonArray ListOf(RestRequest request)
    {
        if (request.Body is JsonArray list)
        {
            return list;
        }

        var errors = new FormErrors();
        errors.Add(FormPath.Root, "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType");
        errors.ThrowIfAny();
        return [];
    }

    private static JsonArray Array(IEnumerable<JsonObject> list) => [.. list.Select(command => command.DeepClone())];
}
