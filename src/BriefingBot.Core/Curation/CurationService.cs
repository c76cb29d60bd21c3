using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Core.Curation;

/// <summary>Runs curation's errands every few seconds, for as long as the bot runs.</summary>
internal sealed partial class CurationService(CurationErrands errands, TimeProvider time, ILogger<CurationService> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan BetweenPurges = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var purgeAt = time.GetUtcNow();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await errands.RunAsync(stoppingToken).ConfigureAwait(false);
                if (time.GetUtcNow() >= purgeAt)
                {
                    errands.Purge();
                    purgeAt = time.GetUtcNow() + BetweenPurges;
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // A bad errand must not end the others: it is logged, and tried again.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                LogFailed(exception);
            }

            await Task.Delay(Pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Curation's errands failed and will be tried again")]
    private partial void LogFailed(Exception exception);
}
