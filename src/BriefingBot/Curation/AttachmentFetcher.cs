using System.Globalization;
using BriefingBot.Core.Commands;
using BriefingBot.Core.Curation.Imports;

namespace BriefingBot.Curation;

/// <summary>Fetches attachments: only from where Discord keeps them, never more than asked for, never for long.</summary>
internal sealed class AttachmentFetcher(IHttpClientFactory clients, AttachmentHosts hosts, TimeProvider time) : IAttachmentFetcher
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public async Task<(byte[]? Bytes, string? Problem)> FetchAsync(ResolvedAttachment attachment, int most, CancellationToken cancellationToken)
    {
        if (attachment.Size > most)
        {
            return (null, TooLarge(most));
        }

        if (!hosts.Allow(attachment.Url, out var url))
        {
            return (null, "That file isn't one of Discord's, so it wasn't fetched. Attach it to the command.");
        }

        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        try
        {
            return await FetchAsync(url, most, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (null, "Discord's file host was too slow. Nothing was imported; try again.");
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            return (null, "Discord's file host couldn't be reached. Nothing was imported; try again.");
        }
    }

    private async Task<(byte[]? Bytes, string? Problem)> FetchAsync(Uri url, int most, CancellationToken cancellationToken)
    {
        using var client = clients.CreateClient(nameof(AttachmentFetcher));
        using var response = await client.GetAsync(url, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        if (!response.IsSuccessStatusCode)
        {
            return (null, string.Create(CultureInfo.InvariantCulture, $"Discord's file host answered {(int)response.StatusCode} instead of the file. Nothing was imported; attach it again."));
        }

        if (response.Content.Headers.ContentLength > most)
        {
            return (null, TooLarge(most));
        }

        // The headers may be wrong, so the bytes are counted too.
        var stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            using var bytes = new MemoryStream();
            var piece = new byte[16 * 1024];
            while (await stream.ReadAsync(piece, cancellationToken).ConfigureAwait(false) is var read and > 0)
            {
                bytes.Write(piece, 0, read);
                if (bytes.Length > most)
                {
                    return (null, TooLarge(most));
                }
            }

            return (bytes.ToArray(), null);
        }
    }

    private static string TooLarge(int most) => string.Create(
        CultureInfo.InvariantCulture, $"That file is larger than {most / 1024:N0} KiB. Larger packs go into the knowledge folder of whoever runs the bot.");
}
