namespace BriefingBot.Discord.Model;

/// <summary>The bot's application.</summary>
/// <seealso href="https://docs.discord.com/developers/resources/application#application-object"/>
public sealed record Application
{
    /// <summary>The application's id.</summary>
    public required Snowflake Id { get; init; }

    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>The key that signs webhook interactions: 64 hex digits.</summary>
    public string? VerifyKey { get; init; }

    /// <summary>Where Discord posts interactions, if by webhook.</summary>
    public string? InteractionsEndpointUrl { get; init; }

    /// <summary>Which privileged intents and features it has.</summary>
    public long? Flags { get; init; }
}
