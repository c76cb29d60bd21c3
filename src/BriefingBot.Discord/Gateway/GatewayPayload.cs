using System.Text.Json;

namespace BriefingBot.Discord.Gateway;

/// <summary>A received payload. Its data stays unread text until somebody wants it: most events nobody does.</summary>
/// <param name="Op">What it is.</param>
/// <param name="Sequence">An event's number.</param>
/// <param name="Event">An event's name.</param>
/// <param name="Data">The data's JSON; empty if there is none.</param>
/// <seealso href="https://docs.discord.com/developers/events/gateway-events#payload-structure"/>
internal readonly record struct GatewayPayload(GatewayOpcode Op, int? Sequence, string? Event, ReadOnlyMemory<byte> Data)
{
    /// <exception cref="JsonException">It is no payload.</exception>
    public static GatewayPayload Parse(ReadOnlyMemory<byte> json)
    {
        var reader = new Utf8JsonReader(json.Span);
        GatewayOpcode? op = null;
        int? sequence = null;
        string? name = null;
        ReadOnlyMemory<byte> data = default;
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) throw new JsonException("A payload is an object.");
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isOp = reader.ValueTextEquals("op"u8);
            var isSequence = reader.ValueTextEquals("s"u8);
            var isName = reader.ValueTextEquals("t"u8);
            var isData = reader.ValueTextEquals("d"u8);
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            if (isOp && reader.TryGetInt32(out var code)) op = (GatewayOpcode)code;
            else if (isSequence && reader.TokenType == JsonTokenType.Number) sequence = reader.GetInt32();
            else if (isName && reader.TokenType == JsonTokenType.String) name = reader.GetString();
            reader.Skip();
            if (isData) data = json[start..(int)reader.BytesConsumed];
        }

        return new GatewayPayload(op ?? throw new JsonException("A payload has no op."), sequence, name, data);
    }
}
