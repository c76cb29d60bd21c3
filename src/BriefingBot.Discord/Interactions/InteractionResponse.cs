using System.Text.Json;
using System.Text.Json.Serialization;
using BriefingBot.Discord.Model;
using BriefingBot.Discord.Model.Components;

namespace BriefingBot.Discord.Interactions;

/// <summary>
/// What a handler answers. The dispatcher sends it as the interaction's callback or, if it had to defer, as an edit
/// or followup; the handler needn't know which.
/// </summary>
/// <seealso href="https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object"/>
[JsonConverter(typeof(InteractionResponseConverter))]
public abstract record InteractionResponse
{
    private protected InteractionResponse(InteractionCallbackType type) => Type = type;

    /// <summary>The callback's type.</summary>
    public InteractionCallbackType Type { get; }

    /// <summary>Messages sent after the first answer, in order.</summary>
    public IReadOnlyList<MessageBody> Followups { get; init; } = [];

    /// <summary>Called with the message's id once a new message has been delivered; asking for it costs a request.</summary>
    [JsonIgnore]
    public Action<Snowflake>? Delivered { get; init; }

    /// <summary>The message that is sent or changed, if it is one.</summary>
    public virtual MessageBody? Message => null;

    /// <summary>Writes the callback's data member's value; false if it has none.</summary>
    internal abstract bool HasData { get; }

    internal abstract void WriteData(Utf8JsonWriter writer);
}

/// <summary>Answers with a new message.</summary>
/// <param name="Body">The message; ephemeral if flagged so.</param>
public sealed record Reply(MessageBody Body) : InteractionResponse(InteractionCallbackType.ChannelMessageWithSource)
{
    /// <inheritdoc/>
    public override MessageBody Message => Body;

    internal override bool HasData => true;

    internal override void WriteData(Utf8JsonWriter writer) =>
        JsonSerializer.Serialize(writer, Attachments.Listed(Body), DiscordJson.Default.MessageBody);
}

/// <summary>Changes the message whose button or select was used, or from whose button a modal was opened.</summary>
/// <param name="Body">The message's new content.</param>
public sealed record Update(MessageBody Body) : InteractionResponse(InteractionCallbackType.UpdateMessage)
{
    /// <inheritdoc/>
    public override MessageBody Message => Body;

    internal override bool HasData => true;

    internal override void WriteData(Utf8JsonWriter writer) =>
        JsonSerializer.Serialize(writer, Attachments.Listed(Body), DiscordJson.Default.MessageBody);
}

/// <summary>Answers autocomplete.</summary>
/// <param name="Choices">Up to 25 choices.</param>
public sealed record AutocompleteChoices(IReadOnlyList<ApplicationCommandOptionChoice> Choices)
    : InteractionResponse(InteractionCallbackType.ApplicationCommandAutocompleteResult)
{
    internal override bool HasData => true;

    internal override void WriteData(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WritePropertyName("choices");
        JsonSerializer.Serialize(writer, Choices, DiscordJson.Default.IReadOnlyListApplicationCommandOptionChoice);
        writer.WriteEndObject();
    }
}

/// <summary>Opens a modal. Must be the first answer, so its handler declares <c>Deferral.Never</c>.</summary>
/// <param name="CustomId">1-100 characters.</param>
/// <param name="Title">1-45 characters.</param>
/// <param name="Components">1-5 labels or text displays.</param>
/// <seealso href="https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-modal"/>
public sealed record Modal(string CustomId, string Title, IReadOnlyList<Component> Components)
    : InteractionResponse(InteractionCallbackType.Modal)
{
    internal override bool HasData => true;

    internal override void WriteData(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("custom_id", CustomId);
        writer.WriteString("title", Title);
        writer.WritePropertyName("components");
        JsonSerializer.Serialize(writer, Components, DiscordJson.Default.IReadOnlyListComponent);
        writer.WriteEndObject();
    }
}

/// <summary>Says that a message will follow. Sent by the dispatcher.</summary>
/// <param name="Ephemeral">Whether only the user will see it; can't be changed later.</param>
public sealed record DeferredReply(bool Ephemeral) : InteractionResponse(InteractionCallbackType.DeferredChannelMessageWithSource)
{
    internal override bool HasData => Ephemeral;

    internal override void WriteData(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteNumber("flags", (int)MessageFlags.Ephemeral);
        writer.WriteEndObject();
    }
}

/// <summary>Acknowledges a button or select without showing anything.</summary>
public sealed record DeferredUpdate() : InteractionResponse(InteractionCallbackType.DeferredUpdateMessage)
{
    internal override bool HasData => false;

    internal override void WriteData(Utf8JsonWriter writer) { }
}

/// <summary>Answers a webhook's ping.</summary>
public sealed record Pong() : InteractionResponse(InteractionCallbackType.Pong)
{
    internal override bool HasData => false;

    internal override void WriteData(Utf8JsonWriter writer) { }
}
