using BriefingBot.Discord.Diagnostics;
using BriefingBot.Discord.Interactions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BriefingBot.Discord.Gateway;

/// <summary>Runs the process's shards, and stops the host with one plain line when Discord won't take the bot.</summary>
internal sealed class GatewayService(
    GatewayShards shards,
    IOptions<DiscordOptions> options,
    InteractionDispatcher dispatcher,
    DiscordStatus status,
    IHostApplicationLifetime lifetime,
    ILogger<GatewayService> logger) : BackgroundService
{
    /// <summary>Hangs up first, so that nothing new comes in, then lets what is under way be answered: 3.5 s at most.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken).ConfigureAwait(false);
        await dispatcher.DrainAsync(cancellationToken).ConfigureAwait(false);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value is not { Transport: DiscordTransport.Gateway, Token.Length: > 0 }) return;
        try
        {
            await shards.RunAsync(stoppingToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Stopping.
        }
        catch (DiscordFatalException fatal)
        {
            GatewayLog.Fatal(logger, fatal.Message);
            status.Fail(fatal.Message);
            lifetime.StopApplication();
        }
    }
}
