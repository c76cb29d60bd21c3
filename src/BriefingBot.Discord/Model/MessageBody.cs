using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using BriefingBot.Discord.Model.Components;

namespace BriefingBot.Discord.Model;

/// <summary>A message that the bot sends or edits. Mentions are never parsed out of its text.</summary>
/// <seealso href="https://docs.discord.com/developers/resources/message#create-message"/>
public record MessageBody
{
    /// <summary>Plain text, up to 2,000 characters; excluded by Components V2.</summary>
    public string? Content { get; init; }

    /// <summary>The components; in an edit an empty list removes them.</summary>
    public IReadOnlyList<Component>? Components { get; init; }

    /// <summary>How it is shown.</summary>
    public MessageFlags? Flags { get; init; }

    /// <summary>Whom it may ping: nobody, unless roles or users are named one by one.</summary>
    public AllowedMentions AllowedMentions { get; init; } = AllowedMentions.None;

    /// <summary>
    /// Attachments that stay, in an edit: those left out are removed; null leaves all.
    /// Files to upload are added by the client.
    /// </summary>
    public IReadOnlyList<AttachmentReference>? Attachments { get; init; }

    /// <summary>Files to upload with the message, at most 10.</summary>
    [JsonIgnore]
    public IReadOnlyList<FileUpload> Files { get; init; } = [];

    /// <summary>A message of Components V2.</summary>
    public static MessageBody Of(params IReadOnlyList<Component> components) =>
        new() { Components = components, Flags = MessageFlags.IsComponentsV2 };

    /// <summary>The same message, seen only by the user who caused it. Only for answers to interactions.</summary>
    public MessageBody AsEphemeral() => this with { Flags = (Flags ?? MessageFlags.None) | MessageFlags.Ephemeral };

    /// <summary>Whether only the user who caused it sees it.</summary>
    [JsonIgnore]
    public bool IsEphemeral => Flags?.HasFlag(MessageFlags.Ephemeral) is true;
}

/// <summary>A message to a channel that can be recognised if it is sent twice.</summary>
public sealed record NewMessage : MessageBody
{
    /// <summary>
    /// Up to 25 characters. If the bot sent a message with the same nonce in the past few minutes, Discord returns
    /// that one and creates none.
    /// </summary>
    public required string Nonce { get; init; }

    /// <summary>Always true: a nonce is checked.</summary>
    public bool EnforceNonce { get; } = true;

    /// <summary>The message answered.</summary>
    public MessageReference? MessageReference { get; init; }

    /// <summary>The nonce of what a key names: 24 characters, always the same for the same key.</summary>
    public static string NonceOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..24];

    /// <summary>Makes a body sendable to a channel.</summary>
    /// <param name="body">What is said.</param>
    /// <param name="nonce">Up to 25 characters, the same for each attempt at this message.</param>
    /// <param name="answerTo">The message answered, if any; sent as an ordinary message if that one is gone.</param>
    public static NewMessage From(MessageBody body, string nonce, Snowflake? answerTo = null)
    {
        ArgumentNullException.ThrowIfNull(body);
        return new NewMessage
        {
            Nonce = nonce.Length is > 0 and <= 25 ? nonce : throw new ArgumentException("A nonce has 1 to 25 characters.", nameof(nonce)),
            Content = body.Content,
            Components = body.Components,
            Flags = body.Flags,
            AllowedMentions = body.AllowedMentions,
            Attachments = body.Attachments,
            Files = body.Files,
            MessageReference = answerTo is { } id ? new MessageReference { MessageId = id, FailIfNotExists = false } : null,
        };
    }
}
