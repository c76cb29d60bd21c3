namespace BriefingBot.Discord.Model;

/// <summary>A server, as far as the bot needs it.</summary>
/// <seealso href="https://docs.discord.com/developers/resources/guild#guild-object"/>
public sealed record Guild
{
    /// <summary>The server's id.</summary>
    public required Snowflake Id { get; init; }

    /// <summary>The name; absent in partial guilds.</summary>
    public string? Name { get; init; }

    /// <summary>The owner, who may do everything.</summary>
    public Snowflake? OwnerId { get; init; }

    /// <summary>The server's language, a Discord locale.</summary>
    public string? PreferredLocale { get; init; }

    /// <summary>All roles; absent in partial guilds.</summary>
    public IReadOnlyList<Role>? Roles { get; init; }
}
