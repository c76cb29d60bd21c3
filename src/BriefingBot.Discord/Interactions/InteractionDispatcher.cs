using System.Collections.Concurrent;
using BriefingBot.Discord.Diagnostics;
using BriefingBot.Discord.Model;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Discord.Interactions;

/// <summary>
/// Takes interactions in from any door without ever making it wait, and sees to it that each is answered once and in
/// time.
/// </summary>
internal sealed class InteractionDispatcher : IDisposable
{
    private const int Remembered = 50_000;

    private readonly InteractionRunner _runner;
    private readonly DispatchLimits _limits;
    private readonly DiscordMetrics _metrics;
    private readonly ILogger<InteractionDispatcher> _logger;
    private readonly TimeProvider _time;
    private readonly RecentIds _recent = new(Remembered);
    private readonly ConcurrentDictionary<Snowflake, Task> _running = new();
    private readonly CancellationTokenSource _stop = new();
    private int _shedding;

    public InteractionDispatcher(
        InteractionRunner runner, DispatchLimits limits, DiscordMetrics metrics, TimeProvider time, ILogger<InteractionDispatcher> logger)
    {
        ThreadRoom.MakeFor(limits.Workers);
        _runner = runner;
        _limits = limits;
        _metrics = metrics;
        _time = time;
        _logger = logger;
    }

    /// <summary>Interactions taken in and not finished.</summary>
    public int Running => _running.Count;

    /// <summary>Takes an interaction in; returns at once.</summary>
    /// <returns>The answering; complete at once if the interaction is a duplicate.</returns>
    public Task Accept(Interaction interaction, ICallbackDoor door)
    {
        var arrival = new Arrival(_time, interaction.Id);
        if (!_recent.TryAdd(interaction.Id))
        {
            _metrics.Duplicate();
            return Task.CompletedTask;
        }

        if (_running.Count >= _limits.Capacity || _stop.IsCancellationRequested) return Shed(interaction, door, arrival);
        var start = new Task<Task>(() => RunAsync(interaction, door, arrival));
        var run = start.Unwrap();
        _running[interaction.Id] = run; // Before it starts, so that its end always finds it.
        start.Start(TaskScheduler.Default);
        return run;
    }

    /// <summary>Waits for those under way to be answered; after a while cancels their handlers.</summary>
    public async Task DrainAsync(CancellationToken cancellationToken)
    {
        if (await AllAnsweredAsync(_limits.DrainPatience, cancellationToken).ConfigureAwait(false)) return;
        await _stop.CancelAsync().ConfigureAwait(false);
        if (!await AllAnsweredAsync(_limits.DrainGrace, cancellationToken).ConfigureAwait(false)) InteractionLog.LeftUnanswered(_logger, _running.Count);
    }

    public void Dispose() => _stop.Dispose();

    private async Task RunAsync(Interaction interaction, ICallbackDoor door, Arrival arrival)
    {
        _metrics.Queued(+1);
        try
        {
            await _runner.RunAsync(interaction, door, arrival, _stop.Token).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            // The last resort: a fault of the client itself must not end the process.
            InteractionLog.RunFailed(_logger, interaction.Id, exception);
        }
        finally
        {
            _metrics.Queued(-1);
            _running.TryRemove(interaction.Id, out _);
        }
    }

    private Task Shed(Interaction interaction, ICallbackDoor door, Arrival arrival)
    {
        _metrics.Shed("interaction");
        if (Interlocked.Increment(ref _shedding) > _limits.ShedCapacity)
        {
            Interlocked.Decrement(ref _shedding);
            InteractionLog.Dropped(_logger, interaction.Id);
            return Task.CompletedTask;
        }

        return Task.Run(async () =>
        {
            try
            {
                await _runner.TurnAwayAsync(interaction, door, arrival).ConfigureAwait(false);
            }
            catch (Exception exception)
            {
                InteractionLog.RunFailed(_logger, interaction.Id, exception);
            }
            finally
            {
                Interlocked.Decrement(ref _shedding);
            }
        });
    }

    private async Task<bool> AllAnsweredAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        try
        {
            await Task.WhenAll(_running.Values).WaitAsync(patience, _time, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (Exception exception) when (exception is TimeoutException or OperationCanceledException)
        {
            return false;
        }
    }
}
