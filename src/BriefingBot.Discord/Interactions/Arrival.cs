namespace BriefingBot.Discord.Interactions;

/// <summary>When an interaction arrived: its clock runs from here.</summary>
internal readonly struct Arrival(TimeProvider time)
{
    private readonly long _timestamp = time.GetTimestamp();

    public DateTimeOffset At { get; } = time.GetUtcNow();

    public TimeSpan Elapsed => time.GetElapsedTime(_timestamp);

    /// <summary>What is left until <paramref name="limit"/>; never negative.</summary>
    public TimeSpan Until(TimeSpan limit) => limit - Elapsed is var left && left > TimeSpan.Zero ? left : TimeSpan.Zero;
}
