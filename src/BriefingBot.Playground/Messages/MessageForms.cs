using System.Text.Json.Nodes;
using BriefingBot.Playground.Rest;
using BriefingBot.Playground.Validation;
using BriefingBot.Playground.World;

namespace BriefingBot.Playground.Messages;

/// <summary>Checks what a route wants to make or change, by the rules for that route.</summary>
internal sealed class MessageForms(MessageWriter writer)
{
    public const MessageFlags ChannelFlags = MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications | MessageFlags.ComponentsV2;
    public const MessageFlags InteractionFlags = ChannelFlags | MessageFlags.Ephemeral;
    private static readonly string[] Substance = ["embeds", "components", "sticker_ids"];
    private const MessageFlags EditFlags = MessageFlags.SuppressEmbeds | MessageFlags.ComponentsV2;

    /// <exception cref="ApiException">50035 with every fault, or 50006 for a message with nothing in it.</exception>
    public static void CheckNew(JsonObject form, IReadOnlyList<UploadedFile> files, MessageFlags settable, bool inChannel, FormPath at)
    {
        var errors = new FormErrors();
        MessageRules.Check(form, FlagsOf(form), settable, inChannel, at, errors);
        AttachmentRules.CheckFiles(form["attachments"], files, _ => false, at["attachments"], errors);
        MediaRules.Check(form, files.Select(file => NameOf(file, form)), at, errors);
        errors.ThrowIfAny();
        if (string.IsNullOrWhiteSpace(form["content"].AsText()) && files.Count == 0
            && Substance.All(field => form[field].AsList().Count == 0))
        {
            throw new ApiException(ApiError.EmptyMessage);
        }
    }

    /// <summary>Checks an edit against what the message would become, and makes it.</summary>
    public void Edit(Message message, JsonObject form, IReadOnlyList<UploadedFile> files, FormPath at)
    {
        var sent = FlagsOf(form);
        var flags = form["flags"] is null
            ? message.Flags
            : (message.Flags & ~MessageFlags.SuppressEmbeds) | (sent & EditFlags);
        var errors = new FormErrors();
        MessageRules.Check(form, flags, EditFlags | MessageFlags.Ephemeral, inChannel: false, at, errors);
        if (flags.HasFlag(MessageFlags.ComponentsV2) && !form.ContainsKey("content") && message.Content.Length > 0)
        {
            errors.Add(at["content"], "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2", "The 'content' field must be removed when setting MessageFlags.IS_COMPONENTS_V2");
        }

        AttachmentRules.CheckFiles(form["attachments"], files, id => message.Attachments.Exists(a => a.Id == id), at["attachments"], errors);
        MediaRules.Check(form, files.Select(file => NameOf(file, form)).Concat(message.Attachments.Select(a => a.FileName)), at, errors);
        errors.ThrowIfAny();
        writer.Edit(message, form, files, flags & ~MessageFlags.Loading);
    }

    public static MessageFlags FlagsOf(JsonObject form) => (MessageFlags)(form["flags"].AsInteger() ?? 0);

    private static string NameOf(UploadedFile file, JsonObject form) =>
        form["attachments"].Objects().FirstOrDefault(a => a["id"].AsId() == (ulong)file.Place)?["filename"].AsText() ?? file.FileName;
}
