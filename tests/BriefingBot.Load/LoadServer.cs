using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace BriefingBot.Load;

/// <summary>
/// The least of a Discord that both bots accept: a gateway that sends interactions at a steady rate, and callbacks that
/// are only noted. It checks nothing, so that it costs next to nothing beside the bot.
/// </summary>
internal sealed class LoadServer : IAsyncDisposable
{
    public const string Token = "MTEwMDAwMDAwMDAwMDAwMDAwMQ.GLoadT.abcdefghijklmnopqrstuvwxyz0123456789AB";

    /// <summary>The id of the bot's user.</summary>
    public const string Bot = "900";

    /// <summary>Milliseconds of the Unix epoch at which Discord's ids begin.</summary>
    public const long DiscordEpoch = 1_420_070_400_000;

    private const string Application = "1100000000000000001";
    private const string Guild = "1100000000000000500";

    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan TokenLife = TimeSpan.FromSeconds(3);

    private readonly WebApplication _app;
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentDictionary<string, SentInteraction> _waiting = new();
    private readonly SemaphoreSlim _sending = new(1);
    private readonly CancellationTokenSource _stop = new();
    private WebSocket? _socket;
    private int _sequence = 1;
    private ulong _serial;

    private readonly Func<HttpContext, Task<bool>>? _first;

    private LoadServer(WebApplication app, Func<HttpContext, Task<bool>>? first) => (_app, _first) = (app, first);

    /// <summary>Without a version.</summary>
    public string ApiBaseUrl { get; private set; } = "";

    /// <summary>Completes when a bot has a session, and has had time to register its commands.</summary>
    public Task Ready => _ready.Task;

    /// <summary>Starts it on a free port.</summary>
    /// <param name="first">Answers a request instead of it; false leaves it to the server.</param>
    public static async Task<LoadServer> StartAsync(Func<HttpContext, Task<bool>>? first = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var server = new LoadServer(app, first);
        app.UseWebSockets();
        app.Run(server.HandleAsync);
        await app.StartAsync();
        server.ApiBaseUrl = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/api";
        return server;
    }

    /// <summary>Sends interactions, the commands in turn, and waits until none can be answered any more.</summary>
    public async Task<IReadOnlyList<SentInteraction>> SendAsync(string[] commands, int rate, TimeSpan time)
    {
        List<SentInteraction> sent = [];
        var start = TimeProvider.System.GetTimestamp();
        for (TimeSpan past; (past = TimeProvider.System.GetElapsedTime(start)) < time;)
        {
            for (var due = (int)(past.TotalSeconds * rate); sent.Count < due;)
            {
                sent.Add(await SendAsync(commands[sent.Count % commands.Length]));
            }

            await Task.Delay(Tick, TimeProvider.System);
        }

        await Task.Delay(TokenLife, TimeProvider.System);
        return sent;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _app.DisposeAsync();
        _sending.Dispose();
        _stop.Dispose();
    }

