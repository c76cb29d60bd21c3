using System.Net.WebSockets;

namespace BriefingBot.Discord.Gateway;

/// <summary>One WebSocket: whole messages in, whole messages out.</summary>
internal sealed class GatewaySocket(bool compress, TimeProvider time) : IDisposable
{
    private const int MaxMessageBytes = 32 << 20;
    private static readonly TimeSpan CloseTimeout = TimeSpan.FromSeconds(1);

    private readonly ClientWebSocket _socket = new() { Options = { KeepAliveInterval = Timeout.InfiniteTimeSpan } };
    private readonly SemaphoreSlim _sending = new(1);
    private readonly ZlibStreamInflater? _inflater = compress ? new ZlibStreamInflater() : null;
    private byte[] _buffer = new byte[16 << 10];

    /// <summary>Discord's close code; null while open, or if it broke.</summary>
    public int? CloseCode => (int?)_socket.CloseStatus;

    public async Task ConnectAsync(Uri address, TimeSpan timeout, CancellationToken cancellationToken)
    {
        using var silence = new CancellationTokenSource(timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(silence.Token, cancellationToken);
        await _socket.ConnectAsync(address, either.Token).ConfigureAwait(false);
    }

    /// <summary>The next message, valid until the next call; null once the other side has closed.</summary>
    /// <exception cref="WebSocketException">The connection broke.</exception>
    /// <exception cref="InvalidDataException">A message is too large, or its compression is broken.</exception>
    public async Task<ReadOnlyMemory<byte>?> ReceiveAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var length = 0;
            ValueWebSocketReceiveResult part;
            do
            {
                if (length == _buffer.Length) Grow();
                part = await _socket.ReceiveAsync(_buffer.AsMemory(length), cancellationToken).ConfigureAwait(false);
                if (part.MessageType == WebSocketMessageType.Close) return null;
                length += part.Count;
            }
            while (!part.EndOfMessage);

            if (_inflater is null || part.MessageType == WebSocketMessageType.Text) return _buffer.AsMemory(0, length);
            if (_inflater.TryInflate(_buffer.AsSpan(0, length), MaxMessageBytes, out var payload)) return payload;
        }
    }

    public async Task SendAsync(ReadOnlyMemory<byte> payload, CancellationToken cancellationToken)
    {
        if (payload.Length > SendLimiter.MaxPayloadBytes) throw new ArgumentException("A payload has at most 4,096 bytes.", nameof(payload));
        await _sending.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await _socket.SendAsync(payload, WebSocketMessageType.Text, true, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <summary>Says goodbye so that the session lives on, then hangs up. Never throws, never takes long.</summary>
    public async Task CloseAsync()
    {
        try
        {
            using var silence = new CancellationTokenSource(CloseTimeout, time);
            if (_socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
                await _socket.CloseOutputAsync((WebSocketCloseStatus)GatewayCloseCode.KeepSession, null, silence.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or InvalidOperationException or IOException)
        {
            // It was dead already.
        }

        _socket.Abort();
    }

    public void Dispose()
    {
        _socket.Dispose();
        _inflater?.Dispose();
        _sending.Dispose();
    }

    private void Grow()
    {
        if (_buffer.Length >= MaxMessageBytes) throw new InvalidDataException("A message is larger than 32 MiB.");
        Array.Resize(ref _buffer, _buffer.Length * 2);
    }
}
