using System.Text.Json;
using System.Text.Json.Serialization;
using BriefingBot.Discord.Model.Json;

namespace BriefingBot.Discord.Model.Components;

/// <summary>A part of a message or modal.</summary>
/// <param name="Type">Which part; written first on the wire.</param>
/// <seealso href="https://docs.discord.com/developers/components/reference"/>
[JsonConverter(typeof(ComponentConverter))]
public abstract record Component([property: JsonPropertyOrder(-1)] ComponentType Type)
{
    /// <summary>A number, unique in the message; Discord gives one where it is absent.</summary>
    public int? Id { get; init; }
}

/// <summary>A component this client has no record for, kept as it came.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Json">The whole object.</param>
public sealed record UnknownComponent(ComponentType Type, JsonElement Json) : Component(Type);
