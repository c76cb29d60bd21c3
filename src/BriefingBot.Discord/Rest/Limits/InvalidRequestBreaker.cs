namespace BriefingBot.Discord.Rest.Limits;

/// <summary>
/// Keeps answers of 401, 403 and 429 (other than shared) under 100 in 10 minutes; Discord bans an address at 10,000.
/// Each request under way counts as one that may be answered so; hence at most 80 are under way at a time.
/// </summary>
/// <seealso href="https://docs.discord.com/developers/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans"/>
internal sealed class InvalidRequestBreaker(TimeProvider time)
{
    public const int MaxInvalid = 99;
    private const int MaxUnderWay = 80;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private readonly Lock _lock = new();
    private readonly Signal _changed = new();
    private readonly Queue<DateTimeOffset> _invalid = new();
    private int _underWay;

    /// <summary>Waits until a request may go; then call <see cref="Leave"/>.</summary>
    /// <exception cref="RateLimitedException">Too many requests have been invalid.</exception>
    public async Task EnterAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var changed = _changed.Next;
            lock (_lock)
            {
                Forget();
                if (_underWay < MaxUnderWay && _invalid.Count + _underWay < MaxInvalid)
                {
                    _underWay++;
                    return;
                }

                if (_invalid.Count >= MaxInvalid)
                {
                    throw new RateLimitedException(
                        _invalid.Peek() + Window - time.GetUtcNow(),
                        $"Discord has refused {_invalid.Count} requests in 10 minutes; waiting, lest it bans this address.");
                }
            }

            await changed.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <param name="wasInvalid">Whether Discord answered 401, 403 or a 429 that isn't shared.</param>
    public void Leave(bool wasInvalid)
    {
        lock (_lock)
        {
            _underWay--;
            if (wasInvalid) _invalid.Enqueue(time.GetUtcNow());
        }

        _changed.Raise();
    }

    private void Forget()
    {
        var now = time.GetUtcNow();
        while (_invalid.TryPeek(out var oldest) && now - oldest >= Window) _invalid.Dequeue();
    }
}
