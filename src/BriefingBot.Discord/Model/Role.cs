namespace BriefingBot.Discord.Model;

/// <summary>A role of a server.</summary>
/// <seealso href="https://docs.discord.com/developers/topics/permissions#role-object"/>
public sealed record Role
{
    /// <summary>The role's id; the server's own id for @everyone.</summary>
    public required Snowflake Id { get; init; }

    /// <summary>The name.</summary>
    public string Name { get; init; } = "";

    /// <summary>What the role grants in the whole server.</summary>
    public Permissions Permissions { get; init; }

    /// <summary>Whether everybody may ping it.</summary>
    public bool? Mentionable { get; init; }
}
