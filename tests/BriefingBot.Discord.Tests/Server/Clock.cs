namespace BriefingBot.Discord.Tests.Server;

/// <summary>Moves a fake clock while real sockets do their work in between.</summary>
internal static class Clock
{
    // Where a timer has fired something is to come, and a busy machine may take its time over it.
    private static readonly TimeSpan Due = TimeSpan.FromMilliseconds(500);

    /// <summary>Advances step by step until the task is done; returns how far.</summary>
    public static async Task<TimeSpan> AdvanceUntilAsync(
        this SteppedTime time, Task awaited, TimeSpan step, TimeSpan limit, TimeSpan? moment = null)
    {
        var start = time.GetUtcNow();
        await SettleAsync(awaited, moment);
        while (!awaited.IsCompleted)
        {
            Assert.True(time.GetUtcNow() - start < limit, $"Nothing happened within {limit}.");
            var fired = time.Fired;
            time.Advance(step);
            await SettleAsync(awaited, moment ?? (time.Fired > fired ? Due : null));
        }

        await awaited;
        return time.GetUtcNow() - start;
    }

    /// <summary>
    /// Ends a host that runs on a fake clock. Polly waits for requests under way by polling on the host's clock: if that
    /// stands still, the wait never ends.
    /// </summary>
    public static Task EndAsync(this SteppedTime time, Func<Task> end) =>
        time.AdvanceUntilAsync(Task.Run(end), TimeSpan.FromSeconds(1), TimeSpan.FromHours(1));

    /// <summary>Gives sockets and threads a moment: long enough to do what is due, short since nothing else comes.</summary>
    public static Task SettleAsync(Task? sooner = null, TimeSpan? moment = null)
    {
        var delay = Task.Delay(moment ?? TimeSpan.FromMilliseconds(15), TimeProvider.System);
        return sooner is null ? delay : Task.WhenAny(sooner, delay);
    }
}
