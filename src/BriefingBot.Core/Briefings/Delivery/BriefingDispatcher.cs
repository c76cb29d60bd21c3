using BriefingBot.Core.Briefings.Occurrences;
using BriefingBot.Core.Briefings.Schedules;
using BriefingBot.Core.Curation.Corrections;
using BriefingBot.Core.Facts;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Core.Briefings.Delivery;

/// <summary>
/// Looks at the clock, at least every 30 s, and delivers what is due. It knows nothing of the gateway: however often
/// Discord says READY, there is one of it. What it has to do stands in the ledger, so nothing is lost with the process.
/// </summary>
public sealed class BriefingDispatcher : IDisposable
{
    // However many deliveries want a look, there is time between two for what they have to do.
    private static readonly TimeSpan ShortestRest = TimeSpan.FromMilliseconds(250);

    private readonly DeliveryTools _tools;
    private readonly DeliveryQueue _queue = new();
    private int _running;
    private int _saidHeld;

    /// <summary>Takes what it works with; nothing happens before <see cref="RunAsync"/>. Without curation there are no late posts.</summary>
    public BriefingDispatcher(
        IBriefingLedger ledger,
        IBriefingSender sender,
        IBriefingRenderer renderer,
        CurrentKnowledge knowledge,
        BriefingSignal signal,
        BriefingOptions options,
        TimeProvider time,
        ILogger<BriefingDispatcher> log,
        LatePosts? late = null)
    {
        _tools = new DeliveryTools(ledger, sender, renderer, knowledge, signal, options, time, log, late);
    }

    /// <summary>Runs until cancelled. Only the first call runs; others return at once.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref _running, 1) == 1)
        {
            return;
        }

        _tools.Log.Started(_tools.Options.PollInterval, TimeZoneData.Version);
        var workers = Enumerable.Range(0, _tools.Options.Workers).Select(_ => WorkAsync(cancellationToken)).ToArray();
        try
        {
            while (true)
            {
                var looked = _tools.Now;
                var wait = Look();
                await _tools.Signal.WaitAsync(wait, _tools.Time, cancellationToken).ConfigureAwait(false);
                if (_tools.Now - looked is var past && past >= TimeSpan.Zero && past < ShortestRest)
                {
                    await Task.Delay(ShortestRest - past, _tools.Time, cancellationToken).ConfigureAwait(false);
                }
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
        }
        finally
        {
            await Task.WhenAll(workers).ConfigureAwait(false);
            Interlocked.Exchange(ref _running, 0);
        }
    }

    /// <summary>Gives back what <see cref="RunAsync"/> waited with, once that has ended.</summary>
    public void Dispose()
    {
        _queue.Dispose();
        _tools.Dispose();
    }

    /// <summary>One look at the clock, and everything that it finds taken as far as it goes; instead of <see cref="RunAsync"/>.</summary>
    internal async Task RunOnceAsync(CancellationToken cancellationToken)
    {
        Look();
        await Task.WhenAll(Enumerable.Range(0, _tools.Options.Workers).Select(_ => Task.Run(
            async () =>
            {
                while (_queue.TryTake() is { } occurrence)
                {
                    await DeliverAsync(occurrence, cancellationToken).ConfigureAwait(false);
                }
            },
            cancellationToken))).ConfigureAwait(false);
    }

    // One look: what has come is recorded, what is open is handed to the workers. Returns how long to wait for the next.
    private TimeSpan Look()
    {
        try
        {
            if (_tools.Ledger.IsHeld)
            {
                if (Interlocked.Exchange(ref _saidHeld, 1) == 0)
                {
                    _tools.Log.Held();
                }

                return _tools.Options.PollInterval;
            }

            var next = Planner.Plan(_tools);
            _queue.Put(_tools.Ledger.Open(_tools.Now));
            return Until(Sooner(next, _tools.Ledger.NextRetry(_tools.Now)));
        }
        catch (Exception exception)
        {
            _tools.Log.PlanningFailed(exception);
            return _tools.Options.PollInterval;
        }
    }

    private async Task WorkAsync(CancellationToken cancellationToken)
    {
        await Task.Yield();
        try
        {
            while (true)
            {
                // What has to wait may have to go on before the next look.
                if (await DeliverAsync(await _queue.TakeAsync(cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false))
                {
                    _tools.Signal.Set();
                }
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
        }
    }

    // True when something is left to do later.
    private async Task<bool> DeliverAsync(Occurrence occurrence, CancellationToken cancellationToken)
    {
        try
        {
            using var seat = await _tools.Desk.TakeAsync(cancellationToken).ConfigureAwait(false);

            // Read afresh: while it waited, a moderator may have decided something, or another look may have found it too.
            return _tools.Ledger.Find(occurrence.Key) is { HasWork: true } current
                && current.IsFreeAt(_tools.Now)
                && _tools.Ledger.FindSchedule(current.GuildId, current.Key.Schedule) is { } schedule
                && await new Delivery(_tools, current, schedule).RunAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            _tools.Log.DeliveryFailed(occurrence.Key, exception);
            return true;
        }
        finally
        {
            _queue.Free(occurrence.ChannelId);
        }
    }

    private TimeSpan Until(DateTimeOffset? moment)
    {
        var wait = moment is { } next ? next - _tools.Now : _tools.Options.PollInterval;
        return wait < TimeSpan.FromMilliseconds(100) ? TimeSpan.FromMilliseconds(100) : wait < _tools.Options.PollInterval ? wait : _tools.Options.PollInterval;
    }

    private static DateTimeOffset? Sooner(DateTimeOffset? a, DateTimeOffset? b) => a is null || b < a ? b ?? a : a;
}
