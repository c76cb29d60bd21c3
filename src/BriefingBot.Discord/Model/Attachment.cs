namespace BriefingBot.Discord.Model;

/// <summary>A file of a message or of an option. Its address expires within a day: never store it.</summary>
/// <seealso href="https://docs.discord.com/developers/resources/message#attachment-object"/>
public sealed record Attachment
{
    /// <summary>The attachment's id.</summary>
    public required Snowflake Id { get; init; }

    /// <summary>The file's name.</summary>
    public string Filename { get; init; } = "";

    /// <summary>The alt text, up to 1,024 characters.</summary>
    public string? Description { get; init; }

    /// <summary>The media type, as Discord guessed it.</summary>
    public string? ContentType { get; init; }

    /// <summary>Bytes.</summary>
    public long Size { get; init; }

    /// <summary>Where the file can be fetched, for a while.</summary>
    public string Url { get; init; } = "";
}
