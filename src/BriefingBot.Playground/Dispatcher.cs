using System.Net;
using BriefingBot.Playground.Control;
using BriefingBot.Playground.Page;
using BriefingBot.Playground.Rest;
using Microsoft.AspNetCore.Http;

namespace BriefingBot.Playground;

/// <summary>Sends each request to its part of the server.</summary>
internal sealed class Dispatcher(Composition parts, CancellationToken stopping)
{
    public async Task HandleAsync(HttpContext context)
    {
        var path = context.Request.Path;
        if (!IsLocal(context.Request))
        {
            // A name that only resolves to loopback: some website's trick to reach this server from a browser.
            context.Response.StatusCode = 421;
        }
        else if (path.StartsWithSegments(RestApi.Prefix))
        {
            await parts.Rest.HandleAsync(context).ConfigureAwait(false);
        }
        else if (path.StartsWithSegments("/gateway"))
        {
            await parts.Hub.AcceptAsync(context, path.StartsWithSegments("/gateway/resume"), stopping).ConfigureAwait(false);
        }
        else if (path.StartsWithSegments(AttachmentFiles.Prefix))
        {
            await AttachmentFiles.ServeAsync(context, parts.World).ConfigureAwait(false);
        }
        else if (path == $"{ControlApi.Prefix}/events")
        {
            await StreamAsync(context).ConfigureAwait(false);
        }
        else if (path.StartsWithSegments(ControlApi.Prefix))
        {
            await parts.Control.HandleAsync(context).ConfigureAwait(false);
        }
        else if (!await PageAssets.TryServeAsync(context).ConfigureAwait(false))
        {
            context.Response.StatusCode = 404;
        }
    }

    private async Task StreamAsync(HttpContext context)
    {
        if (parts.World.Person(context.Request.Query["user"]) is { } user)
        {
            await parts.Feed.StreamAsync(context, user, stopping).ConfigureAwait(false);
        }
        else
        {
            context.Response.StatusCode = 400;
        }
    }

    private static bool IsLocal(HttpRequest request)
    {
        var host = request.Host.Host.Trim('[', ']');
        var named = host is "localhost" || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
        var origin = request.Headers.Origin.ToString();
        return named && (origin.Length == 0 || origin == $"http://{request.Host}");
    }
}
