namespace BriefingBot.Discord.Interactions;

/// <summary>A handler at work, or waiting for a worker.</summary>
internal sealed class HandlerWork
{
    private volatile bool _started;

    private HandlerWork() { }

    /// <summary>The handler's answer.</summary>
    public Task<InteractionResponse> Response { get; private set; } = null!;

    /// <summary>Whether a worker took it up.</summary>
    public bool HasStarted => _started;

    public static HandlerWork Begin(SemaphoreSlim workers, Func<Task<InteractionResponse>> handle, CancellationToken cancellationToken)
    {
        var work = new HandlerWork();
        work.Response = work.RunAsync(workers, handle, cancellationToken);
        return work;
    }

    /// <summary>Waits until it ends, <paramref name="timeout"/> is over, or <paramref name="sooner"/> completes.</summary>
    /// <returns>Whether it has ended.</returns>
    public async Task<bool> EndsWithinAsync(TimeSpan timeout, Task? sooner, TimeProvider time, CancellationToken stopping)
    {
        if (Response.IsCompleted) return true;
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var delay = Task.Delay(timeout, time, over.Token);
        await (sooner is null ? Task.WhenAny(Response, delay) : Task.WhenAny(Response, delay, sooner)).ConfigureAwait(false);
        await over.CancelAsync().ConfigureAwait(false);
        return Response.IsCompleted;
    }

    private async Task<InteractionResponse> RunAsync(
        SemaphoreSlim workers, Func<Task<InteractionResponse>> handle, CancellationToken cancellationToken)
    {
        await workers.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            _started = true;
            // On a thread of its own: a handler that blocks must not hold up the clock of its interaction.
            return await Task.Run(handle, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            workers.Release();
        }
    }
}
