namespace BriefingBot.CrashSuite;

/// <summary>
/// A clock that runs faster than the machine's and can be put forward, the same in parent and child: a lease of 45 s
/// and the two minutes of a nonce pass in seconds.
/// </summary>
internal sealed class SimulatedClock : TimeProvider
{
    public const int Speed = 20;

    private long _base;
    private long _realBase;

    public SimulatedClock(DateTimeOffset start) => Set(start);

    public void Set(DateTimeOffset now) => (_base, _realBase) = (now.UtcTicks, System.GetUtcNow().UtcTicks);

    public override DateTimeOffset GetUtcNow() => new(Volatile.Read(ref _base) + ((System.GetUtcNow().UtcTicks - _realBase) * Speed), TimeSpan.Zero);

    public override long GetTimestamp() => System.GetTimestamp() * Speed;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        System.CreateTimer(callback, state, Scale(dueTime), Scale(period));

    private static TimeSpan Scale(TimeSpan time) => time <= TimeSpan.Zero ? time : time / Speed;
}
