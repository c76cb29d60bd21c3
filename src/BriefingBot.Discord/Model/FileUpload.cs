namespace BriefingBot.Discord.Model;

/// <summary>A file to send. Refer to it in components as <c>attachment://FILENAME</c>.</summary>
/// <param name="Filename">Letters, digits, <c>-</c>, <c>_</c> and <c>.</c>; other characters are altered by Discord.</param>
/// <param name="ContentType">The media type.</param>
/// <param name="Bytes">The content; by default at most 10 MiB.</param>
/// <param name="Description">Alt text, up to 1,024 characters.</param>
/// <seealso href="https://docs.discord.com/developers/reference#uploading-files"/>
public sealed record FileUpload(string Filename, string ContentType, ReadOnlyMemory<byte> Bytes, string? Description = null);

/// <summary>An attachment that a message keeps, or a file uploaded with it.</summary>
/// <seealso href="https://docs.discord.com/developers/resources/message#attachment-object"/>
public sealed record AttachmentReference
{
    /// <summary>The kept attachment's id, or the uploaded file's number.</summary>
    public required Snowflake Id { get; init; }

    /// <summary>The uploaded file's name.</summary>
    public string? Filename { get; init; }

    /// <summary>Alt text, up to 1,024 characters.</summary>
    public string? Description { get; init; }
}
