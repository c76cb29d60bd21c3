namespace BriefingBot.Playground.World;

/// <summary>Makes unique, rising ids that carry their time. See https://docs.discord.com/developers/reference#snowflakes.</summary>
internal sealed class SnowflakeSource(TimeProvider time)
{
    private const long DiscordEpoch = 1_420_070_400_000;
    private readonly Lock _gate = new();
    private ulong _last;

    public ulong Next()
    {
        lock (_gate)
        {
            var earliest = (ulong)(time.GetUtcNow().ToUnixTimeMilliseconds() - DiscordEpoch) << 22;
            _last = Math.Max(earliest, _last + 1);
            return _last;
        }
    }

    public static DateTimeOffset TimeOf(ulong id) =>
        DateTimeOffset.FromUnixTimeMilliseconds((long)(id >> 22) + DiscordEpoch);
}
