using System.Text.Json.Nodes;
using BriefingBot.Playground.Interactions;
using BriefingBot.Playground.Messages;
using BriefingBot.Playground.World;

namespace BriefingBot.Playground.Control;

/// <summary>Messages and interactions as a user sees them.</summary>
internal static class ControlViews
{
    public static JsonObject Of(Message message, MessageWriter writer)
    {
        var json = writer.ToJson(message);
        json["ephemeral"] = message.Has(MessageFlags.Ephemeral);
        json["loading"] = message.Has(MessageFlags.Loading);
        json["colour"] = message.Author.Colour;
        return json;
    }

    public static JsonObject Of(Interaction interaction, MessageWriter writer) => new()
    {
        ["id"] = interaction.Id.Wire(),
        ["kind"] = interaction.Kind.ToString().ToLowerInvariant(),
        ["channel_id"] = interaction.Channel.Id.Wire(),
        ["state"] = interaction.State.ToString().ToLowerInvariant(),
        ["callback_type"] = interaction.CallbackType,
        ["settled"] = interaction.Settled.Task.IsCompleted,
        ["message"] = interaction.Original is { } message ? Of(message, writer) : null,
        ["followups"] = new JsonArray([.. interaction.Followups.Select(followup => (JsonNode)Of(followup, writer))]),
        ["choices"] = interaction.Choices?.DeepClone(),
        ["modal"] = interaction.Modal?.DeepClone(),
        ["response_ms"] = interaction.AnsweredAt is { } at ? Math.Round((at - interaction.CreatedAt).TotalMilliseconds, 3) : null,
    };
}
