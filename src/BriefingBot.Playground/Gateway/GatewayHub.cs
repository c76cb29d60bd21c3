using System.Net.WebSockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using BriefingBot.Playground.Faults;
using BriefingBot.Playground.World;
using Microsoft.AspNetCore.Http;

namespace BriefingBot.Playground.Gateway;

/// <summary>Every session and connection of the gateway, and the way events take to them.</summary>
internal sealed class GatewayHub
{
    /// <summary>How long a session without a connection can be resumed.</summary>
    public static readonly TimeSpan ResumeWindow = TimeSpan.FromMinutes(5);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, GatewaySession> _sessions = [];
    private readonly List<GatewayConnection> _connections = [];
    private readonly EventOrder _order;
    private readonly Func<Uri> _address;

    public GatewayHub(PlaygroundWorld world, PlaygroundOptions options, FaultSwitchboard faults, Func<Uri> address)
    {
        Time = world.Time;
        Faults = faults;
        HeartbeatInterval = options.HeartbeatInterval;
        Budget = new IdentifyBudget(world.Time, options.SessionStartLimit, options.MaxConcurrency);
        Protocol = new GatewayProtocol(this, world, options);
        _order = new EventOrder(world.Time, faults);
        _address = address;
    }

    public TimeProvider Time { get; }
    public FaultSwitchboard Faults { get; }
    public TimeSpan HeartbeatInterval { get; }
    public IdentifyBudget Budget { get; }
    public GatewayProtocol Protocol { get; }
    public GatewayStatistics Statistics { get; } = new();

    /// <summary>Raised when the bot comes or goes.</summary>
    public event Action? PresenceChanged;

    public string Url => new UriBuilder(_address()) { Scheme = "ws", Path = "/gateway" }.Uri.ToString();

    public string ResumeUrl => new UriBuilder(_address()) { Scheme = "ws", Path = "/gateway/resume" }.Uri.ToString();

    public bool IsBotConnected
    {
        get
        {
            lock (_gate)
            {
                return _sessions.Values.Any(session => session.Connection is not null);
            }
        }
    }

    public async Task AcceptAsync(HttpContext context, bool onResumeUrl, CancellationToken stopping)
    {
        if (Faults.Gateway.Refuse || !context.WebSockets.IsWebSocketRequest)
        {
            context.Response.StatusCode = Faults.Gateway.Refuse ? 503 : 400;
            return;
        }

        var query = context.Request.Query;
        using var socket = await context.WebSockets.AcceptWebSocketAsync().ConfigureAwait(false);
        using var connection = new GatewayConnection(socket, this, query["compress"] == "zlib-stream", stopping) { OnResumeUrl = onResumeUrl };
        Statistics.Connected();
        lock (_gate)
        {
            _connections.Add(connection);
        }

        var spoken = query["v"] == "10" && query["encoding"] == "json";
        await connection.RunAsync(spoken ? null : GatewayClose.InvalidVersion).ConfigureAwait(false);
    }

    public GatewaySession Start(GatewayConnection connection, int shardId, int shardCount, Intents intents)
    {
        var session = new GatewaySession(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)), shardId, shardCount, intents);
        lock (_gate)
        {
            _sessions.Add(session.Id, session);
            connection.Session = session;
            session.Attach(connection);
        }

        PresenceChanged?.Invoke();
        return session;
    }

    /// <summary>A session that can still be resumed.</summary>
    public GatewaySession? Find(string? id)
    {
        lock (_gate)
        {
            foreach (var (expired, _) in _sessions.Where(s => s.Value.DetachedAt is { } at && Time.GetUtcNow() - at > ResumeWindow).ToList())
            {
                _sessions.Remove(expired);
            }

            return id is null ? null : _sessions.GetValueOrDefault(id);
        }
    }

    public void Resume(GatewayConnection connection, GatewaySession session, long sequence)
    {
        if (sequence > session.Sequence)
        {
            connection.Close(GatewayClose.InvalidSequence);
            return;
        }

        connection.Session = session;
        if (!session.TryResume(connection, sequence))
        {
            connection.Session = null;
            connection.Send(GatewayOp.InvalidSession, false);
            return;
        }

        Statistics.Resumed(connection.OnResumeUrl);
        PresenceChanged?.Invoke();
    }

    /// <summary>To every session of the server's shard; direct messages go to shard 0.</summary>
    public void Dispatch(string name, JsonNode data, ulong? guildId, Func<GatewaySession, bool>? wants = null)
    {
        var bytes = Encoding.UTF8.GetBytes(data.ToJsonString());
        Dispatch(name, guildId, session => wants?.Invoke(session) is false ? null : bytes);
    }

    /// <param name="dataFor">What a session gets; null when it gets nothing.</param>
    public void Dispatch(string name, ulong? guildId, Func<GatewaySession, byte[]?> dataFor) => _order.Pass(() =>
    {
        foreach (var session in Sessions().Where(session => session.Serves(guildId)))
        {
            if (dataFor(session) is { } data)
            {
                session.Dispatch(name, data);
            }
        }
    });

    public void Left(GatewayConnection connection, WebSocketCloseStatus? closedBy)
    {
        lock (_gate)
        {
            _connections.Remove(connection);
            connection.Session?.Detach(connection, Time.GetUtcNow());
            if (closedBy is WebSocketCloseStatus.NormalClosure or WebSocketCloseStatus.EndpointUnavailable && connection.Session is { } session)
            {
                _sessions.Remove(session.Id);
            }
        }

        PresenceChanged?.Invoke();
    }

    /// <summary>Ends a connection's session: it can't be resumed.</summary>
    public void Forget(GatewayConnection connection)
    {
        lock (_gate)
        {
            if (connection.Session is { } session)
            {
                _sessions.Remove(session.Id);
            }
        }
    }

    public IReadOnlyList<GatewayConnection> Connections()
    {
        lock (_gate)
        {
            return [.. _connections];
        }
    }

    private List<GatewaySession> Sessions()
    {
        lock (_gate)
        {
            return [.. _sessions.Values];
        }
    }
}
