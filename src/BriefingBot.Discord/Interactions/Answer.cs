using BriefingBot.Discord.Model;

namespace BriefingBot.Discord.Interactions;

/// <summary>How far the answering of an interaction has come.</summary>
internal enum AnswerState
{
    /// <summary>Nothing was sent.</summary>
    Open,

    /// <summary>It was announced that an answer will follow.</summary>
    Deferred,

    /// <summary>Discord takes no answer any more, or has one.</summary>
    Gone,
}

/// <summary>The answering of one interaction.</summary>
internal sealed class Answer(Interaction interaction, ICallbackDoor door, Arrival arrival, Deferral deferral)
{
    public Interaction Interaction => interaction;

    public ICallbackDoor Door => door;

    public Arrival Arrival => arrival;

    public Deferral Deferral => deferral;

    public bool CanDefer => deferral != Deferral.Never;

    /// <summary>Whether a deferral leaves a message to change: commands and modals opened by commands have none.</summary>
    public bool IsUpdating => deferral == Deferral.Update && interaction.Message is not null;

    public AnswerState State { get; set; } = AnswerState.Open;

    /// <summary>The message that was delivered, where Discord's reply told it.</summary>
    public Snowflake? Message { get; set; }
}

/// <summary>What went wrong instead of an answer.</summary>
internal sealed record Failure(InteractionFailureKind Kind, Exception? Reason);
