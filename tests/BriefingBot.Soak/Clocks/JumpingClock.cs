namespace BriefingBot.Soak.Clocks;

/// <summary>A clock that stands still until it is told to jump to whatever is due next: a day passes in seconds.</summary>
internal sealed class JumpingClock(DateTimeOffset start) : TimeProvider
{
    // Sockets and threads have done what was due when nobody has asked for the time, and no thread has been at work, for
    // this long.
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(4);
    private const int QuietGlances = 4;
    private const int MostGlances = 1_000;

    private readonly Lock _gate = new();
    private readonly SortedSet<JumpingTimer> _due = new(Comparer<JumpingTimer>.Create((a, b) => a.CompareTo(b)));
    private long _now = start.UtcTicks;
    private long _made;
    private int _touched;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => new(GetTimestamp(), TimeSpan.Zero);

    public override long GetTimestamp()
    {
        Interlocked.Increment(ref _touched);
        return Interlocked.Read(ref _now);
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new JumpingTimer(this, Interlocked.Increment(ref _made), callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Jumps from one timer to the next, with quiet in between, until <paramref name="isDone"/> or the time is over.</summary>
    /// <returns>Whether it was done in time.</returns>
    public async Task<bool> RunAsync(Func<bool> isDone, TimeSpan most)
    {
        var end = GetUtcNow() + most;
        while (true)
        {
            await BeQuietAsync();
            if (isDone())
            {
                return true;
            }

            if (!Jump(end))
            {
                await BeQuietAsync();
                return isDone();
            }
        }
    }

    /// <summary>Waits, really, until everything that is due has been done.</summary>
    public async Task BeQuietAsync()
    {
        var (seen, quiet) = (-1, 0);
        for (var glance = 0; glance < MostGlances && quiet < QuietGlances; glance++)
        {
            var touched = Volatile.Read(ref _touched);
            quiet = touched == seen && !IsAnybodyElseAtWork() ? quiet + 1 : 0;
            seen = touched;
            await Task.Delay(Glance, System);
        }
    }

    private static bool IsAnybodyElseAtWork()
    {
        ThreadPool.GetAvailableThreads(out var idle, out _);
        ThreadPool.GetMaxThreads(out var all, out _);
        return all - idle > 1 || ThreadPool.PendingWorkItemCount > 0;
    }

    /// <summary>Jumps to the next timer; to the end, and false, if none is due before.</summary>
    private bool Jump(DateTimeOffset end)
    {
        List<JumpingTimer> ring = [];
        lock (_gate)
        {
            if (_due.Min is not { } next || next.At > end.UtcTicks)
            {
                Interlocked.Exchange(ref _now, end.UtcTicks);
                return false;
            }

            Interlocked.Exchange(ref _now, Math.Max(_now, next.At));
            while (_due.Min is { } first && first.At <= _now)
            {
                _due.Remove(first);
                ring.Add(first);
            }

            foreach (var timer in ring.Where(timer => timer.Period > TimeSpan.Zero))
            {
                timer.At = _now + timer.Period.Ticks;
                _due.Add(timer);
            }
        }

        foreach (var timer in ring)
        {
            timer.Ring();
        }

        return true;
    }

    private sealed class JumpingTimer(JumpingClock clock, long number, TimerCallback callback, object? state) : ITimer, IComparable<JumpingTimer>
    {
        public long At { get; set; }

        public TimeSpan Period { get; private set; }

        public void Ring() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._gate)
            {
                Interlocked.Increment(ref clock._touched);
                clock._due.Remove(this);
                Period = period;
                if (dueTime >= TimeSpan.Zero)
                {
                    At = clock._now + dueTime.Ticks;
                    clock._due.Add(this);
                }
            }

            return true;
        }

        public void Dispose()
        {
            lock (clock._gate)
            {
                clock._due.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }

        public int CompareTo(JumpingTimer? other) => (At, number).CompareTo((other!.At, other.Number));

        private long Number => number;
    }
}
