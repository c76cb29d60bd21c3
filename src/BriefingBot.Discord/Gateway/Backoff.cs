namespace BriefingBot.Discord.Gateway;

/// <summary>How long to wait before connecting again, as data.</summary>
internal sealed record Backoff(TimeSpan First, TimeSpan Cap)
{
    /// <summary>After a connection that worked: soon, since users wait.</summary>
    public static Backoff AfterSuccess { get; } = new(TimeSpan.FromSeconds(0.1), TimeSpan.FromSeconds(1));

    /// <summary>After attempts that came to nothing.</summary>
    public static Backoff AfterFailure { get; } = new(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(600));

    /// <summary>Doubles with each attempt up to the cap; a random half of it is taken off.</summary>
    /// <param name="attempt">From 1.</param>
    /// <param name="jitter">Randomness.</param>
    public TimeSpan Delay(int attempt, Jitter jitter)
    {
        var full = First * Math.Pow(2, Math.Clamp(attempt - 1, 0, 30));
        var capped = full < Cap ? full : Cap;
        return jitter.Between(capped / 2, capped);
    }
}
