using BriefingBot.Discord.Diagnostics;

namespace BriefingBot.Discord.Gateway;

/// <summary>One connection's heartbeat; it runs beside the reader and depends on nothing but the clock.</summary>
/// <seealso href="https://docs.discord.com/developers/events/gateway#sending-heartbeats"/>
internal sealed class Heartbeat(
    GatewaySocket socket, SendLimiter limiter, Func<int?> sequence, DiscordMetrics metrics, TimeProvider time, Jitter jitter)
{
    private static readonly TimeSpan LeastInterval = TimeSpan.FromMilliseconds(10);

    private volatile bool _isAnswered = true;
    private long _sentAt;

    /// <summary>Beats until a beat goes unanswered, or can't be sent within an interval.</summary>
    public async Task RunAsync(TimeSpan interval, CancellationToken cancellationToken)
    {
        var period = interval > LeastInterval ? interval : LeastInterval;
        await Task.Delay(period * jitter.Next(), time, cancellationToken).ConfigureAwait(false);
        while (_isAnswered)
        {
            _isAnswered = false;
            var sending = BeatAsync(isDue: true, cancellationToken);
            await Task.Delay(period, time, cancellationToken).ConfigureAwait(false);
            if (!sending.IsCompletedSuccessfully) return;
        }
    }

    /// <summary>Beats at once since Discord asks for it (op 1), unless it asks too often.</summary>
    public Task BeatNowAsync(CancellationToken cancellationToken) => BeatAsync(isDue: false, cancellationToken);

    /// <summary>Discord has answered (op 11).</summary>
    public void Acknowledge()
    {
        if (!_isAnswered) metrics.Heartbeat(time.GetElapsedTime(Volatile.Read(ref _sentAt)));
        _isAnswered = true;
    }

    private async Task BeatAsync(bool isDue, CancellationToken cancellationToken)
    {
        if (!limiter.TryTake(isDue)) return;
        if (isDue) Volatile.Write(ref _sentAt, time.GetTimestamp());
        await socket.SendAsync(GatewayCommands.Heartbeat(sequence()), cancellationToken).ConfigureAwait(false);
    }
}
