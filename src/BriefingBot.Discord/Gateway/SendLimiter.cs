namespace BriefingBot.Discord.Gateway;

/// <summary>At most 120 payloads in any 60 seconds on one connection; some are kept for heartbeats.</summary>
/// <seealso href="https://docs.discord.com/developers/events/gateway#rate-limiting"/>
internal sealed class SendLimiter(TimeProvider time)
{
    public const int MaxPayloadBytes = 4096;
    private const int Payloads = 120;
    private const int KeptForHeartbeats = 10;
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(60);

    private readonly Lock _lock = new();
    private readonly Queue<DateTimeOffset> _sent = new(Payloads);

    /// <summary>Takes a place now, or none.</summary>
    /// <param name="isDue">Whether it is the heartbeat that is due, which may use the places kept for it.</param>
    public bool TryTake(bool isDue)
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            while (_sent.TryPeek(out var oldest) && now - oldest >= Window) _sent.Dequeue();
            if (_sent.Count >= (isDue ? Payloads : Payloads - KeptForHeartbeats)) return false;
            _sent.Enqueue(now);
            return true;
        }
    }
}
