using System.Collections.Concurrent;

namespace BriefingBot.Discord.Rest.Limits;

/// <summary>
/// All buckets, each known by Discord's id and the top-level resource; before Discord has given an id, by the route.
/// </summary>
/// <seealso href="https://docs.discord.com/developers/topics/rate-limits"/>
internal sealed class BucketLimits(TimeProvider time)
{
    private const int SweepAbove = 1_000;

    private readonly ConcurrentDictionary<string, string> _bucketIds = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Id, string Major), Bucket> _buckets = new();

    /// <summary>Buckets remembered.</summary>
    public int Count => _buckets.Count;

    /// <summary>Waits for a place in the route's bucket.</summary>
    /// <exception cref="RateLimitedException">The wait is longer than <paramref name="patience"/>.</exception>
    public async Task<Bucket> WaitAsync(Route route, TimeSpan patience, CancellationToken cancellationToken)
    {
        while (true)
        {
            var bucket = BucketOf(route);
            var changed = bucket.Changed.Next;
            if (bucket.Reserve() is not { } wait) return bucket;
            if (wait > patience) throw new RateLimitedException(wait, $"The rate limit of {route} is used up.");
            await Signal.WaitAsync(changed, wait, time, cancellationToken).ConfigureAwait(false);
        }
    }

    public void Learn(Route route, Bucket bucket, RateLimitHeaders? headers)
    {
        if (headers is null) return;
        _bucketIds[KeyOf(route)] = headers.Bucket;
        var learnt = BucketOf(route);
        learnt.Learn(headers);
        if (learnt != bucket) bucket.Learn(headers);
    }

    public Bucket BucketOf(Route route)
    {
        if (_buckets.Count > SweepAbove) Sweep();
        var id = _bucketIds.GetValueOrDefault(KeyOf(route), KeyOf(route));
        return _buckets.GetOrAdd((id, route.Major), static (_, clock) => new Bucket(clock), time);
    }

    /// <summary>Interactions' webhooks each make a bucket; those that limit nothing any more go.</summary>
    private void Sweep()
    {
        foreach (var (key, bucket) in _buckets)
        {
            if (bucket.IsIdle) _buckets.TryRemove(new KeyValuePair<(string, string), Bucket>(key, bucket));
        }
    }

    private static string KeyOf(Route route) => route.ToString();
}
