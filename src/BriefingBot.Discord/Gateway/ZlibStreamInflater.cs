using System.IO.Compression;

namespace BriefingBot.Discord.Gateway;

/// <summary>Unpacks a connection's <c>zlib-stream</c>: one stream, in which each payload ends with a flush.</summary>
/// <seealso href="https://docs.discord.com/developers/events/gateway#zlib-stream"/>
internal sealed class ZlibStreamInflater : IDisposable
{
    private static readonly byte[] Flush = [0x00, 0x00, 0xFF, 0xFF];

    private readonly MemoryStream _packed = new();
    private readonly ZLibStream _stream;

    public ZlibStreamInflater() => _stream = new ZLibStream(_packed, CompressionMode.Decompress, leaveOpen: true);

    /// <summary>Adds what a frame brought; true once a payload is complete and lies in <paramref name="payload"/>.</summary>
    /// <exception cref="InvalidDataException">The stream is broken, or a payload is larger than <paramref name="maxBytes"/>.</exception>
    public bool TryInflate(ReadOnlySpan<byte> frame, int maxBytes, out ReadOnlyMemory<byte> payload)
    {
        payload = default;
        _packed.Position = _packed.Length;
        _packed.Write(frame);
        if (!frame.EndsWith(Flush)) return false;
        _packed.Position = 0;
        var plain = new MemoryStream();
        Span<byte> buffer = stackalloc byte[8192];
        for (int read; (read = _stream.Read(buffer)) > 0;)
        {
            if (plain.Length + read > maxBytes) throw new InvalidDataException("A payload is too large.");
            plain.Write(buffer[..read]);
        }

        _packed.SetLength(0);
        payload = plain.GetBuffer().AsMemory(0, (int)plain.Length);
        return true;
    }

    public void Dispose()
    {
        _stream.Dispose();
        _packed.Dispose();
    }
}
