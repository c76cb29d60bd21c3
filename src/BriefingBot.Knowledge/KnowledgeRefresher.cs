using BriefingBot.Knowledge.Watching;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Knowledge;

/// <summary>While the bot runs: takes over each edit of the packs, and says once what is wrong with a broken one.</summary>
public sealed partial class KnowledgeRefresher(PackWatcher watcher, KnowledgeLoader loader, TimeProvider time, ILogger<KnowledgeRefresher> log) : BackgroundService
{
    private static readonly TimeSpan RetryDelay = TimeSpan.FromSeconds(10);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var edit in watcher.WatchAsync(stoppingToken).ConfigureAwait(false))
        {
            while (!TryLoad(edit))
            {
                await Task.Delay(RetryDelay, time, stoppingToken).ConfigureAwait(false);
            }
        }
    }

    private bool TryLoad(PackEdit edit)
    {
        try
        {
            loader.Load(edit.Read());
            return true;
        }
        catch (KnowledgeException exception)
        {
            LogUnusable(exception.Message);
            return true;
        }
        catch (Exception exception)
        {
            LogNotImported(exception);
            return false;
        }
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "{Failure}; the last good version stays in service")]
    private partial void LogUnusable(string failure);

    [LoggerMessage(EventId = 2, Level = LogLevel.Error, Message = "The edited packs could not be imported and are tried again; what was in service stays")]
    private partial void LogNotImported(Exception exception);
}
