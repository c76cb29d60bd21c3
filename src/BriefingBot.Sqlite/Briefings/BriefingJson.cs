using System.Collections.Immutable;
using System.Text.Json.Serialization;
using BriefingBot.Core.Briefings.Occurrences;
using BriefingBot.Core.Replies;

namespace BriefingBot.Sqlite.Briefings;

/// <summary>The JSON of the briefings' columns.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, UseStringEnumConverter = true)]
[JsonSerializable(typeof(ImmutableArray<KnownFact>))]
[JsonSerializable(typeof(ImmutableArray<SaidFact>))]
internal sealed partial class BriefingJson : JsonSerializerContext;
