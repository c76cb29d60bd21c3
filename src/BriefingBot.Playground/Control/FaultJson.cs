using System.Text.Json.Serialization;
using BriefingBot.Playground.Faults;

namespace BriefingBot.Playground.Control;

/// <summary>The faults as JSON: names in snake_case, kinds in words.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    UseStringEnumConverter = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(FaultSettings))]
internal sealed partial class FaultJson : JsonSerializerContext;

/// <summary>All switches at once; a PUT sets what it doesn't name to normal.</summary>
internal sealed record FaultSettings
{
    public GatewayFaults Gateway { get; init; } = new();
    public IReadOnlyList<RestFault> Rest { get; init; } = [];
    public bool NonceIgnored { get; init; }
    public bool HistoryUnreadable { get; init; }
}
