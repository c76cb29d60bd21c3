using System.IO.Compression;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace BriefingBot.Playground.Tests.Support;

/// <summary>One socket to the gateway; every wait ends after 5 seconds.</summary>
internal sealed class GatewayClient : IDisposable
{
    /// <summary>Guilds, guild messages and direct messages.</summary>
    public const int UsualIntents = (1 << 0) | (1 << 9) | (1 << 12);

    private static readonly string[] Ops =
        ["DISPATCH", "HEARTBEAT", "IDENTIFY", "PRESENCE", "VOICE", "", "RESUME", "RECONNECT", "MEMBERS", "INVALID_SESSION", "HELLO", "ACK"];

    private readonly ClientWebSocket _socket = new();
    private readonly MemoryStream _compressed = new();
    private ZLibStream? _zlib;

    public JsonNode? Ready { get; set; }

    public long? Sequence { get; private set; }

    public WebSocketCloseStatus? CloseStatus => _socket.CloseStatus;

    public static async Task<GatewayClient> OpenAsync(string url, string extra = "")
    {
        var client = new GatewayClient();
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        await client._socket.ConnectAsync(new Uri($"{url}?v=10&encoding=json{extra}"), limit.Token);
        if (extra.Contains("zlib-stream", StringComparison.Ordinal))
        {
            client._zlib = new ZLibStream(client._compressed, CompressionMode.Decompress);
        }

        return client;
    }

    public Task IdentifyAsync(string token, int intents = UsualIntents, JsonNode? shard = null)
    {
        var identify = new JsonObject
        {
            ["token"] = token,
            ["intents"] = intents,
            ["properties"] = new JsonObject { ["os"] = "linux", ["browser"] = "test", ["device"] = "test" },
        };
        if (shard is not null)
        {
            identify["shard"] = shard;
        }

        return SendAsync(2, identify);
    }

    public Task ResumeAsync(string token, string session, long sequence) =>
        SendAsync(6, new JsonObject { ["token"] = token, ["session_id"] = session, ["seq"] = sequence });

    public Task SendAsync(int op, JsonNode? data) =>
        SendRawAsync(new JsonObject { ["op"] = op, ["d"] = data }.ToJsonString());

    public async Task SendRawAsync(string text)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        await _socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, true, limit.Token);
    }

    /// <summary>The next payload, which must be the event or op of this name; its <c>d</c>.</summary>
    public async Task<JsonNode?> NextAsync(string name)
    {
        var payload = await ReceiveAsync() ?? throw new InvalidOperationException($"Closed with {(int?)CloseStatus} instead of {name}");
        var got = (string?)payload["t"] ?? Ops[(int)payload["op"]!];
        return got == name ? payload["d"] : throw new InvalidOperationException($"Got {got} instead of {name}: {payload.ToJsonString()}");
    }

    /// <summary>Waits for the server's close and returns its code.</summary>
    public async Task<int> ClosedAsync()
    {
        while (await ReceiveAsync() is not null)
        {
        }

        return (int)_socket.CloseStatus!.Value;
    }

    /// <summary>Null when the server closes.</summary>
    public async Task<JsonNode?> ReceiveAsync(int seconds = 5)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(seconds));
        var buffer = new byte[64 * 1024];
        using var whole = new MemoryStream();
        WebSocketReceiveResult part;
        do
        {
            part = await _socket.ReceiveAsync(buffer, limit.Token);
            whole.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);

        if (part.MessageType is WebSocketMessageType.Close)
        {
            return null;
        }

        var payload = JsonNode.Parse(_zlib is null ? whole.ToArray() : Inflate(whole.ToArray()))!;
        Sequence = (long?)payload["s"] ?? Sequence;
        return payload;
    }

    public async Task CloseAsync(int code)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        await _socket.CloseAsync((WebSocketCloseStatus)code, null, limit.Token);
    }

    public void Abort() => _socket.Abort();

    public void Dispose() => _socket.Dispose();

    private byte[] Inflate(byte[] frame)
    {
        if (!frame.AsSpan().EndsWith<byte>([0x00, 0x00, 0xFF, 0xFF]))
        {
            throw new InvalidOperationException("A zlib-stream message ends in 00 00 FF FF.");
        }

        var start = _compressed.Length;
        _compressed.Write(frame);
        _compressed.Position = start;
        using var plain = new MemoryStream();
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = _zlib!.Read(buffer)) > 0)
        {
            plain.Write(buffer, 0, read);
        }

        return plain.ToArray();
    }
}
