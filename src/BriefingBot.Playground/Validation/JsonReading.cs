using System.Text.Json;
using System.Text.Json.Nodes;

namespace BriefingBot.Playground.Validation;

/// <summary>Reads values out of JSON that anybody may have sent: null where they aren't of the kind.</summary>
internal static class JsonReading
{
    public static string? AsText(this JsonNode? node) =>
        node is JsonValue value && value.GetValueKind() is JsonValueKind.String ? value.GetValue<string>() : null;

    public static long? AsInteger(this JsonNode? node)
    {
        if (node is not JsonValue value || value.GetValueKind() is not JsonValueKind.Number)
        {
            return null;
        }

        return value.TryGetValue<long>(out var number) ? number : value.TryGetValue<int>(out var small) ? small : null;
    }

    public static double? AsNumber(this JsonNode? node) =>
        node is JsonValue value && value.GetValueKind() is JsonValueKind.Number
            ? double.Parse(value.ToJsonString(), Format.Invariant)
            : null;

    public static bool? AsBoolean(this JsonNode? node) => node?.GetValueKind() switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    /// <summary>An id, written as text or as a number.</summary>
    public static ulong? AsId(this JsonNode? node) => node.AsText() is { } text ? text.ToId() : (ulong?)node.AsInteger();

    public static JsonArray AsList(this JsonNode? node) => node as JsonArray ?? [];

    public static IEnumerable<JsonObject> Objects(this JsonNode? node) => node.AsList().OfType<JsonObject>();

    public static int CodePoints(this string text)
    {
        var low = 0;
        foreach (var character in text)
        {
            low += char.IsLowSurrogate(character) ? 1 : 0;
        }

        return text.Length - low;
    }
}
