namespace BriefingBot.Playground.Gateway;

/// <summary>What has happened on the gateway since the start. Safe from any thread.</summary>
public sealed class GatewayStatistics
{
    private int _connections;
    private int _identifies;
    private int _resumes;
    private int _resumesElsewhere;
    private int _heartbeats;
    private readonly Lock _gate = new();
    private readonly Dictionary<int, int> _closes = [];

    /// <summary>Sockets opened.</summary>
    public int Connections => _connections;

    /// <summary>IDENTIFYs received, refused ones included.</summary>
    public int Identifies => _identifies;

    /// <summary>Sessions resumed.</summary>
    public int Resumes => _resumes;

    /// <summary>Of these, on another address than <c>resume_gateway_url</c>.</summary>
    public int ResumesOnWrongUrl => _resumesElsewhere;

    /// <summary>Heartbeats received.</summary>
    public int Heartbeats => _heartbeats;

    /// <summary>How often this server closed a connection, by close code.</summary>
    public IReadOnlyDictionary<int, int> Closes
    {
        get
        {
            lock (_gate)
            {
                return new Dictionary<int, int>(_closes);
            }
        }
    }

    internal void Connected() => Interlocked.Increment(ref _connections);

    internal void Identified() => Interlocked.Increment(ref _identifies);

    internal void Heartbeat() => Interlocked.Increment(ref _heartbeats);

    internal void Resumed(bool onResumeUrl)
    {
        Interlocked.Increment(ref _resumes);
        if (!onResumeUrl)
        {
            Interlocked.Increment(ref _resumesElsewhere);
        }
    }

    internal void Closed(GatewayClose reason)
    {
        lock (_gate)
        {
            _closes[reason.Code] = _closes.GetValueOrDefault(reason.Code) + 1;
        }
    }
}
