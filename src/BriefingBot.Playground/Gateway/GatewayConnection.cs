using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using BriefingBot.Playground.Faults;

namespace BriefingBot.Playground.Gateway;

/// <summary>One socket. It reads and obeys its peer, and sends what its session hands it.</summary>
internal sealed class GatewayConnection(WebSocket socket, GatewayHub hub, bool compressed, CancellationToken stopping) : IDisposable
{
    public const int MaxPayload = 4_096;
    private const int MaxQueued = 50_000;
    private readonly Channel<Outgoing> _outgoing = Channel.CreateBounded<Outgoing>(MaxQueued);
    private readonly CancellationTokenSource _ended = CancellationTokenSource.CreateLinkedTokenSource(stopping);
    private readonly SendLimit _limit = new(hub.Time);
    private readonly ZlibFrames? _zlib = compressed ? new ZlibFrames() : null;
    private DateTimeOffset _lastHeartbeat = hub.Time.GetUtcNow();
    private volatile bool _swallowed;
    private volatile bool _closing;

    public GatewaySession? Session { get; set; }

    /// <summary>True when the socket was opened at the address given for resuming.</summary>
    public bool OnResumeUrl { get; init; }

    /// <param name="refusal">Closes at once, in place of HELLO.</param>
    public async Task RunAsync(GatewayClose? refusal)
    {
        var writing = WriteAsync();
        using var heartbeatCheck = hub.Time.CreateTimer(_ => CheckHeartbeat(), null, hub.HeartbeatInterval, hub.HeartbeatInterval);
        try
        {
            if (hub.Faults.CutsHandshake(HandshakePoint.BeforeHello))
            {
                Abort();
                return;
            }

            if (refusal is not null)
            {
                Close(refusal);
            }

            Send(GatewayOp.Hello, new JsonObject { ["heartbeat_interval"] = (long)hub.HeartbeatInterval.TotalMilliseconds });
            if (hub.Faults.CutsHandshake(HandshakePoint.AfterHello))
            {
                _outgoing.Writer.TryWrite(Outgoing.Cut);
            }

            await ReadAsync().ConfigureAwait(false);
        }
        catch (Exception error) when (error is WebSocketException or OperationCanceledException or ObjectDisposedException or IOException)
        {
            // The peer or a fault has cut the connection: the session stays resumable.
        }
        finally
        {
            hub.Left(this, socket.CloseStatus);
            _outgoing.Writer.TryComplete();
            await writing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    public void Send(byte[] payload)
    {
        if (!_closing && !_outgoing.Writer.TryWrite(new Outgoing(payload, null)))
        {
            // The peer hasn't read for so long that the queue is full.
            Abort();
        }
    }

    public void Send(int op, JsonNode? data) => Send(Encoding.UTF8.GetBytes(
        new JsonObject { ["op"] = op, ["d"] = data, ["s"] = null, ["t"] = null }.ToJsonString()));

    public void Close(GatewayClose reason)
    {
        if (_closing)
        {
            return;
        }

        _closing = true;
        hub.Statistics.Closed(reason);
        _outgoing.Writer.TryWrite(new Outgoing(null, reason));
        _outgoing.Writer.TryComplete();
    }

    /// <summary>From now on nothing passes in either direction, though the socket stands.</summary>
    public void Swallow() => _swallowed = true;

    public void Abort()
    {
        socket.Abort();
        try
        {
            // Not Cancel(): its callbacks would run here, under a session's lock.
            _ = _ended.CancelAsync();
        }
        catch (ObjectDisposedException)
        {
            // The connection has ended by itself meanwhile.
        }
    }

    public void Dispose()
    {
        _zlib?.Dispose();
        _ended.Dispose();
        socket.Dispose();
    }

    private async Task ReadAsync()
    {
        var buffer = new byte[MaxPayload + 1];
        while (socket.State is WebSocketState.Open or WebSocketState.CloseSent)
        {
            if (hub.Faults.Gateway.ReadDelayMs is > 0 and var delay)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(delay), hub.Time, _ended.Token).ConfigureAwait(false);
            }

            var length = await ReceiveAsync(buffer).ConfigureAwait(false);
            if (length < 0)
            {
                return;
            }

            _swallowed |= hub.Faults.Gateway.BlackHole;
            if (_swallowed || _closing)
            {
                continue;
            }

            if (length > MaxPayload)
            {
                Close(GatewayClose.DecodeError);
            }
            else if (!_limit.Allows())
            {
                Close(GatewayClose.RateLimited);
            }
            else
            {
                Obey(buffer.AsSpan(0, length));
            }
        }
    }

    /// <returns>The message's length, more than <see cref="MaxPayload"/> when it is too long, -1 when the peer has closed.</returns>
    private async Task<int> ReceiveAsync(byte[] buffer)
    {
        var length = 0;
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer.AsMemory(Math.Min(length, MaxPayload)), _ended.Token).ConfigureAwait(false);
            if (part.MessageType is WebSocketMessageType.Close)
            {
                await socket.CloseOutputAsync(socket.CloseStatus ?? WebSocketCloseStatus.NormalClosure, null, _ended.Token).ConfigureAwait(false);
                return -1;
            }

            length += part.Count;
            if (part.EndOfMessage)
            {
                return length;
            }
        }
    }

    private void Obey(ReadOnlySpan<byte> message)
    {
        try
        {
            if (JsonNode.Parse(message) is JsonObject payload)
            {
                hub.Protocol.Obey(this, payload);
                return;
            }
        }
        catch (JsonException)
        {
        }

        Close(GatewayClose.DecodeError);
    }

    public void Beat()
    {
        _lastHeartbeat = hub.Time.GetUtcNow();
        hub.Statistics.Heartbeat();
        if (!hub.Faults.Gateway.Zombie)
        {
            Send(GatewayOp.HeartbeatAck, null);
        }
    }

    private void CheckHeartbeat()
    {
        // Half an interval of grace, as heartbeats cross the network.
        if (!_swallowed && hub.Time.GetUtcNow() - _lastHeartbeat > hub.HeartbeatInterval * 1.5)
        {
            hub.Forget(this);
            Close(GatewayClose.SessionTimedOut);
        }
    }

    private async Task WriteAsync()
    {
        await foreach (var outgoing in _outgoing.Reader.ReadAllAsync(_ended.Token).ConfigureAwait(false))
        {
            _swallowed |= hub.Faults.Gateway.BlackHole;
            if (_swallowed)
            {
                continue;
            }

            if (outgoing.Close is { } close)
            {
                await socket.CloseOutputAsync((WebSocketCloseStatus)close.Code, close.Reason, _ended.Token).ConfigureAwait(false);
                return;
            }

            if (outgoing == Outgoing.Cut)
            {
                Abort();
                return;
            }

            var bytes = _zlib?.Compress(outgoing.Payload) ?? outgoing.Payload!;
            var type = compressed ? WebSocketMessageType.Binary : WebSocketMessageType.Text;
            await socket.SendAsync(bytes, type, endOfMessage: true, _ended.Token).ConfigureAwait(false);
        }
    }

    private sealed record Outgoing(byte[]? Payload, GatewayClose? Close)
    {
        /// <summary>Breaks the socket once everything before it has been sent.</summary>
        public static readonly Outgoing Cut = new(null, null);
    }
}
