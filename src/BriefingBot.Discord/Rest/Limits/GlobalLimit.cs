namespace BriefingBot.Discord.Rest.Limits;

/// <summary>
/// 50 requests in any second over all routes but interactions', and pauses that Discord orders. First come, first served.
/// Discord counts a request when it arrives, which is some time between its sending and its answer: so a place is free
/// again a second after the answer, and no second at Discord's end holds more than 50.
/// </summary>
/// <remarks>Own code since System.Threading.RateLimiting runs on the ambient clock.</remarks>
/// <seealso href="https://docs.discord.com/developers/topics/rate-limits#global-rate-limit"/>
internal sealed class GlobalLimit(TimeProvider time) : IDisposable
{
    private const int Requests = 50;
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(1);

    // A request whose answer takes longer has arrived long before: Discord is slow, not the way there.
    private static readonly TimeSpan LongestWay = TimeSpan.FromMilliseconds(250);

    private readonly Lock _lock = new();
    private readonly SemaphoreSlim _turn = new(1);
    private readonly Signal _changed = new();
    private readonly List<Place> _taken = new(Requests);
    private DateTimeOffset _pausedUntil;

    public void PauseFor(TimeSpan pause)
    {
        lock (_lock)
        {
            var until = time.GetUtcNow() + pause;
            if (until > _pausedUntil) _pausedUntil = until;
        }
    }

    /// <summary>Waits for a place; dispose it when the answer has come.</summary>
    /// <exception cref="RateLimitedException">The wait is longer than <paramref name="patience"/>.</exception>
    public async Task<IDisposable> WaitAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        // Only the first in the queue looks at the places; a semaphore lets those who wait in one by one, in order.
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            while (true)
            {
                var changed = _changed.Next;
                if (Take(out var wait) is { } place) return place;
                if (wait > patience) throw new RateLimitedException(wait, "Discord's global rate limit is used up.");
                await Signal.WaitAsync(changed, wait, time, cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private Place? Take(out TimeSpan wait)
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            wait = _pausedUntil - now;
            if (wait > TimeSpan.Zero) return null;
            _taken.RemoveAll(place => place.FreeAt <= now);
            if (_taken.Count >= Requests)
            {
                wait = _taken.Min(place => place.FreeAt) - now;
                return null;
            }

            var taken = new Place(this, now + LongestWay + Window);
            _taken.Add(taken);
            return taken;
        }
    }

    private void NoteAnswer(Place place)
    {
        lock (_lock)
        {
            var freeAt = time.GetUtcNow() + Window;
            if (freeAt >= place.FreeAt) return;
            place.FreeAt = freeAt;
        }

        _changed.Raise();
    }

    private sealed class Place(GlobalLimit limit, DateTimeOffset freeAt) : IDisposable
    {
        /// <summary>Read and written under the limit's lock.</summary>
        public DateTimeOffset FreeAt { get; set; } = freeAt;

        public void Dispose() => limit.NoteAnswer(this);
    }
}
