using BriefingBot.Discord.Model;

namespace BriefingBot.Discord.Interactions;

/// <summary>An interaction that is being answered.</summary>
public sealed class InteractionContext
{
    private readonly TaskCompletionSource _deferNow = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal InteractionContext(Interaction interaction, DateTimeOffset receivedAt)
    {
        Interaction = interaction;
        ReceivedAt = receivedAt;
    }

    /// <summary>What the user did.</summary>
    public Interaction Interaction { get; }

    /// <summary>When it arrived, by this machine's clock.</summary>
    public DateTimeOffset ReceivedAt { get; }

    internal Task DeferRequested => _deferNow.Task;

    /// <summary>Asks to defer at once instead of after 1.5 seconds: the handler knows that it will take long.</summary>
    public void DeferNow() => _deferNow.TrySetResult();
}
