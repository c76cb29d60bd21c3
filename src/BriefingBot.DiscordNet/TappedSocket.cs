using System.Text;
using BriefingBot.Discord.Gateway;
using Discord.Net.WebSockets;

namespace BriefingBot.DiscordNet;

/// <summary>
/// Discord.Net's socket, with an ear on it: what comes in is read into our own records, which know every kind of
/// component, before Discord.Net takes it. What goes out is left alone.
/// </summary>
internal sealed class TappedSocket : IWebSocketClient
{
    private const int MaxPayloadBytes = 32 << 20;

    private readonly IWebSocketClient _socket;
    private readonly Action<ReadOnlyMemory<byte>> _heard;
    private ZlibStreamInflater _inflater = new();

    public TappedSocket(IWebSocketClient socket, Action<ReadOnlyMemory<byte>> heard)
    {
        _socket = socket;
        _heard = heard;
        socket.TextMessage += text =>
        {
            heard(Encoding.UTF8.GetBytes(text));
            return Task.CompletedTask;
        };
        socket.BinaryMessage += (data, index, count) =>
        {
            if (_inflater.TryInflate(data.AsSpan(index, count), MaxPayloadBytes, out var payload)) _heard(payload);
            return Task.CompletedTask;
        };
    }

    public event Func<byte[], int, int, Task> BinaryMessage
    {
        add => _socket.BinaryMessage += value;
        remove => _socket.BinaryMessage -= value;
    }

    public event Func<string, Task> TextMessage
    {
        add => _socket.TextMessage += value;
        remove => _socket.TextMessage -= value;
    }

    public event Func<Exception, Task> Closed
    {
        add => _socket.Closed += value;
        remove => _socket.Closed -= value;
    }

    public void SetHeader(string key, string value) => _socket.SetHeader(key, value);

    public void SetCancelToken(CancellationToken cancelToken) => _socket.SetCancelToken(cancelToken);

    /// <summary>Each connection is a compressed stream of its own.</summary>
    public Task ConnectAsync(string host)
    {
        _inflater.Dispose();
        _inflater = new ZlibStreamInflater();
        return _socket.ConnectAsync(host);
    }

    public Task DisconnectAsync(int closeCode = 1000) => _socket.DisconnectAsync(closeCode);

    public Task SendAsync(byte[] data, int index, int count, bool isText) => _socket.SendAsync(data, index, count, isText);

    public void Dispose()
    {
        _socket.Dispose();
        _inflater.Dispose();
    }
}
