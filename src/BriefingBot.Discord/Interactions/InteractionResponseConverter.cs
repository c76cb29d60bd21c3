using System.Text.Json;
using System.Text.Json.Serialization;

namespace BriefingBot.Discord.Interactions;

/// <summary>Writes a response as the callback's body; responses are never read.</summary>
internal sealed class InteractionResponseConverter : JsonConverter<InteractionResponse>
{
    public override bool CanConvert(Type typeToConvert) => typeof(InteractionResponse).IsAssignableFrom(typeToConvert);

    public override InteractionResponse Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Responses are only written.");

    public override void Write(Utf8JsonWriter writer, InteractionResponse value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteNumber("type", (int)value.Type);
        if (value.HasData)
        {
            writer.WritePropertyName("data");
            value.WriteData(writer);
        }

        writer.WriteEndObject();
    }
}
