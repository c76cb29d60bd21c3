namespace BriefingBot.Core.Briefings.Delivery;

/// <summary>
/// Composing and the store's writes hold a thread each while they last. However many deliveries wait for Discord, only a few
/// do that at a time, first come, first served: so the process's other work finds a thread, and posts stay in order.
/// </summary>
internal sealed class DeliveryDesk : IDisposable
{
    private const int Seats = 4;

    private readonly SemaphoreSlim _seats = new(Seats);

    /// <summary>Waits for a seat; dispose it when done.</summary>
    public async Task<IDisposable> TakeAsync(CancellationToken cancellationToken)
    {
        await _seats.WaitAsync(cancellationToken).ConfigureAwait(false);
        return new Seat(_seats);
    }

    /// <summary>Leaves the seat to others while something is awaited; comes back to one even when that failed.</summary>
    public async Task<T> LeaveForAsync<T>(Func<Task<T>> away)
    {
        _seats.Release();
        try
        {
            return await away().ConfigureAwait(false);
        }
        finally
        {
            await _seats.WaitAsync(CancellationToken.None).ConfigureAwait(false);
        }
    }

    public void Dispose() => _seats.Dispose();

    private sealed class Seat(SemaphoreSlim seats) : IDisposable
    {
        public void Dispose() => seats.Release();
    }
}
