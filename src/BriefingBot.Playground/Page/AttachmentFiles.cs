using BriefingBot.Playground.World;
using Microsoft.AspNetCore.Http;

namespace BriefingBot.Playground.Page;

/// <summary>Serves attachments back, as Discord's CDN does: <c>/attachments/{channel}/{id}/{name}</c>.</summary>
internal static class AttachmentFiles
{
    public const string Prefix = "/attachments";

    /// <summary>Shown by a browser; everything else is a download, so that no file of a message becomes a page.</summary>
    private static readonly string[] Shown = ["image/png", "image/jpeg", "image/gif", "image/webp", "text/plain"];

    public static async Task ServeAsync(HttpContext context, PlaygroundWorld world)
    {
        var id = context.Request.Path.Value!.Split('/').ElementAtOrDefault(3).ToId();
        Attachment? file;
        lock (world.Gate)
        {
            file = world.Attachments.GetValueOrDefault(id ?? 0);
        }

        if (file is null)
        {
            context.Response.StatusCode = 404;
            return;
        }

        var headers = context.Response.Headers;
        headers.ContentType = Shown.Contains(file.ContentType) ? file.ContentType : "application/octet-stream";
        headers.ContentDisposition = Shown.Contains(file.ContentType) ? "inline" : "attachment";
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'";
        headers.ContentLength = file.Bytes.Length;
        await context.Response.Body.WriteAsync(file.Bytes, context.RequestAborted).ConfigureAwait(false);
    }
}
