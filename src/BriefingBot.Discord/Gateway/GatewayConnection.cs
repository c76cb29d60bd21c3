using System.Net.WebSockets;
using System.Text.Json;
using BriefingBot.Discord.Diagnostics;
using BriefingBot.Discord.Model;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Discord.Gateway;

/// <summary>One socket's generation, from connecting to its end. Nothing of it outlives it but the session.</summary>
internal sealed class GatewayConnection : IDisposable
{
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan HelloTimeout = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan ReadyTimeout = TimeSpan.FromSeconds(30);

    private readonly ShardId _shard;
    private readonly GatewaySettings _settings;
    private readonly GatewayEvents _events;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly GatewaySocket _socket;
    private readonly SendLimiter _limiter;
    private readonly Heartbeat _heartbeat;
    private readonly TaskCompletionSource<ConnectionEnd> _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _hello = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile GatewaySession? _session;
    private int? _sequence;
    private Task _beating = Task.CompletedTask;

    public GatewayConnection(
        ShardId shard, GatewaySettings settings, GatewaySession? session, GatewayEvents events,
        DiscordMetrics metrics, TimeProvider time, Jitter jitter, ILogger logger)
    {
        _shard = shard;
        _settings = settings;
        _session = session;
        _sequence = session?.Sequence;
        _events = events;
        _time = time;
        _logger = logger;
        _socket = new GatewaySocket(settings.Compress, time);
        _limiter = new SendLimiter(time);
        _heartbeat = new Heartbeat(_socket, _limiter, () => _sequence, metrics, time, jitter);
    }

    /// <summary>The session as far as it has come; null while there is none.</summary>
    public GatewaySession? Session => _session;

    /// <summary>Completes when the session has begun or was resumed.</summary>
    public Task Ready => _ready.Task;

    /// <summary>Connects, resumes or identifies, and receives until the end.</summary>
    public async Task<ConnectionEnd> RunAsync(Uri address, CancellationToken stopping)
    {
        if (await ConnectAsync(address, stopping).ConfigureAwait(false) is { } failure) return failure;
        using var life = new CancellationTokenSource();
        await using var stop = stopping.UnsafeRegister(_ => End(new ConnectionEnd(EndReason.Stopped)), null);
        var reading = ReadAsync(life.Token);
        var watching = WatchHandshakeAsync(life.Token);
        var end = await _end.Task.ConfigureAwait(false);
        await _socket.CloseAsync().ConfigureAwait(false);
        await life.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(reading, watching, _beating).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return end;
    }

    public void Dispose() => _socket.Dispose();

    private void End(ConnectionEnd end) => _end.TrySetResult(end);

    private async Task<ConnectionEnd?> ConnectAsync(Uri address, CancellationToken stopping)
    {
        try
        {
            await _socket.ConnectAsync(address, ConnectTimeout, stopping).ConfigureAwait(false);
            return null;
        }
        catch (OperationCanceledException)
        {
            return new ConnectionEnd(stopping.IsCancellationRequested ? EndReason.Stopped : EndReason.Silent, null, "no connection in time");
        }
        catch (WebSocketException exception)
        {
            return new ConnectionEnd(EndReason.Unreachable, null, Redaction.Clean(exception.InnerException?.Message ?? exception.Message, _settings.Token));
        }
    }

    private async Task WatchHandshakeAsync(CancellationToken ended)
    {
        try
        {
            await _hello.Task.WaitAsync(HelloTimeout, _time, ended).ConfigureAwait(false);
            await _ready.Task.WaitAsync(ReadyTimeout, _time, ended).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            End(new ConnectionEnd(EndReason.Silent, null, _hello.Task.IsCompleted ? "no READY in time" : "no HELLO in time"));
        }
    }

