using Microsoft.Extensions.Time.Testing;

namespace BriefingBot.Discord.Tests.Server;

/// <summary>A fake clock that counts how often its timers have fired, so that who moves it knows when something is due.</summary>
public sealed class SteppedTime(DateTimeOffset start) : FakeTimeProvider(start)
{
    private int _fired;

    public SteppedTime()
        : this(new DateTimeOffset(2026, 6, 1, 12, 0, 0, TimeSpan.Zero))
    {
    }

    /// <summary>How often a timer has fired.</summary>
    public int Fired => Volatile.Read(ref _fired);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => base.CreateTimer(
        each =>
        {
            Interlocked.Increment(ref _fired);
            callback(each);
        },
        state,
        dueTime,
        period);
}
