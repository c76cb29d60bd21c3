using BriefingBot.Core.Commands;
using BriefingBot.Core.Facts;
using BriefingBot.Core.Replies;
using BriefingBot.Core.Settings;
using BriefingBot.Discord.Interactions;
using BriefingBot.Discord.Model;
using BriefingBot.Rendering;
using Reply = BriefingBot.Core.Replies.Reply;
using Wire = BriefingBot.Discord.Interactions;

namespace BriefingBot.Interactions;

/// <summary>Answers interactions, whichever door they came in by: request in, outcome out, rendered.</summary>
internal sealed partial class InteractionHandler(
    CommandRunner runner,
    CommandCatalog catalog,
    InteractionReader reader,
    ReplyRenderer replies,
    FormRenderer forms,
    IGuildSettings settings,
    Receipts receipts,
    ILogger<InteractionHandler> logger) : IInteractionHandler
{
    /// <inheritdoc/>
    public Deferral DeferralFor(Interaction interaction) => interaction.Type switch
    {
        InteractionType.ApplicationCommand => catalog.TryGetCommand(InteractionReader.Path(interaction), out var command) && command.Definition.OpensForm
            ? Deferral.Never
            : settings.For(interaction.GuildId?.Value).PublicAnswers && command is null or { Definition.Audience: Audience.Members } ? Deferral.PublicReply : Deferral.PrivateReply,
        InteractionType.MessageComponent => interaction.Data?.CustomId is { } id && catalog.TryGetAction(CustomIds.Verb(id), out var action) && action.OpensForm
            ? Deferral.Never
            : Deferral.Update,
        InteractionType.ModalSubmit => interaction.Message is null ? Deferral.PrivateReply : Deferral.Update,
        _ => Deferral.Never,
    };

    /// <inheritdoc/>
    public async Task<InteractionResponse> HandleAsync(InteractionContext context, CancellationToken cancellationToken)
    {
        var interaction = context.Interaction;
        return interaction.Type switch
        {
            InteractionType.ApplicationCommandAutocomplete => Complete(interaction),
            InteractionType.ApplicationCommand =>
                await RunAsync(interaction, reader.Command(interaction), cancellationToken).ConfigureAwait(false),
            _ when reader.Action(interaction) is { } request =>
                await RunAsync(interaction, request, cancellationToken).ConfigureAwait(false),
            _ => new Wire.Reply(replies.Render(Reply.Problem("That button has expired. Run the command again.")).Body.AsEphemeral()),
        };
    }

    /// <inheritdoc/>
    public MessageBody Describe(InteractionFailure failure)
    {
        var reference = Reference(failure.Interaction.Id);
        if (failure.Kind == InteractionFailureKind.Failed)
        {
            LogFailed(reference, failure.Reason);
        }

        return replies.Render(ErrorCards.For(failure.Kind, reference)).Body.AsEphemeral();
    }

    private AutocompleteChoices Complete(Interaction interaction) => new(
        reader.Completion(interaction) is not var (path, option, request)
            ? []
            : [.. runner.Complete(path, option, request).Select(choice => ApplicationCommandOptionChoice.Of(Shorten.To(choice.Name, 100), choice.Value))]);

    private async Task<InteractionResponse> RunAsync(Interaction interaction, CommandRequest request, CancellationToken cancellationToken) =>
        Respond(interaction, await runner.RunAsync(request, cancellationToken).ConfigureAwait(false), request.Path, request.Caller, request.Knowledge);

    private async Task<InteractionResponse> RunAsync(Interaction interaction, ActionRequest request, CancellationToken cancellationToken) =>
        Respond(interaction, await runner.RunAsync(request, cancellationToken).ConfigureAwait(false), request.Verb, request.Caller, request.Knowledge);

    private InteractionResponse Respond(Interaction interaction, Outcome outcome, string command, Caller caller, KnowledgeSnapshot knowledge) => outcome switch
    {
        Outcome.Show { Reply: var reply } when Render(interaction, reply) is var rendered => new Wire.Reply(rendered.Body)
        {
            // A private answer is nobody's business, so nothing is kept of it.
            Delivered = rendered.Body.IsEphemeral || rendered.Facts.IsEmpty
                ? null
                : message => receipts.Record(caller, command, rendered.Facts, knowledge, message),
        },
        Outcome.Update { Reply: var reply } => new Wire.Update(Render(interaction, reply).Body),
        Outcome.Open { Form: var form } when forms.Render(form) is var (customId, title, components) => new Modal(customId, title, components),
        _ => throw new InvalidOperationException($"No response for {outcome.GetType().Name}."),
    };

    private RenderedReply Render(Interaction interaction, Reply reply)
    {
        var isPrivate = reply.Visibility == Visibility.Private
            || (reply.Visibility == Visibility.Default && !settings.For(interaction.GuildId?.Value).PublicAnswers);
        var rendered = replies.Render(reply, canShare: isPrivate && interaction.Context != InteractionContextType.BotDm);
        return isPrivate ? rendered with { Body = rendered.Body.AsEphemeral() } : rendered;
    }

    // The interaction's id in base 36: short enough to be read out, and the log has it too.
    private static string Reference(Snowflake id)
    {
        const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";
        var reference = "";
        for (var rest = id.Value; rest > 0; rest /= 36)
        {
            reference = Digits[(int)(rest % 36)] + reference;
        }

        return reference;
    }

    [LoggerMessage(LogLevel.Error, "An interaction could not be answered, reference {Reference}")]
    private partial void LogFailed(string reference, Exception? exception);
}