    private async Task ReadAsync(CancellationToken ended)
    {
        try
        {
            while (await _socket.ReceiveAsync(ended).ConfigureAwait(false) is { } message)
                await TakeAsync(GatewayPayload.Parse(message), ended).ConfigureAwait(false);
            End(new ConnectionEnd(EndReason.Closed, _socket.CloseCode));
        }
        catch (Exception exception) when (exception is WebSocketException or IOException or JsonException or InvalidDataException)
        {
            End(new ConnectionEnd(EndReason.Closed, _socket.CloseCode, Redaction.Clean(exception.Message, _settings.Token)));
        }
        catch (Exception exception)
        {
            // A socket that was closed on purpose ends its receive with whatever exception it likes.
            if (!_end.Task.IsCompleted) GatewayLog.ClientFault(_logger, _shard, exception);
            End(new ConnectionEnd(EndReason.Closed, null, "fault of the client"));
        }
    }

    private async Task TakeAsync(GatewayPayload payload, CancellationToken ended)
    {
        switch (payload.Op)
        {
            case GatewayOpcode.Hello when !_hello.Task.IsCompleted:
                await GreetAsync(payload, ended).ConfigureAwait(false);
                break;
            case GatewayOpcode.Heartbeat:
                Observe(_heartbeat.BeatNowAsync(ended));
                break;
            case GatewayOpcode.HeartbeatAck:
                _heartbeat.Acknowledge();
                break;
            case GatewayOpcode.Reconnect:
                End(new ConnectionEnd(EndReason.Reconnect));
                break;
            case GatewayOpcode.InvalidSession:
                End(new ConnectionEnd(payload.Data.Span.SequenceEqual("true"u8) ? EndReason.SessionKept : EndReason.SessionOver));
                break;
            case GatewayOpcode.Dispatch:
                TakeEvent(payload);
                break;
        }
    }

    private async Task GreetAsync(GatewayPayload payload, CancellationToken ended)
    {
        var hello = JsonSerializer.Deserialize(payload.Data.Span, GatewayJson.Default.HelloData) ?? throw new JsonException("HELLO has no data.");
        _hello.TrySetResult();
        _beating = BeatAsync(TimeSpan.FromMilliseconds(hello.HeartbeatInterval), ended);
        _limiter.TryTake(isDue: true);
        await _socket.SendAsync(
            _session is { } session
                ? GatewayCommands.Resume(_settings.Token, session)
                : GatewayCommands.Identify(_settings.Token, _shard, _settings.Intents),
            ended).ConfigureAwait(false);
    }

    private async Task BeatAsync(TimeSpan interval, CancellationToken ended)
    {
        await _heartbeat.RunAsync(interval, ended).ConfigureAwait(false);
        End(new ConnectionEnd(EndReason.Zombie, null, "a heartbeat was not answered"));
    }

    private void TakeEvent(GatewayPayload payload)
    {
        if (payload.Sequence is { } sequence && (_sequence is null || sequence > _sequence)) _sequence = sequence;
        if (_session is { } current && _sequence is { } last) _session = current with { Sequence = last };
        try
        {
            switch (payload.Event)
            {
                case "READY":
                    Begin(JsonSerializer.Deserialize(payload.Data.Span, GatewayJson.Default.ReadyData)!);
                    break;
                case "RESUMED":
                    _ready.TrySetResult();
                    break;
                case "INTERACTION_CREATE":
                    _events.Interaction(JsonSerializer.Deserialize(payload.Data.Span, DiscordJson.Default.Interaction)!);
                    break;
                case "MESSAGE_CREATE":
                    _events.Message(JsonSerializer.Deserialize(payload.Data.Span, DiscordJson.Default.Message)!, _session?.UserId);
                    break;
            }
        }
        catch (JsonException exception)
        {
            GatewayLog.Unreadable(_logger, _shard, payload.Event, exception.Path);
        }
    }

    private void Begin(ReadyData ready)
    {
        _session = new GatewaySession(ready.SessionId, _sequence ?? 0, ready.ResumeGatewayUrl, _settings.Owner, ready.Application.Id, ready.User.Id);
        _ready.TrySetResult();
    }

    /// <summary>A send that fails shows in the reader, which sees the socket break.</summary>
    private static void Observe(Task sending) =>
        sending.ContinueWith(static task => _ = task.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
}
