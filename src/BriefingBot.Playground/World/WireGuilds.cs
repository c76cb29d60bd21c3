using System.Text.Json.Nodes;

namespace BriefingBot.Playground.World;

/// <summary>Servers, roles and channels as Discord writes them.</summary>
internal static class WireGuilds
{
    public static JsonObject ToJson(this Role role) => new()
    {
        ["id"] = role.Id.Wire(),
        ["name"] = role.Name,
        ["description"] = null,
        ["color"] = role.Colour,
        ["colors"] = new JsonObject { ["primary_color"] = role.Colour, ["secondary_color"] = null, ["tertiary_color"] = null },
        ["hoist"] = role.Position > 1,
        ["icon"] = null,
        ["unicode_emoji"] = null,
        ["position"] = role.Position,
        ["permissions"] = role.Permissions.Wire(),
        ["managed"] = role.Managed,
        ["mentionable"] = role.Mentionable,
        ["flags"] = 0,
    };

    public static JsonObject ToJson(this Channel channel, PlaygroundWorld world)
    {
        var json = new JsonObject
        {
            ["id"] = channel.Id.Wire(),
            ["type"] = (int)channel.Type,
            ["last_message_id"] = channel.Messages.Last?.Id.Wire(),
            ["flags"] = 0,
        };
        if (channel.Guild is null)
        {
            json["recipients"] = new JsonArray(channel.Recipient!.ToJson());
            return json;
        }

        json["guild_id"] = channel.Guild.Id.Wire();
        json["name"] = channel.Name;
        json["parent_id"] = channel.Parent?.Id.Wire();
        json["rate_limit_per_user"] = 0;
        if (channel.IsThread)
        {
            AddThreadFields(json, channel);
            return json;
        }

        json["topic"] = channel.Topic;
        json["position"] = channel.Position;
        json["nsfw"] = false;
        json["permission_overwrites"] = new JsonArray([.. channel.Overwrites.Select(overwrite => overwrite.ToJson())]);
        json["permissions"] = PermissionCalculator.In(channel, world.Bot).Wire();
        return json;
    }

    /// <summary>The whole server as the gateway sends it.</summary>
    public static JsonObject ToGatewayJson(this Guild guild, PlaygroundWorld world, int shardCount)
    {
        var json = guild.ToJson();
        json["joined_at"] = guild.JoinedAt.Wire();
        json["large"] = false;
        json["unavailable"] = false;
        json["member_count"] = guild.Members.Count;
        json["members"] = new JsonArray([.. guild.Members.Values.Where(m => m.User.IsBot).Select(m => (JsonNode)m.ToJson(guild))]);
        json["channels"] = new JsonArray([.. guild.Channels.Where(c => !c.IsThread && Sees(c, world)).Select(c => (JsonNode)c.ToJson(world))]);
        json["threads"] = new JsonArray([.. guild.Channels.Where(c => c.IsThread && Sees(c, world)).Select(c => (JsonNode)c.ToJson(world))]);
        json["shard_count"] = shardCount;
        foreach (var empty in new[] { "voice_states", "presences", "stage_instances", "guild_scheduled_events", "soundboard_sounds" })
        {
            json[empty] = new JsonArray();
        }

        return json;
    }

    public static JsonObject ToJson(this Guild guild) => new()
    {
        ["id"] = guild.Id.Wire(),
        ["name"] = guild.Name,
        ["icon"] = null,
        ["splash"] = null,
        ["discovery_splash"] = null,
        ["description"] = null,
        ["owner_id"] = guild.Owner.Id.Wire(),
        ["afk_channel_id"] = null,
        ["afk_timeout"] = 300,
        ["verification_level"] = 0,
        ["default_message_notifications"] = 1,
        ["explicit_content_filter"] = 0,
        ["roles"] = new JsonArray([.. guild.Roles.Select(role => (JsonNode)role.ToJson())]),
        ["emojis"] = new JsonArray(),
        ["stickers"] = new JsonArray(),
        ["features"] = new JsonArray("COMMUNITY", "NEWS"),
        ["mfa_level"] = 0,
        ["application_id"] = null,
        ["system_channel_id"] = null,
        ["system_channel_flags"] = 0,
        ["rules_channel_id"] = null,
        ["vanity_url_code"] = null,
        ["banner"] = null,
        ["premium_tier"] = 0,
        ["premium_subscription_count"] = 0,
        ["preferred_locale"] = "en-US",
        ["public_updates_channel_id"] = null,
        ["nsfw"] = false,
        ["nsfw_level"] = 0,
        ["premium_progress_bar_enabled"] = false,
        ["safety_alerts_channel_id"] = null,
    };

    private static bool Sees(Channel channel, PlaygroundWorld world) =>
        PermissionCalculator.In(channel, world.Bot).HasFlag(Permissions.ViewChannel);

    private static void AddThreadFields(JsonObject json, Channel thread)
    {
        json["owner_id"] = thread.Creator?.Id.Wire();
        json["message_count"] = thread.Messages.Count;
        json["member_count"] = 1;
        json["total_message_sent"] = thread.Messages.Count;
        json["thread_metadata"] = new JsonObject
        {
            ["archived"] = false,
            ["auto_archive_duration"] = thread.AutoArchiveMinutes,
            ["archive_timestamp"] = thread.CreatedAt.Wire(),
            ["create_timestamp"] = thread.CreatedAt.Wire(),
            ["locked"] = false,
        };
    }

    public static JsonNode ToJson(this Overwrite overwrite) => new JsonObject
    {
        ["id"] = overwrite.Id.Wire(),
        ["type"] = overwrite.ForMember ? 1 : 0,
        ["allow"] = overwrite.Allow.Wire(),
        ["deny"] = overwrite.Deny.Wire(),
    };
}
