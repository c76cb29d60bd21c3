using System.Text.Json.Nodes;
using BriefingBot.Playground.World;
using static BriefingBot.Playground.Validation.Rules;

namespace BriefingBot.Playground.Validation;

/// <summary>
/// What a message may be, whichever route it comes by.
/// See https://docs.discord.com/developers/resources/message#create-message.
/// </summary>
internal static class MessageRules
{
    public const int MaxContent = 2_000;
    public const int MaxNonce = 25;

    private static readonly Table Common = new()
    {
        ["content"] = Text(MaxContent),
        ["embeds"] = EmbedRules.Embeds,
        ["allowed_mentions"] = AllowedMentionsRules.AllowedMentions,
        ["attachments"] = AttachmentRules.Attachments,
        ["flags"] = Integer(0, int.MaxValue),
        ["tts"] = Boolean(),
    };

    private static readonly Rule Any = Shape(Common);

    private static readonly Rule InChannel = Shape(new Table(Common)
    {
        ["nonce"] = Nonce,
        ["enforce_nonce"] = Boolean(),
        ["sticker_ids"] = List(Id(), max: 3),
        ["message_reference"] = Shape(new Table
        {
            ["type"] = OneOf(0, 1),
            ["message_id"] = Required(Id()),
            ["channel_id"] = Id(),
            ["guild_id"] = Id(),
            ["fail_if_not_exists"] = Boolean(),
        }),
    });

    private static readonly Table LegacyFields = new()
    {
        ["content"] = Legacy("content"),
        ["embeds"] = Legacy("embeds"),
        ["poll"] = Legacy("poll"),
        ["sticker_ids"] = Legacy("sticker_ids"),
    };

    /// <param name="form">The body; in an edit, only what changes.</param>
    /// <param name="flags">The flags that the message will have.</param>
    /// <param name="inChannel">True for the bot's own post in a channel, which may carry a nonce; webhooks may not.</param>
    public static void Check(JsonObject form, MessageFlags flags, MessageFlags settable, bool inChannel, FormPath at, FormErrors errors)
    {
        (inChannel ? InChannel : Any)(form, at, errors);
        var sent = (MessageFlags)(form["flags"].AsInteger() ?? 0);
        if ((sent & ~settable) != 0)
        {
            errors.Add(at["flags"], "MESSAGE_FLAGS_INVALID", $"Only these flags can be set here: {settable}.");
        }

        var v2 = flags.HasFlag(MessageFlags.ComponentsV2);
        if (v2)
        {
            Shape(LegacyFields)(form, at, errors);
        }

        ComponentRules.CheckMessage(form["components"], v2, at["components"], errors);
    }

    private static void Nonce(JsonNode? value, FormPath at, FormErrors errors)
    {
        if (value.AsInteger() is null)
        {
            Text(MaxNonce)(value, at, errors);
        }
    }

    private static Rule Legacy(string field) => (value, at, errors) =>
    {
        if (value is not null && value.AsText() is not "" && value is not JsonArray { Count: 0 })
        {
            errors.Add(at, "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2", $"The '{field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2");
        }
    };
}
