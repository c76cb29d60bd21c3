using System.Collections.Frozen;
using Microsoft.AspNetCore.Http;

namespace BriefingBot.Playground.Page;

/// <summary>The page's files, which lie in this assembly.</summary>
internal static class PageAssets
{
    /// <summary>Only this server's own files run or load: nothing that stands in a message can.</summary>
    private const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: https:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static readonly FrozenDictionary<string, string> Types = new Dictionary<string, string>
    {
        [".html"] = "text/html; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".svg"] = "image/svg+xml",
    }.ToFrozenDictionary();

    public static async Task<bool> TryServeAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "/";
        var name = path is "/" ? "index.html" : path.TrimStart('/');
        if (!HttpMethods.IsGet(context.Request.Method) || !Types.TryGetValue(Path.GetExtension(name), out var type))
        {
            return false;
        }

        await using var asset = typeof(PageAssets).Assembly.GetManifestResourceStream($"page/{name}");
        if (asset is null)
        {
            return false;
        }

        var headers = context.Response.Headers;
        headers.ContentType = type;
        headers.ContentLength = asset.Length;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "no-cache";
        await asset.CopyToAsync(context.Response.Body, context.RequestAborted).ConfigureAwait(false);
        return true;
    }
}
