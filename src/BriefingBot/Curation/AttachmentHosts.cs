using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace BriefingBot.Curation;

/// <summary>Where attachments may be fetched: Discord's file hosts over https; beside a local Discord, that one's own files.</summary>
internal sealed class AttachmentHosts
{
    private static readonly FrozenSet<string> Discord = FrozenSet.ToFrozenSet(["cdn.discordapp.com", "media.discordapp.net"], StringComparer.OrdinalIgnoreCase);
    private readonly string? _local;

    private AttachmentHosts(string? local) => _local = local;

    /// <summary>The hosts that belong to an API.</summary>
    /// <param name="apiBaseUrl">The API's address; another one than a loopback address opens nothing beside Discord.</param>
    public static AttachmentHosts For(string apiBaseUrl) =>
        new(Uri.TryCreate(apiBaseUrl, UriKind.Absolute, out var url) && url.IsLoopback ? url.GetLeftPart(UriPartial.Authority) : null);

    /// <summary>Whether a file may be fetched from an address.</summary>
    public bool Allow(string address, [NotNullWhen(true)] out Uri? url) =>
        Uri.TryCreate(address, UriKind.Absolute, out url)
        && url.UserInfo.Length == 0
        && IsAttachment(url.AbsolutePath)
        && (IsDiscord(url) || url.GetLeftPart(UriPartial.Authority) == _local);

    private static bool IsAttachment(string path) =>
        path.StartsWith("/attachments/", StringComparison.Ordinal) || path.StartsWith("/ephemeral-attachments/", StringComparison.Ordinal);

    private static bool IsDiscord(Uri url) => url.Scheme == Uri.UriSchemeHttps && url.IsDefaultPort && Discord.Contains(url.Host);
}
