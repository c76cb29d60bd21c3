using System.Text.Json;
using BriefingBot.Discord.Model.Components;

namespace BriefingBot.Discord.Model;

/// <summary>What a user asked, clicked or submitted; which members are set depends on the interaction's type.</summary>
/// <seealso href="https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-interaction-data"/>
public sealed record InteractionData
{
    /// <summary>Commands: the command's id.</summary>
    public Snowflake? Id { get; init; }

    /// <summary>Commands: the command's name.</summary>
    public string? Name { get; init; }

    /// <summary>Commands: the command's type.</summary>
    public ApplicationCommandType? Type { get; init; }

    /// <summary>Commands: the server the command is registered to; absent for global commands.</summary>
    public Snowflake? GuildId { get; init; }

    /// <summary>Commands: subcommand and options; incomplete in autocomplete.</summary>
    public IReadOnlyList<InteractionOption>? Options { get; init; }

    /// <summary>The things named by ids in options, values or target.</summary>
    public ResolvedData? Resolved { get; init; }

    /// <summary>User and message commands: the target.</summary>
    public Snowflake? TargetId { get; init; }

    /// <summary>Components and modals: the id the bot gave. Comes back from the client: untrusted.</summary>
    public string? CustomId { get; init; }

    /// <summary>Components: the component's type.</summary>
    public ComponentType? ComponentType { get; init; }

    /// <summary>Selects: the chosen values.</summary>
    public IReadOnlyList<string>? Values { get; init; }

    /// <summary>Modals: what was filled in.</summary>
    public IReadOnlyList<SubmittedComponent>? Components { get; init; }
}

/// <summary>An option with the value that a user gave, or a subcommand with its options.</summary>
/// <seealso href="https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-application-command-interaction-data-option-structure"/>
public sealed record InteractionOption
{
    /// <summary>The option's name.</summary>
    public required string Name { get; init; }

    /// <summary>Its type.</summary>
    public ApplicationCommandOptionType Type { get; init; }

    /// <summary>String, number or boolean; in autocomplete what was typed so far, a string even for numbers.</summary>
    public JsonElement? Value { get; init; }

    /// <summary>A subcommand's options.</summary>
    public IReadOnlyList<InteractionOption>? Options { get; init; }

    /// <summary>Autocomplete: whether this option is being typed.</summary>
    public bool? Focused { get; init; }

    /// <summary>The value as text, whatever its JSON type; null if there is none.</summary>
    public string? Text() => Value switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } value => value.GetString(),
        { } value => value.GetRawText(),
    };
}

/// <summary>The things that an interaction names by id.</summary>
/// <seealso href="https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-resolved-data-structure"/>
public sealed record ResolvedData
{
    /// <summary>Users by id.</summary>
    public IReadOnlyDictionary<Snowflake, User>? Users { get; init; }

    /// <summary>Members by user id, without user.</summary>
    public IReadOnlyDictionary<Snowflake, Member>? Members { get; init; }

    /// <summary>Roles by id.</summary>
    public IReadOnlyDictionary<Snowflake, Role>? Roles { get; init; }

    /// <summary>Channels by id, with the member's and the bot's permissions.</summary>
    public IReadOnlyDictionary<Snowflake, Channel>? Channels { get; init; }

    /// <summary>Messages by id.</summary>
    public IReadOnlyDictionary<Snowflake, Message>? Messages { get; init; }

    /// <summary>Attachments by id.</summary>
    public IReadOnlyDictionary<Snowflake, Attachment>? Attachments { get; init; }
}
