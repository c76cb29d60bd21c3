using BriefingBot.Discord.Diagnostics;
using BriefingBot.Discord.Model;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Discord.Gateway;

/// <summary>Keeps one shard connected: connection after connection, each with the session the last one left.</summary>
internal sealed class GatewayShard(
    ShardId shard,
    GatewaySettings settings,
    GatewayDirectory directory,
    IdentifyBudget budget,
    IGatewayStateStore store,
    GatewayEvents events,
    DiscordStatus status,
    DiscordMetrics metrics,
    TimeProvider time,
    Jitter jitter,
    ILogger<GatewayShard> logger)
{
    private static readonly TimeSpan SavePeriod = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LastSaveTimeout = TimeSpan.FromSeconds(1);

    private GatewaySession? _saved;

    /// <param name="gateway">Where the gateway is, as told at the start.</param>
    /// <param name="stopping">Ends the shard; its session is kept.</param>
    /// <exception cref="DiscordFatalException">Discord won't take the bot.</exception>
    public async Task RunAsync(GatewayBot gateway, CancellationToken stopping)
    {
        var session = await LoadAsync(stopping).ConfigureAwait(false);
        var progress = new ShardProgress();
        while (!stopping.IsCancellationRequested)
        {
            if (session is null)
            {
                if (progress != new ShardProgress()) gateway = await directory.LocateAsync(stopping).ConfigureAwait(false);
                await budget.TakeAsync(shard, gateway.SessionStartLimit, stopping).ConfigureAwait(false);
            }

            var (end, left, readyFor) = await ConnectAsync(AddressOf(session, gateway), session, stopping).ConfigureAwait(false);
            status.Set(shard, isReady: false);
            if (end.Reason == EndReason.Stopped) return;
            var next = progress.After(end, readyFor, wasResume: session is not null, jitter);
            if (next.Fatal is { } why) throw new DiscordFatalException(why);
            progress = next.Progress;
            session = next.KeepsSession ? left : null;
            if (session is null) await SaveAsync(null, stopping).ConfigureAwait(false);
            metrics.Reconnect(end.Reason.ToString());
            GatewayLog.Ended(logger, shard, end.Reason, end.Code, end.Detail, next.Delay);
            await Task.Delay(next.Delay, time, stopping).ConfigureAwait(false);
        }
    }

    private async Task<(ConnectionEnd End, GatewaySession? Session, TimeSpan? ReadyFor)> ConnectAsync(
        Uri address, GatewaySession? session, CancellationToken stopping)
    {
        using var connection = new GatewayConnection(shard, settings, session, events, metrics, time, jitter, logger);
        using var over = new CancellationTokenSource();
        var watching = WatchAsync(connection, isResume: session is not null, over.Token);
        var end = await connection.RunAsync(address, stopping).ConfigureAwait(false);
        await over.CancelAsync().ConfigureAwait(false);
        var readyFor = await watching.ConfigureAwait(false);
        using var lastSave = new CancellationTokenSource(LastSaveTimeout, time);
        await SaveAsync(connection.Session, lastSave.Token).ConfigureAwait(false);
        return (end, connection.Session, readyFor);
    }

    /// <summary>Tells when the connection is ready, then keeps its session every few seconds; returns how long it was ready.</summary>
    private async Task<TimeSpan?> WatchAsync(GatewayConnection connection, bool isResume, CancellationToken ended)
    {
        await connection.Ready.WaitAsync(ended).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!connection.Ready.IsCompletedSuccessfully) return null;
        var since = time.GetTimestamp();
        if (isResume) metrics.Resume();
        (isResume ? (Action<ILogger, ShardId>)GatewayLog.Resumed : GatewayLog.Ready)(logger, shard);
        status.Set(shard, isReady: true, connection.Session);
        while (!ended.IsCancellationRequested)
        {
            await SaveAsync(connection.Session, ended).ConfigureAwait(false);
            await Task.Delay(SavePeriod, time, ended).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return time.GetElapsedTime(since);
    }

    private Uri AddressOf(GatewaySession? session, GatewayBot gateway) =>
        (session is null ? null : GatewayAddress.Of(session.ResumeUrl, settings.Compress))
        ?? GatewayAddress.Of(gateway.Url, settings.Compress)
        ?? throw new DiscordFatalException($"Discord names {gateway.Url} as its gateway, which is neither wss nor on this machine. Check Discord:ApiBaseUrl.");

    private async Task<GatewaySession?> LoadAsync(CancellationToken stopping)
    {
        _saved = await store.LoadSessionAsync(shard, stopping).ConfigureAwait(false);
        return _saved?.Owner == settings.Owner ? _saved : null;
    }

    private async Task SaveAsync(GatewaySession? session, CancellationToken cancellationToken)
    {
        if (session == _saved) return;
        try
        {
            await store.SaveSessionAsync(shard, session, cancellationToken).ConfigureAwait(false);
            _saved = session;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            GatewayLog.NotSaved(logger, shard, exception); // The connection goes on; the next save may work.
        }
        catch (OperationCanceledException)
        {
            // Ended meanwhile; the last save follows.
        }
    }
}
