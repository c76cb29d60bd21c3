using System.Collections.Concurrent;
using BriefingBot.Discord.Gateway;

namespace BriefingBot.Soak.Bots;

/// <summary>What stands on a disk: it outlives processes.</summary>
internal sealed class MemoryDisk
{
    public ConcurrentDictionary<ShardId, GatewaySession> Sessions { get; } = new();

    public ConcurrentQueue<(string Owner, DateTimeOffset At)> Identifies { get; } = new();
}

/// <summary>One process's way to the disk; once it has crashed, nothing is written any more.</summary>
internal sealed class MemoryState(MemoryDisk disk) : IGatewayStateStore
{
    private volatile bool _crashed;

    public void Crash() => _crashed = true;

    public ValueTask<GatewaySession?> LoadSessionAsync(ShardId shard, CancellationToken cancellationToken) => new(disk.Sessions.GetValueOrDefault(shard));

    public ValueTask SaveSessionAsync(ShardId shard, GatewaySession? session, CancellationToken cancellationToken)
    {
        if (_crashed)
        {
            return default;
        }

        if (session is null)
        {
            disk.Sessions.TryRemove(shard, out _);
        }
        else
        {
            disk.Sessions[shard] = session;
        }

        return default;
    }

    public ValueTask<IReadOnlyList<DateTimeOffset>> LoadIdentifiesAsync(string owner, DateTimeOffset since, CancellationToken cancellationToken) =>
        new([.. disk.Identifies.Where(identify => identify.Owner == owner && identify.At >= since).Select(identify => identify.At)]);

    public ValueTask AddIdentifyAsync(string owner, DateTimeOffset at, CancellationToken cancellationToken)
    {
        disk.Identifies.Enqueue((owner, at));
        return default;
    }
}
