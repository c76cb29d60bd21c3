using System.Collections.Concurrent;
using BriefingBot.Discord.Interactions;
using BriefingBot.Discord.Model;
using BriefingBot.Discord.Model.Components;

namespace BriefingBot.Discord.Tests.Server;

/// <summary>Answers each interaction with what the test says; by default at once with a text.</summary>
public sealed class ScriptedHandler : IInteractionHandler
{
    public Deferral Deferral { get; set; } = Deferral.PrivateReply;

    public Func<InteractionContext, CancellationToken, Task<InteractionResponse>> Answer { get; set; } =
        (context, _) => Task.FromResult<InteractionResponse>(new Reply(MessageBody.Of(new TextDisplay($"answer to {context.Interaction.Id}"))));

    public ConcurrentQueue<Interaction> Handled { get; } = new();

    public ConcurrentQueue<InteractionFailure> Failures { get; } = new();

    public Deferral DeferralFor(Interaction interaction) => Deferral;

    public Task<InteractionResponse> HandleAsync(InteractionContext context, CancellationToken cancellationToken)
    {
        Handled.Enqueue(context.Interaction);
        return Answer(context, cancellationToken);
    }

    public MessageBody Describe(InteractionFailure failure)
    {
        Failures.Enqueue(failure);
        return MessageBody.Of(new TextDisplay($"sorry: {failure.Kind}"));
    }
}
