using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using BriefingBot.Discord.Gateway;
using BriefingBot.Discord.Model;
using BriefingBot.Sqlite.State;

namespace BriefingBot.Hosting;

/// <summary>Keeps gateway sessions and identifies in the store, so that a restart resumes and a crash loop can't outrun the budget.</summary>
internal sealed class GatewayStateStore(StateStore states) : IGatewayStateStore
{
    public ValueTask<GatewaySession?> LoadSessionAsync(ShardId shard, CancellationToken cancellationToken) =>
        new(states.Find(SessionKey(shard)) is { Value: var json } ? JsonSerializer.Deserialize(json, DiscordJson.Default.GatewaySession) : null);

    public ValueTask SaveSessionAsync(ShardId shard, GatewaySession? session, CancellationToken cancellationToken)
    {
        states.Update(SessionKey(shard), _ => session is null ? null : JsonSerializer.Serialize(session, DiscordJson.Default.GatewaySession));
        return default;
    }

    public ValueTask<IReadOnlyList<DateTimeOffset>> LoadIdentifiesAsync(string owner, DateTimeOffset since, CancellationToken cancellationToken) =>
        new(Identifies(states.Find(IdentifiesKey(owner))?.Value).Where(at => at >= since).ToArray());

    public ValueTask AddIdentifyAsync(string owner, DateTimeOffset at, CancellationToken cancellationToken)
    {
        states.Update(IdentifiesKey(owner), json => JsonSerializer.Serialize(
            [.. Identifies(json).Where(earlier => earlier > at.AddHours(-24)), at],
            GatewayStateJson.Default.ImmutableArrayDateTimeOffset));
        return default;
    }

    private static ImmutableArray<DateTimeOffset> Identifies(string? json) =>
        json is null ? [] : JsonSerializer.Deserialize(json, GatewayStateJson.Default.ImmutableArrayDateTimeOffset);

    private static string SessionKey(ShardId shard) => string.Create(CultureInfo.InvariantCulture, $"gateway/session/{shard}");

    private static string IdentifiesKey(string owner) => $"gateway/identifies/{owner}";
}

/// <summary>How identifies are written into the store.</summary>
[JsonSerializable(typeof(ImmutableArray<DateTimeOffset>))]
internal sealed partial class GatewayStateJson : JsonSerializerContext;
