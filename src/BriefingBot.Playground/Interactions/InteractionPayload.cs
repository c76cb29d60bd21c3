using System.Text.Json.Nodes;
using BriefingBot.Playground.Validation;
using BriefingBot.Playground.World;

namespace BriefingBot.Playground.Interactions;

/// <summary>See https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object.</summary>
internal static class InteractionPayload
{
    public static JsonObject Build(Interaction interaction, JsonObject data, string locale, PlaygroundWorld world, Uri address)
    {
        var channel = interaction.Channel;
        var json = new JsonObject
        {
            ["id"] = interaction.Id.Wire(),
            ["application_id"] = BotApplication.FixedId.Wire(),
            ["type"] = (int)interaction.Kind,
            ["data"] = data,
            ["channel"] = channel.ToJson(world),
            ["channel_id"] = channel.Id.Wire(),
            ["token"] = interaction.Token,
            ["version"] = 1,
            ["app_permissions"] = PermissionCalculator.In(channel, world.Bot).Wire(),
            ["locale"] = locale,
            ["entitlements"] = new JsonArray(),
            ["authorizing_integration_owners"] = Owners(channel),
            ["context"] = channel.Guild is null ? 1 : 0,
            ["attachment_size_limit"] = AttachmentRules.MaxFileBytes,
        };
        if (channel.Guild is { } guild)
        {
            json["guild"] = new JsonObject { ["id"] = guild.Id.Wire(), ["locale"] = "en-US", ["features"] = new JsonArray("COMMUNITY", "NEWS") };
            json["guild_id"] = guild.Id.Wire();
            json["guild_locale"] = "en-US";
            json["member"] = guild.Members[interaction.User.Id].ToInteractionJson(channel, withUser: true);
        }
        else
        {
            json["user"] = interaction.User.ToJson();
        }

        if (interaction.Source is { } message)
        {
            json["message"] = message.ToJson(world, address);
        }

        return json;
    }

    /// <summary>What a message says of the interaction it answers.</summary>
    public static JsonObject Metadata(Interaction interaction)
    {
        var json = new JsonObject
        {
            ["id"] = interaction.Id.Wire(),
            ["type"] = (int)interaction.Kind,
            ["user"] = interaction.User.ToJson(),
            ["authorizing_integration_owners"] = Owners(interaction.Channel),
        };
        if (interaction.Source is { } source)
        {
            json["interacted_message_id"] = source.Id.Wire();
        }

        if (interaction.Command is { } command)
        {
            json["name"] = command["name"]!.DeepClone();
            json["command_type"] = command["type"]!.DeepClone();
        }

        return json;
    }

    private static JsonObject Owners(Channel channel) => new() { ["0"] = (channel.Guild?.Id ?? 0).Wire() };
}
