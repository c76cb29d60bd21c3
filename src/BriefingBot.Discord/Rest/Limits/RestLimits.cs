namespace BriefingBot.Discord.Rest.Limits;

/// <summary>The limits that all requests of the process share.</summary>
internal sealed class RestLimits(TimeProvider time) : IDisposable
{
    private volatile bool _tokenRejected;

    public TimeProvider Time => time;

    public BucketLimits Buckets { get; } = new(time);

    public GlobalLimit Global { get; } = new(time);

    public InvalidRequestBreaker Breaker { get; } = new(time);

    /// <summary>After a 401 the token is known to be wrong; interactions carry tokens of their own.</summary>
    public void NoteUnauthorized(Route route)
    {
        if (!route.IsInteraction) _tokenRejected = true;
    }

    /// <exception cref="TokenRejectedException">The route needs the token, and Discord has refused it.</exception>
    public void ThrowIfTokenRejected(Route route)
    {
        if (_tokenRejected && !route.IsInteraction) throw new TokenRejectedException();
    }

    public void Dispose() => Global.Dispose();
}
