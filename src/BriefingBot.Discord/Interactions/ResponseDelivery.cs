using BriefingBot.Discord.Diagnostics;
using BriefingBot.Discord.Model;
using BriefingBot.Discord.Rest;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Discord.Interactions;

/// <summary>Brings a response to Discord by the way that is open: as the callback, or as an edit or followup.</summary>
internal sealed class ResponseDelivery(
    DiscordRestClient rest, DispatchLimits limits, DiscordMetrics metrics, TimeProvider time, ILogger<ResponseDelivery> logger)
{
    private static readonly TimeSpan LeastTime = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan EditPatience = TimeSpan.FromSeconds(30);

    /// <summary>Announces that an answer will follow.</summary>
    public async Task DeferAsync(Answer answer)
    {
        InteractionResponse response = answer.IsUpdating
            ? new DeferredUpdate()
            : new DeferredReply(answer.Deferral == Deferral.PrivateReply);
        var result = await CallBackAsync(answer, response).ConfigureAwait(false);
        if (result.IsSuccess || result.Outcome == RestOutcome.Unknown) answer.State = AnswerState.Deferred;
    }

    /// <summary>Brings the response; false if Discord found fault with it, so that the user still waits for words.</summary>
    public async Task<bool> TryDeliverAsync(Answer answer, InteractionResponse response)
    {
        bool delivered;
        if (answer.State == AnswerState.Open)
        {
            var result = await CallBackAsync(answer, response).ConfigureAwait(false);
            delivered = result.Outcome != RestOutcome.Rejected || answer.State == AnswerState.Gone;
        }
        else
        {
            delivered = await CompleteAsync(answer, response).ConfigureAwait(false);
        }

        if (delivered && response.Delivered is { } report) await ReportAsync(answer, report).ConfigureAwait(false);
        if (delivered && response.Followups.Count > 0) await FollowUpAsync(answer, response.Followups).ConfigureAwait(false);
        return delivered;
    }

    /// <summary>Brings words of regret instead of an answer.</summary>
    public async Task RegretAsync(Answer answer, Failure failure, IInteractionHandler handler)
    {
        if (answer.Interaction.Type == InteractionType.ApplicationCommandAutocomplete)
        {
            await TryDeliverAsync(answer, new AutocompleteChoices([])).ConfigureAwait(false);
            return;
        }

        var words = handler.Describe(new InteractionFailure(answer.Interaction, failure.Kind, failure.Reason));
        await TryDeliverAsync(answer, new Reply(words.AsEphemeral())).ConfigureAwait(false);
    }

    private async Task<RestResult<Done>> CallBackAsync(Answer answer, InteractionResponse response)
    {
        var left = answer.Arrival.Until(limits.TokenLife);
        using var over = new CancellationTokenSource(left > LeastTime ? left : LeastTime, time);
        var result = await AnswerAsync(answer, response, over.Token).ConfigureAwait(false);
        metrics.Callback(ResultName(result));
        if (result.IsSuccess) metrics.FirstResponse(answer.Arrival.Elapsed, answer.Door.Name);
        else InteractionLog.CallbackFailed(logger, answer.Interaction.Id, response.Type, result.Detail);

        // A repeated callback that was lost at first is refused with 40060: it did arrive.
        if (response is not (DeferredReply or DeferredUpdate) && result.IsSuccess) answer.State = AnswerState.Gone;
        if (result.IsRejectedWith(DiscordError.UnknownInteraction)) answer.State = AnswerState.Gone;
        if (!result.IsRejectedWith(DiscordError.AlreadyAcknowledged)) return result;
        answer.State = AnswerState.Gone;
        return response is DeferredReply or DeferredUpdate ? RestResult.Success(Done.Value) : result;
    }

    private static async Task<RestResult<Done>> AnswerAsync(Answer answer, InteractionResponse response, CancellationToken cancellationToken)
    {
        try
        {
            return await answer.Door.AnswerAsync(answer.Interaction, response, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return RestResult.Unknown<Done>("Discord did not take the answer within 3 seconds.");
        }
    }

    /// <summary>Completes a deferred answer.</summary>
    private async Task<bool> CompleteAsync(Answer answer, InteractionResponse response)
    {
        using var over = new CancellationTokenSource(EditPatience, time);
        var (application, token) = (answer.Interaction.ApplicationId, answer.Interaction.Token);
        switch (response)
        {
            case Reply reply when answer.IsUpdating:
                return IsAccepted(answer, await rest.CreateFollowupAsync(application, token, reply.Body, over.Token).ConfigureAwait(false));
            case { Message: { } body }:
                var edited = await rest.EditOriginalAsync(application, token, body, over.Token).ConfigureAwait(false);
                if (!IsNotThere(edited)) return IsAccepted(answer, edited);
                answer.State = AnswerState.Open; // The deferral's reply was lost, and the deferral itself too.
                return (await CallBackAsync(answer, response).ConfigureAwait(false)).IsSuccess;
            case DeferredUpdate or DeferredReply when answer.IsUpdating:
                return true;
            case DeferredUpdate or DeferredReply:
                await rest.DeleteOriginalAsync(application, token, over.Token).ConfigureAwait(false);
                return true;
            default:
                InteractionLog.CameTooLate(logger, answer.Interaction.Id, response.Type);
                return false;
        }
    }

    private async Task FollowUpAsync(Answer answer, IReadOnlyList<MessageBody> messages)
    {
        using var over = new CancellationTokenSource(EditPatience, time);
        foreach (var message in messages)
        {
            var sent = await rest.CreateFollowupAsync(answer.Interaction.ApplicationId, answer.Interaction.Token, message, over.Token).ConfigureAwait(false);
            if (!sent.IsSuccess) InteractionLog.FollowupFailed(logger, answer.Interaction.Id, sent.Detail);
        }
    }

    private async Task ReportAsync(Answer answer, Action<Snowflake> report)
    {
        using var over = new CancellationTokenSource(EditPatience, time);
        if (answer.Message is null)
        {
            var original = await rest.GetOriginalAsync(answer.Interaction.ApplicationId, answer.Interaction.Token, over.Token).ConfigureAwait(false);
            if (!original.IsSuccess) InteractionLog.FollowupFailed(logger, answer.Interaction.Id, original.Detail);
            answer.Message = original.Value?.Id;
        }

        if (answer.Message is not { } message) return;
        try
        {
            report(message);
        }
        catch (Exception exception)
        {
            // The answer is there: its followups come, and nobody reads that it failed.
            InteractionLog.ReportFailed(logger, answer.Interaction.Id, exception);
        }
    }

    private bool IsAccepted(Answer answer, RestResult<Message> result)
    {
        answer.Message = result.Value?.Id;
        if (!result.IsSuccess) InteractionLog.FollowupFailed(logger, answer.Interaction.Id, result.Detail);
        return result.Outcome != RestOutcome.Rejected;
    }

    private static bool IsNotThere(RestResult<Message> result) =>
        result.IsRejectedWith(DiscordError.UnknownWebhook) || result.IsRejectedWith(DiscordError.UnknownMessage);

    private static string ResultName(RestResult<Done> result) => result.Error?.Code switch
    {
        DiscordError.UnknownInteraction => "unknown_interaction",
        DiscordError.AlreadyAcknowledged => "already_acknowledged",
        _ => result.Outcome switch
        {
            RestOutcome.Success => "ok",
            RestOutcome.Rejected => "rejected",
            RestOutcome.RateLimited => "rate_limited",
            RestOutcome.Unreachable => "unreachable",
            _ => "unknown",
        },
    };
}
