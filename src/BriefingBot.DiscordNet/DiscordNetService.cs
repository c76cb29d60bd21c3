using BriefingBot.Discord;
using BriefingBot.Discord.Gateway;
using BriefingBot.Discord.Interactions;
using BriefingBot.Discord.Messages;
using Discord;
using Discord.Net;
using Discord.Net.Rest;
using Discord.Net.WebSockets;
using Discord.WebSocket;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NetIntents = Discord.GatewayIntents;

namespace BriefingBot.DiscordNet;

/// <summary>
/// The third door: Discord.Net keeps the connections (one DiscordSocketClient for each shard), and what comes in by
/// them is answered as by any other door. Runs with <see cref="DiscordTransport.DiscordNet"/> only.
/// </summary>
internal sealed partial class DiscordNetService(
    IOptions<DiscordOptions> options,
    EventReader reader,
    InteractionDispatcher interactions,
    MessageDispatcher messages,
    DiscordStatus status,
    IHostApplicationLifetime lifetime,
    ILogger<DiscordNetService> logger) : BackgroundService
{
    /// <summary>Hangs up first, then lets what is under way be answered.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken).ConfigureAwait(false);
        await interactions.DrainAsync(cancellationToken).ConfigureAwait(false);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value is not { Transport: DiscordTransport.DiscordNet, Token: { Length: > 0 } token }) return;
        var ids = ShardIds(options.Value);
        status.Expect((ids ?? [0]).Select(Shard));
        using var client = new DiscordShardedClient(ids, Config(options.Value));
        client.Log += Log;
        client.ShardReady += shard => Tell(shard, isReady: true);
        client.ShardConnected += shard => Tell(shard, isReady: true);
        client.ShardDisconnected += Lost;
        try
        {
            await client.LoginAsync(TokenType.Bot, token).ConfigureAwait(false);
            await client.StartAsync().ConfigureAwait(false);
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await client.StopAsync().ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is HttpException { HttpCode: System.Net.HttpStatusCode.Unauthorized } or ArgumentException)
        {
            Fail(GatewayCloseCode.Of(4004).Text);
        }
    }

    private DiscordSocketConfig Config(DiscordOptions configured) => new()
    {
        TotalShards = configured.ShardCount,
        GatewayIntents = NetIntents.Guilds | (messages.IsWanted ? NetIntents.GuildMessages | NetIntents.DirectMessages : NetIntents.None),
        RestClientProvider = _ => DefaultRestClientProvider.Instance(configured.ApiBaseUrl.TrimEnd('/') + "/"), // It names the gateway, too.
        WebSocketProvider = () => new TappedSocket(DefaultWebSocketProvider.Instance(), reader.Take),
        LogLevel = LogSeverity.Info,
        LogGatewayIntentWarnings = false,
    };

    private static int[]? ShardIds(DiscordOptions configured) =>
        configured.ShardIds is { Count: > 0 } ids ? [.. ids.Order()] : configured.ShardCount is { } count ? [.. Enumerable.Range(0, count)] : null;

    private ShardId Shard(int id) => new(id, options.Value.ShardCount ?? 1);

    private Task Tell(DiscordSocketClient shard, bool isReady)
    {
        status.Set(Shard(shard.ShardId), isReady);
        return Task.CompletedTask;
    }

    // Discord.Net would try for ever, even where nothing helps but the operator.
    private Task Lost(Exception exception, DiscordSocketClient shard)
    {
        var closed = exception as WebSocketClosedException ?? exception.InnerException as WebSocketClosedException;
        if (closed is not null && GatewayCloseCode.Of(closed.CloseCode) is { Remedy: CloseRemedy.None } code) Fail(code.Text);
        return Tell(shard, isReady: false);
    }

    private void Fail(string why)
    {
        LogFatal(why);
        status.Fail(why);
        lifetime.StopApplication();
    }

    private Task Log(LogMessage message)
    {
        LogNet(LevelOf(message.Severity), message.Source, message.Message, message.Exception);
        return Task.CompletedTask;
    }

    private static LogLevel LevelOf(LogSeverity severity) => severity switch
    {
        LogSeverity.Critical => LogLevel.Critical,
        LogSeverity.Error => LogLevel.Error,
        LogSeverity.Warning => LogLevel.Warning,
        LogSeverity.Info => LogLevel.Information,
        _ => LogLevel.Debug,
    };

    [LoggerMessage(302, LogLevel.Critical, "{Message}")]
    private partial void LogFatal(string message);

    [LoggerMessage(EventId = 303, Message = "Discord.Net, {Source}: {Text}")]
    private partial void LogNet(LogLevel level, string? source, string? text, Exception? exception);
}
