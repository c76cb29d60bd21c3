namespace BriefingBot.Core.Briefings.Delivery;

/// <summary>Wakes the dispatcher before its next look at the clock: a moderator changed something.</summary>
public sealed class BriefingSignal
{
    private volatile TaskCompletionSource _set = Fresh();

    /// <summary>Wakes whoever waits; remembered until then.</summary>
    public void Set() => _set.TrySetResult();

    /// <summary>Waits for the signal, or for a time.</summary>
    internal async Task WaitAsync(TimeSpan atMost, TimeProvider time, CancellationToken cancellationToken)
    {
        using var done = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var set = _set;
        await Task.WhenAny(set.Task, Task.Delay(atMost, time, done.Token)).ConfigureAwait(false);
        await done.CancelAsync().ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        if (set.Task.IsCompleted)
        {
            _set = Fresh();
        }
    }

    private static TaskCompletionSource Fresh() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
