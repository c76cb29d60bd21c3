using BriefingBot.Discord.Interactions;
using BriefingBot.Discord.Model;

namespace BriefingBot.Soak.Bots;

/// <summary>Answers with one line, at once or as late as it is told.</summary>
internal sealed class SoakHandler(TimeProvider time, Func<Interaction, TimeSpan>? delay = null, Action? hang = null) : IInteractionHandler
{
    public Deferral DeferralFor(Interaction interaction) => Deferral.PrivateReply;

    public async Task<InteractionResponse> HandleAsync(InteractionContext context, CancellationToken cancellationToken)
    {
        hang?.Invoke();
        if (delay?.Invoke(context.Interaction) is { } wait && wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, time, cancellationToken);
        }

        return new Reply(new MessageBody { Content = $"Answer to {context.Interaction.Id}" }.AsEphemeral());
    }

    public MessageBody Describe(InteractionFailure failure) => new() { Content = $"No answer: {failure.Kind}" };
}
