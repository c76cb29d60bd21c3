using BriefingBot.Core.Commands;

namespace BriefingBot.Core.Curation.Imports;

/// <summary>Gets the bytes of an attachment, from Discord's own file host only.</summary>
public interface IAttachmentFetcher
{
    /// <summary>Fetches an attachment.</summary>
    /// <param name="attachment">The attachment as the interaction resolved it.</param>
    /// <param name="most">The most bytes to take.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The bytes, or the reason why not, in words for the admin.</returns>
    Task<(byte[]? Bytes, string? Problem)> FetchAsync(ResolvedAttachment attachment, int most, CancellationToken cancellationToken);
}
