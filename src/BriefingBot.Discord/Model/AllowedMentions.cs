namespace BriefingBot.Discord.Model;

/// <summary>Whom a message may ping. Nothing is ever parsed out of the text; only ids named here ping.</summary>
/// <seealso href="https://docs.discord.com/developers/resources/message#allowed-mentions-object"/>
public sealed record AllowedMentions
{
    /// <summary>Nobody.</summary>
    public static AllowedMentions None { get; } = new();

    /// <summary>Always empty.</summary>
    public IReadOnlyList<string> Parse { get; } = [];

    /// <summary>Roles that may be pinged, at most 100.</summary>
    public IReadOnlyList<Snowflake>? Roles { get; init; }

    /// <summary>Users that may be pinged, at most 100.</summary>
    public IReadOnlyList<Snowflake>? Users { get; init; }
}
