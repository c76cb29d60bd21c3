namespace BriefingBot.Discord.Model;

/// <summary>Kinds of command; unknown values survive.</summary>
/// <seealso href="https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-types"/>
public enum ApplicationCommandType
{
    /// <summary>A slash command.</summary>
    ChatInput = 1,

    /// <summary>In a user's menu.</summary>
    User = 2,

    /// <summary>In a message's menu.</summary>
    Message = 3,
}

/// <summary>Kinds of option; unknown values survive.</summary>
/// <seealso href="https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-option-type"/>
public enum ApplicationCommandOptionType
{
    /// <summary>A subcommand.</summary>
    SubCommand = 1,

    /// <summary>A group of subcommands.</summary>
    SubCommandGroup = 2,

    /// <summary>Text.</summary>
    String = 3,

    /// <summary>A whole number between -2^53 and 2^53.</summary>
    Integer = 4,

    /// <summary>True or false.</summary>
    Boolean = 5,

    /// <summary>A user's id.</summary>
    User = 6,

    /// <summary>A channel's id.</summary>
    Channel = 7,

    /// <summary>A role's id.</summary>
    Role = 8,

    /// <summary>A user's or role's id.</summary>
    Mentionable = 9,

    /// <summary>A number between -2^53 and 2^53.</summary>
    Number = 10,

    /// <summary>A file: an attachment's id.</summary>
    Attachment = 11,
}

/// <summary>How an application is installed; unknown values survive.</summary>
/// <seealso href="https://docs.discord.com/developers/resources/application#application-object-application-integration-types"/>
public enum ApplicationIntegrationType
{
    /// <summary>To a server.</summary>
    GuildInstall = 0,

    /// <summary>To a user's account.</summary>
    UserInstall = 1,
}
