namespace BriefingBot.Discord.Model;

/// <summary>An account.</summary>
/// <seealso href="https://docs.discord.com/developers/resources/user#user-object"/>
public sealed record User
{
    /// <summary>The account's id.</summary>
    public required Snowflake Id { get; init; }

    /// <summary>The unique name.</summary>
    public string Username { get; init; } = "";

    /// <summary>The display name, if one is set.</summary>
    public string? GlobalName { get; init; }

    /// <summary>The avatar's hash.</summary>
    public string? Avatar { get; init; }

    /// <summary>Four digits for bots of old, otherwise "0".</summary>
    public string? Discriminator { get; init; }

    /// <summary>Whether the account belongs to an application.</summary>
    public bool? Bot { get; init; }
}
