namespace BriefingBot.Discord.Model.Components;

/// <summary>Where a picture or file comes from.</summary>
/// <param name="Url">A page's address or <c>attachment://FILENAME</c>.</param>
/// <seealso href="https://docs.discord.com/developers/components/reference#unfurled-media-item"/>
public sealed record UnfurledMediaItem(string Url);

/// <summary>A section's small picture.</summary>
/// <param name="Media">The picture.</param>
/// <param name="Description">Alt text, 1-1,024 characters.</param>
/// <param name="Spoiler">Whether it is blurred.</param>
/// <seealso href="https://docs.discord.com/developers/components/reference#thumbnail"/>
public sealed record Thumbnail(UnfurledMediaItem Media, string? Description = null, bool? Spoiler = null)
    : Component(ComponentType.Thumbnail);

/// <summary>1-10 pictures.</summary>
/// <param name="Items">The pictures.</param>
/// <seealso href="https://docs.discord.com/developers/components/reference#media-gallery"/>
public sealed record MediaGallery(IReadOnlyList<MediaGalleryItem> Items) : Component(ComponentType.MediaGallery);

/// <summary>A picture of a gallery.</summary>
/// <param name="Media">The picture.</param>
/// <param name="Description">Alt text, 1-1,024 characters.</param>
/// <param name="Spoiler">Whether it is blurred.</param>
public sealed record MediaGalleryItem(UnfurledMediaItem Media, string? Description = null, bool? Spoiler = null);

/// <summary>An uploaded file, offered for download.</summary>
/// <param name="File"><c>attachment://FILENAME</c>.</param>
/// <param name="Spoiler">Whether it is blurred.</param>
/// <seealso href="https://docs.discord.com/developers/components/reference#file"/>
public sealed record FileDisplay([property: System.Text.Json.Serialization.JsonPropertyName("file")] UnfurledMediaItem File, bool? Spoiler = null)
    : Component(ComponentType.File);
