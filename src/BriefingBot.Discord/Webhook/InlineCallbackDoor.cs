using BriefingBot.Discord.Interactions;
using BriefingBot.Discord.Model;
using BriefingBot.Discord.Rest;

namespace BriefingBot.Discord.Webhook;

/// <summary>
/// Gives the first answer in the HTTP response to Discord's post. With files, or if the response is gone, it goes by
/// REST instead.
/// </summary>
internal sealed class InlineCallbackDoor(ICallbackDoor rest) : ICallbackDoor
{
    private readonly TaskCompletionSource<InteractionResponse?> _response = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<bool> _written = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string Name => "webhook";

    /// <summary>The response to write; null if nothing is to be written, as the answer goes by REST or there is none.</summary>
    public Task<InteractionResponse?> Response => _response.Task;

    public async Task<RestResult<Done>> AnswerAsync(Interaction interaction, InteractionResponse response, CancellationToken cancellationToken)
    {
        var isInline = response.Message?.Files is not { Count: > 0 } && _response.TrySetResult(response);
        if (isInline && await _written.Task.WaitAsync(cancellationToken).ConfigureAwait(false)) return RestResult.Success(Done.Value);
        _response.TrySetResult(null);
        return await rest.AnswerAsync(interaction, response, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Tells whether the response was written in full.</summary>
    public void Written(bool succeeded) => _written.TrySetResult(succeeded);

    /// <summary>Ends the wait when the answering has ended, with or without an answer.</summary>
    public void End() => _response.TrySetResult(null);
}
