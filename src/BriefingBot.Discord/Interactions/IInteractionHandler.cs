using BriefingBot.Discord.Model;

namespace BriefingBot.Discord.Interactions;

/// <summary>What the host implements: it answers interactions, whichever door they came in by.</summary>
public interface IInteractionHandler
{
    /// <summary>How to gain time if the answer takes more than 1.5 seconds. Called first; must be quick.</summary>
    Deferral DeferralFor(Interaction interaction);

    /// <summary>
    /// Answers. May run for a minute if it can be deferred, otherwise 2.4 seconds; then it is cancelled and the user
    /// gets <see cref="Describe"/>'s words. May throw: the user gets those words too.
    /// </summary>
    Task<InteractionResponse> HandleAsync(InteractionContext context, CancellationToken cancellationToken);

    /// <summary>What a user is told when there is no answer. Called at most once per interaction; must be quick.</summary>
    MessageBody Describe(InteractionFailure failure);
}

/// <summary>How an answer that takes long is announced.</summary>
public enum Deferral
{
    /// <summary>By "thinking", for everybody to see.</summary>
    PublicReply,

    /// <summary>By "thinking", for the user alone.</summary>
    PrivateReply,

    /// <summary>By nothing: the component's message will change, or another message will come.</summary>
    Update,

    /// <summary>Not at all: the answer may be a modal, which must come first.</summary>
    Never,
}

/// <summary>Why an interaction got no answer from the handler.</summary>
/// <param name="Interaction">The interaction.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Reason">What the handler threw, or what Discord had against the answer.</param>
public sealed record InteractionFailure(Interaction Interaction, InteractionFailureKind Kind, Exception? Reason);

/// <summary>What happened instead of an answer.</summary>
public enum InteractionFailureKind
{
    /// <summary>The handler threw, or Discord refused its answer.</summary>
    Failed,

    /// <summary>The handler took too long and was cancelled.</summary>
    TimedOut,

    /// <summary>Too many interactions were waiting.</summary>
    Busy,
}
