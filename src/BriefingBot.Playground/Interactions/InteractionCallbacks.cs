using System.Text.Json.Nodes;
using BriefingBot.Playground.Messages;
using BriefingBot.Playground.Rest;
using BriefingBot.Playground.Validation;
using BriefingBot.Playground.World;

namespace BriefingBot.Playground.Interactions;

/// <summary>
/// Takes the first response to an interaction, whichever door it comes through.
/// See https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object.
/// </summary>
internal sealed class InteractionCallbacks(InteractionBook book, MessageWriter writer, MessageForms forms)
{
    /// <exception cref="ApiException">The response isn't valid for this interaction: it stays unanswered.</exception>
    public void Accept(Interaction interaction, JsonObject body, IReadOnlyList<UploadedFile> files)
    {
        var errors = new FormErrors();
        Rules.Required(Rules.OneOf(AllowedFor(interaction)))(body["type"], FormPath.Root["type"], errors);
        errors.ThrowIfAny();

        var type = (int)body["type"].AsInteger()!.Value;
        var data = body["data"] as JsonObject ?? [];
        switch (type)
        {
            case CallbackType.Message:
                interaction.Original = Respond(interaction, data, files);
                break;
            case CallbackType.DeferredMessage:
                interaction.Original = Defer(interaction, data);
                break;
            case CallbackType.DeferredUpdate:
                interaction.Original = interaction.Source;
                break;
            case CallbackType.Update:
                interaction.Original = interaction.Source;
                forms.Edit(interaction.Source!, data, files, FormPath.Root["data"]);
                break;
            case CallbackType.Autocomplete:
                AutocompleteRules.Check(data, interaction.FocusedType, FormPath.Root["data"], errors);
                errors.ThrowIfAny();
                interaction.Choices = (JsonArray)data["choices"]!.DeepClone();
                break;
            case CallbackType.Modal:
                ModalRules.Check(data, FormPath.Root["data"], errors);
                errors.ThrowIfAny();
                interaction.Modal = (JsonObject)data.DeepClone();
                interaction.Modal["components"] = ComponentNumbering.Of(data["components"]);
                break;
        }

        book.Answer(interaction, type);
    }

    private Message Respond(Interaction interaction, JsonObject data, IReadOnlyList<UploadedFile> files)
    {
        MessageForms.CheckNew(data, files, MessageForms.InteractionFlags, inChannel: false, FormPath.Root["data"]);
        return writer.Create(Draft(interaction, data, MessageForms.FlagsOf(data) & MessageForms.InteractionFlags) with { Files = files });
    }

    private Message Defer(Interaction interaction, JsonObject data)
    {
        var flags = MessageForms.FlagsOf(data);
        var errors = new FormErrors();
        if ((flags & ~MessageFlags.Ephemeral) != 0)
        {
            errors.Add(FormPath.Root["data"]["flags"], "MESSAGE_FLAGS_INVALID", "A deferred response can only be EPHEMERAL.");
        }

        errors.ThrowIfAny();
        return writer.Create(Draft(interaction, [], flags | MessageFlags.Loading));
    }

    public static MessageDraft Draft(Interaction interaction, JsonObject data, MessageFlags flags) =>
        new(interaction.Channel, interaction.Bot, data)
        {
            Type = interaction.Kind switch
            {
                InteractionKind.Command when interaction.Command?["type"].AsInteger() is 2 or 3 => MessageType.ContextMenuCommand,
                InteractionKind.Command => MessageType.ChatInputCommand,
                InteractionKind.Component => MessageType.Reply,
                _ => MessageType.Default,
            },
            Flags = flags,
            WebhookToken = interaction.Token,
            OnlyFor = flags.HasFlag(MessageFlags.Ephemeral) ? interaction.User : null,
            ReplyTo = interaction.Source,
            InteractionMetadata = InteractionPayload.Metadata(interaction),
        };

    private static int[] AllowedFor(Interaction interaction) => interaction.Kind switch
    {
        InteractionKind.Ping => [CallbackType.Pong],
        InteractionKind.Autocomplete => [CallbackType.Autocomplete],
        InteractionKind.Component => [CallbackType.Message, CallbackType.DeferredMessage, CallbackType.DeferredUpdate, CallbackType.Update, CallbackType.Modal],
        InteractionKind.ModalSubmit when interaction.Source is not null => [CallbackType.Message, CallbackType.DeferredMessage, CallbackType.DeferredUpdate, CallbackType.Update],
        InteractionKind.ModalSubmit => [CallbackType.Message, CallbackType.DeferredMessage],
        _ => [CallbackType.Message, CallbackType.DeferredMessage, CallbackType.Modal],
    };
}
