using System.IO.Compression;

namespace BriefingBot.Playground.Gateway;

/// <summary>
/// One zlib stream for a whole connection; each message ends in 00 00 FF FF.
/// See https://docs.discord.com/developers/events/gateway#zlib-stream.
/// </summary>
internal sealed class ZlibFrames : IDisposable
{
    private readonly MemoryStream _buffer = new();
    private readonly ZLibStream _zlib;

    public ZlibFrames() => _zlib = new ZLibStream(_buffer, CompressionLevel.Fastest);

    public byte[] Compress(ReadOnlySpan<byte> message)
    {
        _buffer.SetLength(0);
        _zlib.Write(message);
        _zlib.Flush();
        return _buffer.ToArray();
    }

    public void Dispose()
    {
        _zlib.Dispose();
        _buffer.Dispose();
    }
}
