using System.Text.Json.Nodes;
using BriefingBot.Playground.Gateway;
using BriefingBot.Playground.Interactions;
using BriefingBot.Playground.Validation;
using BriefingBot.Playground.World;

namespace BriefingBot.Playground.Rest.Endpoints;

/// <summary>The gateway's address, the bot's own user and the application.</summary>
internal sealed class ApplicationEndpoints(PlaygroundWorld world, PlaygroundOptions options, GatewayHub hub, SigningKey key, WebhookDoor door)
{
    public void AddTo(RouteTable routes)
    {
        routes.Add("GET", "/gateway", Budget.Of("gateway", 10, 10), _ => RestReply.Ok(new JsonObject { ["url"] = hub.Url }), needsToken: false);
        routes.Add("GET", "/gateway/bot", Budget.Of("gateway/bot", 10, 10), _ => RestReply.Ok(new JsonObject
        {
            ["url"] = hub.Url,
            ["shards"] = options.RecommendedShards,
            ["session_start_limit"] = hub.Budget.ToJson(),
        }));
        routes.Add("GET", "/users/@me", Budget.Of("users/@me", 10, 5), _ => RestReply.Ok(world.Bot.ToJson()));
        routes.Add("GET", "/users/@me/guilds", Budget.Of("users/@me/guilds", 10, 5), _ => RestReply.Ok(Guilds()));
        routes.Add("GET", "/users/{user}", Budget.Of("users", 30, 30), request => RestReply.Ok(
            (world.User(request.Id("user")) ?? throw new ApiException(ApiError.UnknownUser)).ToJson()));
        routes.Add("POST", "/users/@me/channels", Budget.Of("users/@me/channels", 10, 10), OpenDm);
        routes.Add("GET", "/applications/@me", Budget.Of("applications/@me", 10, 10), _ => RestReply.Ok(world.Application.ToJson(key.PublicHex)));
        routes.Add("GET", "/oauth2/applications/@me", Budget.Of("applications/@me", 10, 10), _ => RestReply.Ok(world.Application.ToJson(key.PublicHex)));
        routes.AddAsync("PATCH", "/applications/@me", Budget.Of("PATCH applications/@me", 5, 10), ChangeAsync);
    }

    private JsonArray Guilds() => [.. world.Guilds.Select(guild => (JsonNode)new JsonObject
    {
        ["id"] = guild.Id.Wire(),
        ["name"] = guild.Name,
        ["icon"] = null,
        ["owner"] = false,
        ["permissions"] = PermissionCalculator.In(guild, world.Bot).Wire(),
        ["features"] = new JsonArray("COMMUNITY", "NEWS"),
    })];

    private RestReply OpenDm(RestRequest request)
    {
        var channel = world.Channels.Values.FirstOrDefault(c => c.Type is ChannelType.Dm && c.Recipient!.Id == request.Form["recipient_id"].AsId());
        return RestReply.Ok((channel ?? throw new ApiException(ApiError.CannotMessageUser)).ToJson(world));
    }

    private async ValueTask<RestReply> ChangeAsync(RestRequest request, CancellationToken cancellationToken)
    {
        var errors = new FormErrors();
        Rules.Shape(new Table
        {
            ["description"] = Rules.Text(400),
            ["interactions_endpoint_url"] = (value, at, found) =>
            {
                if (value.AsText() is not "")
                {
                    Rules.Url(2_048, "http", "https")(value, at, found);
                }
            },
        })(request.Form, FormPath.Root, errors);
        errors.ThrowIfAny();

        var named = request.Form.ContainsKey("interactions_endpoint_url");
        var endpoint = request.Form["interactions_endpoint_url"].AsText() is { Length: > 0 } text ? new Uri(text) : null;
        if (endpoint is not null && !(endpoint.IsLoopback && await door.VerifyAsync(endpoint, cancellationToken).ConfigureAwait(false)))
        {
            errors.Add(FormPath.Root["interactions_endpoint_url"], "APPLICATION_INTERACTIONS_ENDPOINT_URL_INVALID", "The specified interactions endpoint url could not be verified.");
            errors.ThrowIfAny();
        }

        lock (world.Gate)
        {
            world.Application.Description = request.Form["description"].AsText() ?? world.Application.Description;
            world.Application.InteractionsEndpoint = named ? endpoint : world.Application.InteractionsEndpoint;
            return RestReply.Ok(world.Application.ToJson(key.PublicHex));
        }
    }
}
