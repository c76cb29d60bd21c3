namespace BriefingBot.Discord.Model;

/// <summary>An emoji on a button or option.</summary>
/// <seealso href="https://docs.discord.com/developers/resources/emoji#emoji-object"/>
public sealed record Emoji
{
    /// <summary>The custom emoji's id; absent for Unicode emoji.</summary>
    public Snowflake? Id { get; init; }

    /// <summary>The Unicode emoji, or a custom one's name.</summary>
    public string? Name { get; init; }
}
