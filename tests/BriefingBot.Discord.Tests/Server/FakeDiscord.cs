using System.Collections.Concurrent;
using System.Net;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Discord.Tests.Server;

/// <summary>A small Discord over real sockets: REST answered by <see cref="Reply"/>, a gateway driven by the test.</summary>
public sealed class FakeDiscord : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Channel<GatewayClient> _clients = Channel.CreateUnbounded<GatewayClient>();
    private readonly ConcurrentBag<GatewayClient> _all = [];
    private readonly Channel<ReceivedRequest> _requests = Channel.CreateUnbounded<ReceivedRequest>();

    private FakeDiscord(WebApplication app) => _app = app;

    /// <summary>Answers a request; null means the default answer.</summary>
    public Func<ReceivedRequest, Task<IResult?>> Reply { get; set; } = _ => Task.FromResult<IResult?>(null);

    /// <summary>What /gateway/bot tells.</summary>
    public int Shards { get; set; } = 1;

    public int IdentifiesLeft { get; set; } = 1000;

    public long ResetAfterMs { get; set; } = 86_400_000;

    public int MaxConcurrency { get; set; } = 1;

    public ConcurrentQueue<ReceivedRequest> AllRequests { get; } = new();

    public string BaseUrl => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    public string ApiBaseUrl => BaseUrl + "/api/v10";

    public string GatewayUrl => BaseUrl.Replace("http://", "ws://", StringComparison.Ordinal) + "/gateway";

    public string ResumeUrl => BaseUrl.Replace("http://", "ws://", StringComparison.Ordinal) + "/resume";

    public static async Task<FakeDiscord> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.WebHost.UseShutdownTimeout(TimeSpan.FromSeconds(1));
        var app = builder.Build();
        var discord = new FakeDiscord(app);
        app.UseWebSockets();
        app.Map("/gateway", discord.AcceptGatewayAsync);
        app.Map("/resume", discord.AcceptGatewayAsync);
        app.Map("/api/v10/{**path}", discord.AnswerAsync);
        await app.StartAsync();
        return discord;
    }

    /// <summary>The next gateway connection.</summary>
    public async Task<GatewayClient> NextConnectionAsync() =>
        await _clients.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(Patience.Long, TimeProvider.System);

    /// <summary>The next request that isn't for /gateway/bot.</summary>
    public async Task<ReceivedRequest> NextRequestAsync() =>
        await _requests.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(Patience.Long, TimeProvider.System);

    public async ValueTask DisposeAsync()
    {
        _clients.Writer.TryComplete();
        foreach (var client in _all) client.Abort();
        await _app.DisposeAsync();
        foreach (var client in _all) client.Dispose();
    }

    private async Task AcceptGatewayAsync(HttpContext http)
    {
        if (!http.WebSockets.IsWebSocketRequest)
        {
            http.Response.StatusCode = 400;
            return;
        }

        var client = new GatewayClient(
            await http.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext { KeepAliveInterval = Timeout.InfiniteTimeSpan }),
            http.Request.Path, http.Request.QueryString.Value ?? "");
        _all.Add(client);
        _clients.Writer.TryWrite(client);
        await client.ReceiveUntilClosedAsync();
    }

    private async Task AnswerAsync(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        var request = new ReceivedRequest(
            http.Request.Method,
            http.Request.Path.Value!["/api/v10".Length..] + http.Request.QueryString,
            http.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            http.Request.ContentType ?? "",
            body.ToArray());
        AllRequests.Enqueue(request);
        var isGateway = request.Path == "/gateway/bot";
        if (!isGateway) _requests.Writer.TryWrite(request);
        var result = await Reply(request) ?? (isGateway ? GatewayBot() : request.IsCallback ? Results.NoContent() : Results.Json(new { id = "1", channel_id = "2" }));
        await result.ExecuteAsync(http);
    }

    private IResult GatewayBot() => Results.Json(new
    {
        url = GatewayUrl,
        shards = Shards,
        session_start_limit = new { total = 1000, remaining = IdentifiesLeft, reset_after = ResetAfterMs, max_concurrency = MaxConcurrency },
    });
}
