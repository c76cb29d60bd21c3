using System.Net;
using System.Text;
using BriefingBot.Discord.Tests.Server;
using BriefingBot.Discord.Webhook;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NSec.Cryptography;

namespace BriefingBot.Discord.Tests.Webhook;

/// <summary>A host with the webhook's door open, and a Discord that signs its posts.</summary>
public sealed class WebhookDoor : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Key _key;
    private readonly HttpClient _http = new();

    private WebhookDoor(WebApplication app, Key key, RecordingLogs logs, SteppedTime time)
    {
        _app = app;
        _key = key;
        Logs = logs;
        Time = time;
        _http.BaseAddress = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    public RecordingLogs Logs { get; }

    public SteppedTime Time { get; }

    public IServiceProvider Services => _app.Services;

    public static async Task<WebhookDoor> OpenAsync(FakeDiscord discord, ScriptedHandler handler)
    {
        var key = Key.Create(SignatureAlgorithm.Ed25519);
        var logs = new RecordingLogs();
        var time = new SteppedTime(new DateTimeOffset(2026, 11, 24, 4, 0, 0, TimeSpan.Zero));
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders().AddProvider(logs).SetMinimumLevel(LogLevel.Trace);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddSingleton<TimeProvider>(time);
        builder.Services.AddSingleton<BriefingBot.Discord.Interactions.IInteractionHandler>(handler);
        builder.Services.AddDiscordClient(options => options.Configure(settings =>
        {
            settings.Token = Bot.Token;
            settings.ApiBaseUrl = discord.ApiBaseUrl;
            settings.Transport = DiscordTransport.Webhook;
            settings.PublicKey = Convert.ToHexStringLower(key.PublicKey.Export(KeyBlobFormat.RawPublicKey));
        }));
        builder.WebHost.UseShutdownTimeout(TimeSpan.FromSeconds(1));
        var app = builder.Build();
        app.MapDiscordInteractions(app.Services);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new WebhookDoor(app, key, logs, time);
    }

    public Task<HttpResponseMessage> PostAsync(string body, DateTimeOffset? at = null, string? signature = null, string path = "/interactions")
    {
        var (stamp, signed) = Sign(body, at);
        return SendAsync(body, stamp, signature ?? signed, path);
    }

    public (string Timestamp, string Signature) Sign(string body, DateTimeOffset? at = null)
    {
        var stamp = FormattableString.Invariant($"{(at ?? Time.GetUtcNow()).ToUnixTimeSeconds()}");
        return (stamp, Convert.ToHexStringLower(SignatureAlgorithm.Ed25519.Sign(_key, Encoding.UTF8.GetBytes(stamp + body))));
    }

    public async Task<HttpResponseMessage> SendAsync(string body, string? timestamp, string? signature, string path = "/interactions")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (timestamp is not null) request.Headers.Add("X-Signature-Timestamp", timestamp);
        if (signature is not null) request.Headers.Add("X-Signature-Ed25519", signature);
        return await _http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public Task<HttpResponseMessage> GetAsync(string path) => _http.GetAsync(path, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Time.EndAsync(() => _app.DisposeAsync().AsTask());
        _key.Dispose();
        Assert.DoesNotContain("CANARY", Logs.All, StringComparison.Ordinal);
    }
}
