using System.Text;

namespace BriefingBot.Playground.Gateway;

/// <summary>One shard's session: it outlives its connections and keeps what a resume must replay.</summary>
internal sealed class GatewaySession(string id, int shardId, int shardCount, Intents intents)
{
    private const int ReplayCapacity = 20_000;
    private readonly Lock _gate = new();
    private readonly Queue<(long Sequence, byte[] Payload)> _replay = [];
    private GatewayConnection? _connection;

    public string Id { get; } = id;
    public int ShardId { get; } = shardId;
    public int ShardCount { get; } = shardCount;
    public Intents Intents { get; } = intents;
    public long Sequence { get; private set; }

    /// <summary>Since when no connection holds the session; null while one does.</summary>
    public DateTimeOffset? DetachedAt { get; private set; }

    public GatewayConnection? Connection
    {
        get
        {
            lock (_gate)
            {
                return _connection;
            }
        }
    }

    public bool Serves(ulong? guildId) => guildId is { } guild ? (int)((guild >> 22) % (ulong)ShardCount) == ShardId : ShardId == 0;

    public void Attach(GatewayConnection connection)
    {
        lock (_gate)
        {
            _connection = connection;
            DetachedAt = null;
        }
    }

    public void Detach(GatewayConnection connection, DateTimeOffset now)
    {
        lock (_gate)
        {
            if (_connection == connection)
            {
                _connection = null;
                DetachedAt = now;
            }
        }
    }

    public void Dispatch(string name, ReadOnlySpan<byte> data)
    {
        lock (_gate)
        {
            Sequence++;
            var payload = Compose(name, Sequence, data);
            _replay.Enqueue((Sequence, payload));
            if (_replay.Count > ReplayCapacity)
            {
                _replay.Dequeue();
            }

            _connection?.Send(payload);
        }
    }

    /// <summary>Replays what came after <paramref name="sequence"/> and RESUMED, then lets new events through; false when that can't be done.</summary>
    public bool TryResume(GatewayConnection connection, long sequence)
    {
        lock (_gate)
        {
            if (sequence > Sequence || (_replay.TryPeek(out var oldest) && oldest.Sequence > sequence + 1))
            {
                return false;
            }

            _connection?.Abort();
            (_connection, DetachedAt) = (connection, null);
            foreach (var (_, payload) in _replay.Where(entry => entry.Sequence > sequence))
            {
                connection.Send(payload);
            }

            Dispatch("RESUMED", "{}"u8);
            return true;
        }
    }

    private static byte[] Compose(string name, long sequence, ReadOnlySpan<byte> data) =>
        [.. Encoding.UTF8.GetBytes($"{{\"t\":\"{name}\",\"s\":{sequence.ToString(Format.Invariant)},\"op\":0,\"d\":"), .. data, (byte)'}'];
}
