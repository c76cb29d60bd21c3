namespace BriefingBot.Discord.Rest.Limits;

/// <summary>One rate limit: how many requests are left until when. Until Discord has told, requests go one by one.</summary>
internal sealed class Bucket(TimeProvider time)
{
    private readonly Lock _lock = new();
    private int? _limit;
    private int _remaining = 1;
    private int _inFlight;
    private DateTimeOffset _resetsAt;
    private bool _isRefilled;

    public Signal Changed { get; } = new();

    /// <summary>Whether nobody needs it and it limits nothing.</summary>
    public bool IsIdle
    {
        get
        {
            lock (_lock) return _inFlight == 0 && _resetsAt <= time.GetUtcNow();
        }
    }

    /// <summary>Takes a place; otherwise how long to wait at most, which is endless while answers are awaited.</summary>
    public TimeSpan? Reserve()
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            if (_resetsAt <= now && (!_isRefilled || _inFlight == 0))
            {
                // Filled once; the next answer tells when this window ends.
                _remaining = _limit ?? (_inFlight == 0 ? 1 : 0);
                _isRefilled = true;
            }

            if (_remaining > 0)
            {
                _remaining--;
                _inFlight++;
                return null;
            }

            return _resetsAt > now ? _resetsAt - now : Timeout.InfiniteTimeSpan;
        }
    }

    public void Learn(RateLimitHeaders headers)
    {
        lock (_lock)
        {
            // Of requests under way Discord may not know yet: the lower count is the safe one.
            _remaining = _limit is null ? headers.Remaining : Math.Min(_remaining, headers.Remaining);
            _limit = headers.Limit;
            _resetsAt = time.GetUtcNow() + headers.ResetAfter;
            _isRefilled = false;
        }
    }

    public void PauseFor(TimeSpan pause)
    {
        lock (_lock)
        {
            var until = time.GetUtcNow() + pause;
            if (until > _resetsAt) _resetsAt = until;
            _remaining = 0;
            _isRefilled = false;
        }
    }

    public void Release()
    {
        lock (_lock) _inFlight--;
        Changed.Raise();
    }
}
