using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Sqlite.Maintenance;

/// <summary>Every hour, forgets what has expired: buttons' states, and ids seen more than a day ago.</summary>
internal sealed partial class Housekeeping(Database database, TimeProvider time, ILogger<Housekeeping> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);
    private static readonly TimeSpan SeenFor = TimeSpan.FromDays(1);

    /// <summary>Forgets what has expired; returns how many rows.</summary>
    public int Run()
    {
        var now = time.GetUtcNow();
        return database.Write(connection =>
            connection.Execute("DELETE FROM view_states WHERE expires_at <= $now;", ("$now", now.ToUnixTimeSeconds()))
            + connection.Execute("DELETE FROM seen_ids WHERE seen_at < $before;", ("$before", (now - SeenFor).ToUnixTimeSeconds())));
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false))
        {
            try
            {
                Run();
            }
            catch (StoreException exception)
            {
                LogRefused(exception.Message);
            }
        }
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Warning, Message = "Expired rows stay for another hour: {Reason}")]
    private partial void LogRefused(string reason);
}
