using BriefingBot.Core.Briefings.Schedules;
using BriefingBot.Core.Curation.Corrections;
using BriefingBot.Core.Facts;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Core.Briefings.Delivery;

/// <summary>What a delivery works with.</summary>
internal sealed record DeliveryTools(
    IBriefingLedger Ledger,
    IBriefingSender Sender,
    IBriefingRenderer Renderer,
    CurrentKnowledge Knowledge,
    BriefingSignal Signal,
    BriefingOptions Options,
    TimeProvider Time,
    ILogger<BriefingDispatcher> Log,
    LatePosts? Late) : IDisposable
{
    /// <summary>Where deliveries work while they don't wait for Discord.</summary>
    public DeliveryDesk Desk { get; } = new();

    public DateTimeOffset Now => Time.GetUtcNow();

    /// <summary>Calls Discord for a limited time; when that is over nobody knows what became of it.</summary>
    public async Task<T> CallAsync<T>(Func<CancellationToken, Task<T>> call, Func<string, T> otherwise, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(Options.SendTimeout, Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            return await Desk.LeaveForAsync(() => call(either.Token)).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return otherwise("Discord didn't answer in time");
        }
    }

    /// <inheritdoc cref="CallAsync{T}"/>
    public Task<SendResult> CallAsync(Func<CancellationToken, Task<SendResult>> call, CancellationToken cancellationToken) =>
        CallAsync(call, reason => new SendResult.Unknown(reason), cancellationToken);

    /// <summary>Stops a schedule that the bot may not post; a moderator resumes it.</summary>
    public void Pause(Schedule schedule, string reason)
    {
        if (Ledger.FindSchedule(schedule.GuildId, schedule.Id) is { State: ScheduleState.Active } active)
        {
            Ledger.TryUpdate(active with { State = ScheduleState.Paused, PausedBecause = reason });
        }
    }

    public void Dispose() => Desk.Dispose();
}
