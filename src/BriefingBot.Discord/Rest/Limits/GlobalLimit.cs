namespace BriefingBot.Discord.Rest.Limits;

/// <summary>50 requests in any second over all routes but interactions', and pauses that Discord orders.</summary>
/// <remarks>Own code since System.Threading.RateLimiting runs on the ambient clock.</remarks>
/// <seealso href="https://docs.discord.com/developers/topics/rate-limits#global-rate-limit"/>
internal sealed class GlobalLimit(TimeProvider time)
{
    private const int Requests = 50;
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private readonly Queue<DateTimeOffset> _sent = new(Requests);
    private DateTimeOffset _pausedUntil;

    public void PauseFor(TimeSpan pause)
    {
        lock (_lock)
        {
            var until = time.GetUtcNow() + pause;
            if (until > _pausedUntil) _pausedUntil = until;
        }
    }

    /// <summary>Waits for a place.</summary>
    /// <exception cref="RateLimitedException">The wait is longer than <paramref name="patience"/>.</exception>
    public async Task WaitAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        while (Reserve() is { } wait)
        {
            if (wait > patience) throw new RateLimitedException(wait, "Discord's global rate limit is used up.");
            await Task.Delay(wait, time, cancellationToken).ConfigureAwait(false);
        }
    }

    private TimeSpan? Reserve()
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            if (_pausedUntil > now) return _pausedUntil - now;
            while (_sent.TryPeek(out var oldest) && now - oldest >= Window) _sent.Dequeue();
            if (_sent.Count >= Requests) return _sent.Peek() + Window - now;
            _sent.Enqueue(now);
            return null;
        }
    }
}
