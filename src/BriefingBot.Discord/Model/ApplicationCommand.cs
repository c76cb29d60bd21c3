using System.Text.Json;

namespace BriefingBot.Discord.Model;

/// <summary>A command, as it is registered.</summary>
/// <seealso href="https://docs.discord.com/developers/interactions/application-commands#application-command-object"/>
public sealed record ApplicationCommand
{
    /// <summary>Given by Discord; absent in what the bot registers.</summary>
    public Snowflake? Id { get; init; }

    /// <summary>The application; given by Discord.</summary>
    public Snowflake? ApplicationId { get; init; }

    /// <summary>Changes with every change; given by Discord.</summary>
    public Snowflake? Version { get; init; }

    /// <summary>Slash, user or message command.</summary>
    public ApplicationCommandType Type { get; init; } = ApplicationCommandType.ChatInput;

    /// <summary>1-32 characters; slash commands in lower case without spaces.</summary>
    public required string Name { get; init; }

    /// <summary>Names by Discord locale.</summary>
    public IReadOnlyDictionary<string, string>? NameLocalizations { get; init; }

    /// <summary>1-100 characters for slash commands, otherwise empty.</summary>
    public string Description { get; init; } = "";

    /// <summary>Descriptions by Discord locale.</summary>
    public IReadOnlyDictionary<string, string>? DescriptionLocalizations { get; init; }

    /// <summary>Up to 25 options, required ones first.</summary>
    public IReadOnlyList<ApplicationCommandOption>? Options { get; init; }

    /// <summary>Who may use it unless a server's admins decide otherwise; null for everybody.</summary>
    public Permissions? DefaultMemberPermissions { get; init; }

    /// <summary>Where it may be used.</summary>
    public IReadOnlyList<InteractionContextType>? Contexts { get; init; }

    /// <summary>How it may be installed: 0 to a server, 1 to a user.</summary>
    public IReadOnlyList<ApplicationIntegrationType>? IntegrationTypes { get; init; }

    /// <summary>Whether it is kept to age-restricted channels.</summary>
    public bool? Nsfw { get; init; }
}

/// <summary>An option, a subcommand or a group of them.</summary>
/// <seealso href="https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-option-structure"/>
public sealed record ApplicationCommandOption
{
    /// <summary>What kind of value it takes.</summary>
    public required ApplicationCommandOptionType Type { get; init; }

    /// <summary>1-32 characters in lower case.</summary>
    public required string Name { get; init; }

    /// <summary>Names by Discord locale.</summary>
    public IReadOnlyDictionary<string, string>? NameLocalizations { get; init; }

    /// <summary>1-100 characters.</summary>
    public required string Description { get; init; }

    /// <summary>Descriptions by Discord locale.</summary>
    public IReadOnlyDictionary<string, string>? DescriptionLocalizations { get; init; }

    /// <summary>Whether it must be given.</summary>
    public bool? Required { get; init; }

    /// <summary>Up to 25 fixed choices.</summary>
    public IReadOnlyList<ApplicationCommandOptionChoice>? Choices { get; init; }

    /// <summary>A subcommand's options, or a group's subcommands.</summary>
    public IReadOnlyList<ApplicationCommandOption>? Options { get; init; }

    /// <summary>Channel options: kinds allowed.</summary>
    public IReadOnlyList<ChannelType>? ChannelTypes { get; init; }

    /// <summary>Numbers: the least.</summary>
    public double? MinValue { get; init; }

    /// <summary>Numbers: the greatest.</summary>
    public double? MaxValue { get; init; }

    /// <summary>Strings: 0-6,000 characters.</summary>
    public int? MinLength { get; init; }

    /// <summary>Strings: 1-6,000 characters.</summary>
    public int? MaxLength { get; init; }

    /// <summary>Whether choices are asked for while typing; excludes <see cref="Choices"/>.</summary>
    public bool? Autocomplete { get; init; }
}

/// <summary>A choice offered for an option.</summary>
/// <seealso href="https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-option-choice-structure"/>
public sealed record ApplicationCommandOptionChoice
{
    /// <summary>1-100 characters.</summary>
    public required string Name { get; init; }

    /// <summary>Names by Discord locale.</summary>
    public IReadOnlyDictionary<string, string>? NameLocalizations { get; init; }

    /// <summary>A string of up to 100 characters, or a number.</summary>
    public required JsonElement Value { get; init; }

    /// <summary>A choice with a string value.</summary>
    public static ApplicationCommandOptionChoice Of(string name, string value) =>
        new() { Name = name, Value = JsonSerializer.SerializeToElement(value, DiscordJson.Default.String) };
}
