using BriefingBot.CommandLine;
using BriefingBot.Configuration;
using BriefingBot.Discord;
using BriefingBot.Discord.Webhook;

namespace BriefingBot.Hosting.Web;

/// <summary>
/// The bot's own web server: health and, with the webhook as transport, Discord's interactions; nothing else. It is
/// built only where <c>Urls</c> is set, since it costs memory.
/// </summary>
internal sealed class WebDoor(WebSettings settings, IServiceProvider bot, DiscordStatus status, ILoggerFactory loggers) : IHostedService, IAsyncDisposable
{
    private const long MaxBodyBytes = 1 << 20;

    private WebApplication? _app;

    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        _app = Build();
        try
        {
            await _app.StartAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (IOException exception)
        {
            throw new CommandLineException($"Nobody can listen at {string.Join("; ", settings.Addresses)}: {exception.Message} Set Urls to a free address.");
        }
    }

    /// <summary>Takes no more posts; those under way are answered first.</summary>
    public Task StopAsync(CancellationToken cancellationToken) => _app?.StopAsync(cancellationToken) ?? Task.CompletedTask;

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _app?.DisposeAsync() ?? default;

    // Empty: neither settings nor environment open anything here that isn't named below.
    private WebApplication Build()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "briefingbot" });
        builder.Services.AddSingleton(loggers);
        builder.Services.AddRoutingCore();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaxBodyBytes;
        });
        var app = builder.Build();
        foreach (var address in settings.Addresses)
        {
            app.Urls.Add(address);
        }

        app.UseRouting();
        app.MapMethods("/health/live", ReadMethods, context => TellAsync(context, isWell: true, "live"));
        app.MapMethods("/health/ready", ReadMethods, context => TellAsync(context, status.IsReady, status.IsReady ? "ready" : "not connected to Discord"));
        if (settings.TakesInteractions)
        {
            app.MapDiscordInteractions(bot);
        }

        return app;
    }

    private static string[] ReadMethods => [HttpMethods.Get, HttpMethods.Head];

    private static Task TellAsync(HttpContext context, bool isWell, string words)
    {
        context.Response.StatusCode = isWell ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        context.Response.ContentType = "text/plain";
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsync(words);
    }
}