    private async Task<SentInteraction> SendAsync(string command)
    {
        var milliseconds = (ulong)(TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds() - DiscordEpoch);
        var id = ((milliseconds << 22) | (_serial++ & 0x3FFFFF)).ToString(CultureInfo.InvariantCulture);
        var bytes = Encoding.UTF8.GetBytes($$"""{"op":0,"s":{{++_sequence}},"t":"INTERACTION_CREATE","d":{{InteractionJson(id, command)}}}""");
        var interaction = new SentInteraction(command);
        _waiting[id] = interaction;
        await _sending.WaitAsync();
        try
        {
            interaction.SentAt = TimeProvider.System.GetTimestamp();
            await _socket!.SendAsync(bytes, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        }
        finally
        {
            _sending.Release();
        }

        return interaction;
    }

    private static string InteractionJson(string id, string command) => $$$"""
        {"id":"{{{id}}}","application_id":"{{{Application}}}","type":2,"token":"aW50ZXJhY3Rpb246{{{id}}}load","version":1,
        "guild_id":"{{{Guild}}}","guild":{"id":"{{{Guild}}}","locale":"en-US","features":[]},"channel_id":"600","channel":{"id":"600","type":0,"name":"general","guild_id":"{{{Guild}}}","position":0},
        "member":{"user":{"id":"700","username":"ada","discriminator":"0","global_name":"Ada","avatar":null},"roles":[],"joined_at":"2024-01-01T00:00:00Z","deaf":false,"mute":false,"flags":0,"permissions":"2147483648"},
        "app_permissions":"562949953601536","locale":"en-US","guild_locale":"en-US","context":0,"entitlements":[],"authorizing_integration_owners":{"0":"{{{Guild}}}"},"attachment_size_limit":10485760,
        "data":{"id":"42","name":"{{{command}}}","type":1{{{(command == "ask" ? ""","options":[{"name":"question","type":3,"value":"How large was the trade deficit with China in 2023?"}]""" : "")}}}}}
        """.ReplaceLineEndings("");

    private async Task HandleAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        if (context.WebSockets.IsWebSocketRequest)
        {
            await TalkAsync(context);
        }
        else if (_first is not null && await _first(context))
        {
            return;
        }
        else if (path.EndsWith("/callback", StringComparison.Ordinal))
        {
            await NoteAsync(context, path);
        }
        else
        {
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync(path switch
            {
                "/api/v10/gateway/bot" => $$"""{"url":"ws://{{context.Request.Host}}/gateway","shards":1,"session_start_limit":{"total":1000,"remaining":1000,"reset_after":0,"max_concurrency":1} }""",
                _ when path.EndsWith("/commands", StringComparison.Ordinal) => context.Request.Method == HttpMethods.Get ? "[]" : await EchoAsync(context),
                _ => $$"""{"id":"{{Bot}}"}""",
            });
        }
    }

    // The arrival is noted before anything is read: a larger answer isn't punished here.
    private async Task NoteAsync(HttpContext context, string path)
    {
        var now = TimeProvider.System.GetTimestamp();
        await context.Request.Body.CopyToAsync(Stream.Null);
        if (_waiting.TryRemove(path.Split('/')[^3], out var interaction))
        {
            interaction.Took = TimeProvider.System.GetElapsedTime(interaction.SentAt, now);
        }

        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    // Registered commands come back with ids.
    private static async Task<string> EchoAsync(HttpContext context)
    {
        using var commands = await JsonDocument.ParseAsync(context.Request.Body);
        var id = 0;
        return $"[{string.Join(',', commands.RootElement.EnumerateArray().Select(command => $"{{\"id\":\"{++id}\",{command.GetRawText().TrimStart()[1..]}"))}]";
    }

    private async Task TalkAsync(HttpContext context)
    {
        _socket = await context.WebSockets.AcceptWebSocketAsync();
        await SayAsync("""{"op":10,"d":{"heartbeat_interval":41250}}""");
        var buffer = new byte[8192];
        try
        {
            while (await _socket.ReceiveAsync(buffer, _stop.Token) is { MessageType: WebSocketMessageType.Text } message)
            {
                using var payload = JsonDocument.Parse(buffer.AsMemory(0, message.Count));
                switch (payload.RootElement.GetProperty("op").GetInt32())
                {
                    case 1:
                        await SayAsync("""{"op":11}""");
                        break;
                    case 2:
                        await SayAsync($$"""{"op":0,"s":1,"t":"READY","d":{"v":10,"user":{"id":"{{Bot}}","username":"bot","discriminator":"0","avatar":null,"bot":true,"flags":0},"guilds":[],"session_id":"load","session_type":"normal","resume_gateway_url":"ws://{{context.Request.Host}}/gateway","shard":[0,1],"application":{"id":"{{Application}}","flags":0} } }""");
                        _ = Task.Delay(TimeSpan.FromSeconds(3), TimeProvider.System).ContinueWith(_ => _ready.TrySetResult(), TaskScheduler.Default);
                        break;
                }
            }
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException)
        {
            // The bot or the run has ended.
        }
    }

    private async Task SayAsync(string json)
    {
        await _sending.WaitAsync();
        try
        {
            await _socket!.SendAsync(Encoding.UTF8.GetBytes(json), WebSocketMessageType.Text, endOfMessage: true, _stop.Token);
        }
        finally
        {
            _sending.Release();
        }
    }
}
