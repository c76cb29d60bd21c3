using System.Text.Json.Nodes;

namespace BriefingBot.Playground.World;

/// <summary>Users, members and applications as Discord writes them.</summary>
internal static class WireUsers
{
    public static JsonObject ToJson(this User user)
    {
        var json = new JsonObject
        {
            ["id"] = user.Id.Wire(),
            ["username"] = user.IsBot ? user.Name : user.Name.ToLowerInvariant(),
            ["discriminator"] = user.IsBot ? "0001" : "0",
            ["global_name"] = user.IsBot ? null : user.Name,
            ["avatar"] = null,
            ["public_flags"] = 0,
            ["flags"] = 0,
        };
        if (user.IsBot)
        {
            json["bot"] = true;
        }

        return json;
    }

    public static JsonObject ToJson(this Member member, Guild guild, bool withUser = true)
    {
        var json = new JsonObject
        {
            ["nick"] = null,
            ["avatar"] = null,
            ["banner"] = null,
            ["roles"] = Ids(member.Roles),
            ["joined_at"] = guild.JoinedAt.Wire(),
            ["premium_since"] = null,
            ["communication_disabled_until"] = null,
            ["pending"] = false,
            ["flags"] = 0,
            ["mute"] = false,
            ["deaf"] = false,
        };
        if (withUser)
        {
            json["user"] = member.User.ToJson();
        }

        return json;
    }

    /// <summary>The member of an interaction: with its permissions in the channel, overwrites included.</summary>
    public static JsonObject ToInteractionJson(this Member member, Channel channel, bool withUser)
    {
        var json = member.ToJson(channel.Guild!, withUser);
        json["permissions"] = PermissionCalculator.In(channel, member.User).Wire();
        return json;
    }

    public static JsonObject ToJson(this BotApplication application, string publicKey) => new()
    {
        ["id"] = BotApplication.FixedId.Wire(),
        ["name"] = application.Bot.Name,
        ["icon"] = null,
        ["description"] = application.Description,
        ["type"] = null,
        ["bot"] = application.Bot.ToJson(),
        ["summary"] = "",
        ["bot_public"] = true,
        ["bot_require_code_grant"] = false,
        ["verify_key"] = publicKey,
        ["flags"] = 0,
        ["hook"] = true,
        ["interactions_endpoint_url"] = application.InteractionsEndpoint?.ToString(),
        ["redirect_uris"] = new JsonArray(),
        ["role_connections_verification_url"] = null,
        ["owner"] = application.Bot.ToJson(),
        ["team"] = null,
        ["approximate_guild_count"] = 2,
        ["integration_types_config"] = new JsonObject { ["0"] = new JsonObject(), ["1"] = new JsonObject() },
    };

    public static string Wire(this Permissions permissions) => ((ulong)permissions).Wire();

    public static JsonArray Ids(IEnumerable<ulong> ids) => [.. ids.Select(id => (JsonNode)id.Wire())];
}
