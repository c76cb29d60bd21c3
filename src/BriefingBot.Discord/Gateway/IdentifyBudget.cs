using BriefingBot.Discord.Diagnostics;
using BriefingBot.Discord.Model;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Discord.Gateway;

/// <summary>
/// Lets shards identify one after another within Discord's limits: its daily total, its number per 5 seconds, and a
/// pace of our own that a crash loop can't outrun, since it is kept in the store.
/// </summary>
/// <seealso href="https://docs.discord.com/developers/events/gateway#rate-limiting"/>
internal sealed class IdentifyBudget(
    IGatewayStateStore store, string owner, int shards, DiscordMetrics metrics, TimeProvider time, ILogger<IdentifyBudget> logger) : IDisposable
{
    public static readonly TimeSpan Window = TimeSpan.FromHours(24);

    /// <summary>Discord's 5 seconds, and a little: it counts arrivals, whose ways differ in length.</summary>
    private static readonly TimeSpan ConcurrencyWindow = TimeSpan.FromSeconds(5.25);

    private static readonly TimeSpan WorthTelling = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim _turn = new(1);
    private readonly Dictionary<int, DateTimeOffset> _lastByKey = [];
    private DateTimeOffset? _lastOfEarlierProcess;

    /// <summary>Waits for the shard's turn and records the identify, which the caller then sends.</summary>
    public async Task TakeAsync(ShardId shard, SessionStartLimit limit, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            metrics.IdentifiesLeft(limit.Remaining);
            var key = shard.Id % Math.Max(1, limit.MaxConcurrency);
            var since = time.GetUtcNow() - Window;
            var past = (await store.LoadIdentifiesAsync(owner, since, cancellationToken).ConfigureAwait(false)).Order().ToList();
            _lastOfEarlierProcess ??= past.LastOrDefault();
            if (limit.Remaining <= 0) await WaitUntilAsync(time.GetUtcNow() + TimeSpan.FromMilliseconds(limit.ResetAfter), past.Count, cancellationToken).ConfigureAwait(false);
            await WaitUntilAsync(IdentifyPace.Next(past, shards), past.Count, cancellationToken).ConfigureAwait(false);
            await WaitUntilAsync(_lastByKey.GetValueOrDefault(key, _lastOfEarlierProcess.Value) + ConcurrencyWindow, past.Count, cancellationToken).ConfigureAwait(false);
            await store.AddIdentifyAsync(owner, time.GetUtcNow(), cancellationToken).ConfigureAwait(false);

            // It is sent only now, after a write that takes as long as the disk does.
            _lastByKey[key] = time.GetUtcNow();
            metrics.Identify();
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private async Task WaitUntilAsync(DateTimeOffset moment, int identifies, CancellationToken cancellationToken)
    {
        var wait = moment - time.GetUtcNow();
        if (wait <= TimeSpan.Zero) return;
        if (wait > WorthTelling) GatewayLog.WaitingToIdentify(logger, wait, identifies);
        await Task.Delay(wait, time, cancellationToken).ConfigureAwait(false);
    }
}
