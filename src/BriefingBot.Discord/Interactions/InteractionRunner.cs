using BriefingBot.Discord.Diagnostics;
using BriefingBot.Discord.Model;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Discord.Interactions;

/// <summary>Answers one interaction: straight if the handler is quick, else deferred, else with words of regret.</summary>
internal sealed class InteractionRunner(
    IInteractionHandler handler,
    ISeenInteractionStore seen,
    ResponseDelivery delivery,
    DispatchLimits limits,
    DiscordMetrics metrics,
    TimeProvider time,
    ILogger<InteractionRunner> logger) : IDisposable
{
    private readonly SemaphoreSlim _workers = new(limits.Workers);

    public async Task RunAsync(Interaction interaction, ICallbackDoor door, Arrival arrival, CancellationToken stopping)
    {
        if (!await IsNewAsync(interaction, arrival).ConfigureAwait(false))
        {
            metrics.Duplicate();
            return;
        }

        using var late = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var answer = new Answer(interaction, door, arrival, DeferralFor(interaction));
        var context = new InteractionContext(interaction, arrival.At);
        var work = HandlerWork.Begin(_workers, () => handler.HandleAsync(context, late.Token), late.Token);
        if (answer.CanDefer
            && !await work.EndsWithinAsync(arrival.Until(limits.DeferAfter), context.DeferRequested, time, stopping).ConfigureAwait(false))
            await delivery.DeferAsync(answer).ConfigureAwait(false);

        var deadline = answer.State == AnswerState.Deferred ? limits.GiveUpAfter : limits.AnswerBy;
        var ended = answer.State != AnswerState.Gone
            && await work.EndsWithinAsync(arrival.Until(deadline), null, time, stopping).ConfigureAwait(false);
        if (!ended) await late.CancelAsync().ConfigureAwait(false);
        if (answer.State == AnswerState.Gone) return;

        var (response, failure) = ended ? await OutcomeAsync(work).ConfigureAwait(false) : (null, TimedOut(work));
        if (failure is not null) InteractionLog.NoAnswer(logger, interaction.Id, failure.Kind, failure.Reason);
        if (response is null || !await delivery.TryDeliverAsync(answer, response).ConfigureAwait(false))
            await delivery.RegretAsync(answer, failure ?? new Failure(InteractionFailureKind.Failed, null), handler).ConfigureAwait(false);
    }

    /// <summary>Says that the bot is busy.</summary>
    public Task TurnAwayAsync(Interaction interaction, ICallbackDoor door, Arrival arrival) => delivery.RegretAsync(
        new Answer(interaction, door, arrival, Deferral.Never), new Failure(InteractionFailureKind.Busy, null), handler);

    public void Dispose() => _workers.Dispose();

    private async Task<bool> IsNewAsync(Interaction interaction, Arrival arrival)
    {
        try
        {
            return await seen.TryAddAsync(interaction.Id, arrival.At, CancellationToken.None).AsTask()
                .WaitAsync(limits.StorePatience, time).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            // The process itself remembers recent ids; a user's answer doesn't wait for a disk.
            InteractionLog.StoreFailed(logger, interaction.Id, exception);
            return true;
        }
    }

    private Deferral DeferralFor(Interaction interaction)
    {
        if (interaction.Type == InteractionType.ApplicationCommandAutocomplete) return Deferral.Never;
        try
        {
            return handler.DeferralFor(interaction);
        }
        catch (Exception exception)
        {
            InteractionLog.RunFailed(logger, interaction.Id, exception);
            return Deferral.PrivateReply;
        }
    }

    private static async Task<(InteractionResponse? Response, Failure? Failure)> OutcomeAsync(HandlerWork work)
    {
        try
        {
            return (await work.Response.ConfigureAwait(false), null);
        }
        catch (Exception exception)
        {
            return (null, new Failure(exception is OperationCanceledException ? InteractionFailureKind.TimedOut : InteractionFailureKind.Failed, exception));
        }
    }

    private static Failure TimedOut(HandlerWork work) =>
        new(work.HasStarted ? InteractionFailureKind.TimedOut : InteractionFailureKind.Busy, null);
}
