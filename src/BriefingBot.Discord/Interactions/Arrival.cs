using BriefingBot.Discord.Model;

namespace BriefingBot.Discord.Interactions;

/// <summary>
/// When an interaction arrived. Discord's clock has run since the user's click, which the id tells: what comes late,
/// such as after a resume, has less time left.
/// </summary>
internal readonly struct Arrival
{
    // Discord drops older ones; beyond that the clocks of the two sides differ, and the id tells nothing.
    private static readonly TimeSpan Oldest = TimeSpan.FromSeconds(3);

    // An old one still gets the moment that most answers need.
    private static readonly TimeSpan MostCounted = TimeSpan.FromSeconds(1.4);

    private readonly TimeProvider _time;
    private readonly long _timestamp;
    private readonly TimeSpan _age;

    public Arrival(TimeProvider time, Snowflake interaction)
    {
        _time = time;
        _timestamp = time.GetTimestamp();
        At = time.GetUtcNow();
        var age = At - interaction.CreatedAt;
        _age = age < TimeSpan.Zero || age > Oldest ? TimeSpan.Zero : age < MostCounted ? age : MostCounted;
    }

    public DateTimeOffset At { get; }

    /// <summary>How long ago it arrived.</summary>
    public TimeSpan Elapsed => _time.GetElapsedTime(_timestamp);

    /// <summary>What is left until <paramref name="limit"/> after the user's click; never negative.</summary>
    public TimeSpan Until(TimeSpan limit) => limit - _age - Elapsed is var left && left > TimeSpan.Zero ? left : TimeSpan.Zero;
}
