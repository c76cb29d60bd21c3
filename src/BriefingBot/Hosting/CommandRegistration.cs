using BriefingBot.Core.Commands;
using BriefingBot.Discord;
using BriefingBot.Discord.Commands;
using BriefingBot.Discord.Gateway;
using BriefingBot.Discord.Rest;
using BriefingBot.Interactions;
using BriefingBot.Rendering;

namespace BriefingBot.Hosting;

/// <summary>Makes Discord's list of commands the catalogue's, once, when the bot is connected.</summary>
internal sealed partial class CommandRegistration(
    CommandRegistrar registrar,
    CommandCatalog catalog,
    CommandIds commandIds,
    DiscordStatus status,
    TimeProvider time,
    ReadyLine ready,
    ILogger<CommandRegistration> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await status.FirstReady.WaitAsync(stoppingToken).ConfigureAwait(false);
            await RegisterAsync(stoppingToken).ConfigureAwait(false);
        }
        catch (DiscordFatalException)
        {
            // The gateway has told it, and stops the host.
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Stopping.
        }
    }

    private async Task RegisterAsync(CancellationToken cancellationToken)
    {
        var payloads = CommandPayloads.Of(catalog);
        while (true)
        {
            var result = await registrar.SyncAsync(status.ApplicationId, payloads, cancellationToken).ConfigureAwait(false);
            if (result.IsSuccess)
            {
                commandIds.Replace(result.Value.Commands.Where(command => command.Id is not null).Select(command => KeyValuePair.Create(command.Name, command.Id!.Value.Value)));
                LogRegistered(result.Value.Commands.Count, result.Value.WereReplaced ? "replaced" : "unchanged");
                ready.Print();
                return;
            }

            LogFailed(result.Detail);
            if (result.Outcome == RestOutcome.Rejected)
            {
                return;
            }

            await Task.Delay(result.RetryAfter > Pause ? result.RetryAfter : Pause, time, cancellationToken).ConfigureAwait(false);
        }
    }

    [LoggerMessage(LogLevel.Information, "{Count} commands are registered, {Effect}")]
    private partial void LogRegistered(int count, string effect);

    [LoggerMessage(LogLevel.Error, "Discord didn't take the commands: {Detail}")]
    private partial void LogFailed(string detail);
}
