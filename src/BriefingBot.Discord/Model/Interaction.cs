namespace BriefingBot.Discord.Model;

/// <summary>Something a user did that the bot must answer within 3 seconds.</summary>
/// <seealso href="https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object"/>
public sealed record Interaction
{
    /// <summary>The interaction's id; it may be delivered more than once.</summary>
    public required Snowflake Id { get; init; }

    /// <summary>The application it is for.</summary>
    public Snowflake ApplicationId { get; init; }

    /// <summary>Its kind.</summary>
    public required InteractionType Type { get; init; }

    /// <summary>What was asked, clicked or submitted.</summary>
    public InteractionData? Data { get; init; }

    /// <summary>The server it comes from; the only trustworthy source of a server's id.</summary>
    public Snowflake? GuildId { get; init; }

    /// <summary>The channel it comes from.</summary>
    public Snowflake? ChannelId { get; init; }

    /// <summary>The channel it comes from, in part.</summary>
    public Channel? Channel { get; init; }

    /// <summary>The invoking member, with permissions; in servers.</summary>
    public Member? Member { get; init; }

    /// <summary>The invoking user; outside servers.</summary>
    public User? User { get; init; }

    /// <summary>The secret for answering.</summary>
    public required InteractionToken Token { get; init; }

    /// <summary>Always 1.</summary>
    public int Version { get; init; } = 1;

    /// <summary>The message that a clicked component or a modal's opener stands on.</summary>
    public Message? Message { get; init; }

    /// <summary>What the bot may do in the channel.</summary>
    public Permissions? AppPermissions { get; init; }

    /// <summary>The user's language, a Discord locale.</summary>
    public string? Locale { get; init; }

    /// <summary>The server's language, a Discord locale.</summary>
    public string? GuildLocale { get; init; }

    /// <summary>Who installed the app: a server under "0", a user under "1".</summary>
    public IReadOnlyDictionary<string, Snowflake>? AuthorizingIntegrationOwners { get; init; }

    /// <summary>Where it was triggered.</summary>
    public InteractionContextType? Context { get; init; }

    /// <summary>Bytes that one attachment of the answer may have.</summary>
    public long? AttachmentSizeLimit { get; init; }

    /// <summary>Whoever caused it, in a server or not.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public User? Invoker => Member?.User ?? User;
}

/// <summary>Kinds of interaction; unknown values survive.</summary>
/// <seealso href="https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-interaction-type"/>
public enum InteractionType
{
    /// <summary>Discord checks a webhook.</summary>
    Ping = 1,

    /// <summary>A command was called.</summary>
    ApplicationCommand = 2,

    /// <summary>A button or select was used.</summary>
    MessageComponent = 3,

    /// <summary>Choices are wanted while an option is typed.</summary>
    ApplicationCommandAutocomplete = 4,

    /// <summary>A modal was submitted.</summary>
    ModalSubmit = 5,
}

/// <summary>Where an interaction was triggered, or a command may be used; unknown values survive.</summary>
/// <seealso href="https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-interaction-context-types"/>
public enum InteractionContextType
{
    /// <summary>In a server.</summary>
    Guild = 0,

    /// <summary>In a DM with the bot.</summary>
    BotDm = 1,

    /// <summary>In other DMs and group DMs.</summary>
    PrivateChannel = 2,
}
