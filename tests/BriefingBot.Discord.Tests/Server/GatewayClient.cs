using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;

namespace BriefingBot.Discord.Tests.Server;

/// <summary>A bot's connection to the test server's gateway, seen from the server.</summary>
public sealed class GatewayClient(WebSocket socket, string path, string query) : IDisposable
{
    private readonly Channel<JsonElement> _received = Channel.CreateUnbounded<JsonElement>();
    private readonly SemaphoreSlim _sending = new(1);
    private readonly CancellationTokenSource _aborted = new();
    private readonly TaskCompletionSource _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string Path => path;

    public string Query => query;

    /// <summary>The code the bot closed with; null while open or if it hung up without.</summary>
    public int? CloseCode { get; private set; }

    public Task Closed => _closed.Task;

    /// <summary>The next payload with this op; others are passed over.</summary>
    public async Task<JsonElement> ReceiveAsync(int op)
    {
        while (true)
        {
            var payload = await _received.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(Patience.Long, TimeProvider.System);
            if (payload.GetProperty("op").GetInt32() == op) return payload;
        }
    }

    public Task HelloAsync(int intervalMs = 40_000) => SendAsync($$"""{"op":10,"s":null,"t":null,"d":{"heartbeat_interval":{{intervalMs}} } }""");

    public Task AckAsync() => SendAsync("""{"op":11,"s":null,"t":null,"d":null}""");

    public Task ReadyAsync(string resumeUrl, string session = "session-1", int sequence = 1) => EventAsync("READY", sequence,
        $$"""{"v":10,"user":{"id":"900","username":"bot","bot":true},"guilds":[],"session_id":"{{session}}","resume_gateway_url":"{{resumeUrl}}","shard":[0,1],"application":{"id":"800","flags":0} }""");

    /// <summary>HELLO, then READY once the bot has identified.</summary>
    public async Task<JsonElement> WelcomeAsync(FakeDiscord discord, string session = "session-1", int intervalMs = 40_000)
    {
        await HelloAsync(intervalMs);
        var identify = await ReceiveAsync(2);
        await ReadyAsync(discord.ResumeUrl, session);
        return identify;
    }

    public Task EventAsync(string name, int sequence, string data) =>
        SendAsync($$"""{"op":0,"s":{{sequence}},"t":"{{name}}","d":{{data}}}""");

    public Task SendAsync(string json) => SendAsync(Encoding.UTF8.GetBytes(json), WebSocketMessageType.Text);

    public async Task SendAsync(byte[] bytes, WebSocketMessageType type)
    {
        await _sending.WaitAsync();
        try
        {
            await socket.SendAsync(bytes, type, true, _aborted.Token);
        }
        finally
        {
            _sending.Release();
        }
    }

    public async Task CloseAsync(int code)
    {
        await socket.CloseOutputAsync((WebSocketCloseStatus)code, "", _aborted.Token);
    }

    /// <summary>Drops the connection without a close code.</summary>
    public void Abort()
    {
        _aborted.Cancel();
        if (!_closed.Task.IsCompleted) socket.Abort();
    }

    /// <summary>Called when the server ends, not when the connection does: tests still look at it then.</summary>
    public void Dispose()
    {
        _sending.Dispose();
        _aborted.Dispose();
    }

    internal async Task ReceiveUntilClosedAsync()
    {
        var buffer = new byte[64 << 10];
        try
        {
            while (true)
            {
                var part = await socket.ReceiveAsync(buffer, _aborted.Token);
                if (part.MessageType == WebSocketMessageType.Close)
                {
                    CloseCode = (int?)part.CloseStatus;
                    break;
                }

                _received.Writer.TryWrite(JsonDocument.Parse(buffer.AsMemory(0, part.Count)).RootElement.Clone());
            }
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException)
        {
            // Dropped.
        }

        _received.Writer.TryComplete();
        _closed.TrySetResult();
    }
}
