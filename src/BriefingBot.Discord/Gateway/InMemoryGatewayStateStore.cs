using System.Collections.Concurrent;

namespace BriefingBot.Discord.Gateway;

/// <summary>Keeps gateway state as long as the process lives.</summary>
internal sealed class InMemoryGatewayStateStore : IGatewayStateStore
{
    private readonly ConcurrentDictionary<ShardId, GatewaySession> _sessions = new();
    private readonly ConcurrentQueue<(string Owner, DateTimeOffset At)> _identifies = new();

    public ValueTask<GatewaySession?> LoadSessionAsync(ShardId shard, CancellationToken cancellationToken) =>
        new(_sessions.GetValueOrDefault(shard));

    public ValueTask SaveSessionAsync(ShardId shard, GatewaySession? session, CancellationToken cancellationToken)
    {
        if (session is null) _sessions.TryRemove(shard, out _);
        else _sessions[shard] = session;
        return ValueTask.CompletedTask;
    }

    public ValueTask<IReadOnlyList<DateTimeOffset>> LoadIdentifiesAsync(string owner, DateTimeOffset since, CancellationToken cancellationToken) =>
        new([.. _identifies.Where(entry => entry.Owner == owner && entry.At >= since).Select(entry => entry.At)]);

    public ValueTask AddIdentifyAsync(string owner, DateTimeOffset at, CancellationToken cancellationToken)
    {
        _identifies.Enqueue((owner, at));
        while (_identifies.TryPeek(out var oldest) && oldest.At < at - IdentifyBudget.Window) _identifies.TryDequeue(out _);
        return ValueTask.CompletedTask;
    }
}
