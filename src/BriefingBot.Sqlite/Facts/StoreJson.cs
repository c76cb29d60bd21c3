using System.Text.Json.Serialization;

namespace BriefingBot.Sqlite.Facts;

/// <summary>The JSON of the store's content columns.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(FactContent))]
[JsonSerializable(typeof(TopicContent))]
internal sealed partial class StoreJson : JsonSerializerContext;
