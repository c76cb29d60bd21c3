using System.Security.Cryptography;

namespace BriefingBot.Discord.Gateway;

/// <summary>Randomness that keeps many clients from doing the same at once. Safe for several threads.</summary>
internal sealed class Jitter(int seed)
{
    private readonly Lock _lock = new();
    private readonly Random _random = new(seed);

    public static Jitter Unpredictable() => new(RandomNumberGenerator.GetInt32(int.MaxValue));

    /// <summary>From 0 to, but not including, 1.</summary>
    public double Next()
    {
        lock (_lock) return _random.NextDouble();
    }

    public TimeSpan Between(TimeSpan least, TimeSpan most) => least + ((most - least) * Next());
}
