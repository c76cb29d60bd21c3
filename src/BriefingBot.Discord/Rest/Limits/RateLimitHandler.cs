using System.Net;
using BriefingBot.Discord.Diagnostics;

namespace BriefingBot.Discord.Rest.Limits;

/// <summary>Sends a request when the limits allow it, and again after a 429, which did nothing.</summary>
internal sealed class RateLimitHandler(RestLimits limits, DiscordMetrics metrics) : DelegatingHandler
{
    private const int MaxAttempts = 5;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Options.TryGetValue(Route.Key, out var route);
        ArgumentNullException.ThrowIfNull(route);
        for (var attempt = 1; ; attempt++)
        {
            limits.ThrowIfTokenRejected(route);
            var bucket = route.HasBucket ? await limits.Buckets.WaitAsync(route, route.Patience, cancellationToken).ConfigureAwait(false) : null;
            HttpResponseMessage response;
            try
            {
                response = await SendOnceAsync(request, route, bucket, cancellationToken).ConfigureAwait(false);
            }
            finally
            {
                bucket?.Release();
            }

            if (response.StatusCode != HttpStatusCode.TooManyRequests) return response;
            using (response)
            {
                var reply = await RateLimitReply.ReadAsync(response, cancellationToken).ConfigureAwait(false);
                if (attempt == MaxAttempts || reply.RetryAfter > route.Patience)
                    throw new RateLimitedException(reply.RetryAfter, $"Discord limits {route} ({reply.Scope}).");
                if (bucket is null || reply.Scope == "global")
                    await Task.Delay(reply.RetryAfter, limits.Time, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private async Task<HttpResponseMessage> SendOnceAsync(HttpRequestMessage request, Route route, Bucket? bucket, CancellationToken cancellationToken)
    {
        using var place = route.IsInteraction ? null : await limits.Global.WaitAsync(route.Patience, cancellationToken).ConfigureAwait(false);
        await limits.Breaker.EnterAsync(cancellationToken).ConfigureAwait(false);
        var wasInvalid = false;
        try
        {
            var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            if (bucket is not null) limits.Buckets.Learn(route, bucket, RateLimitHeaders.Read(response.Headers));
            wasInvalid = await NoteAsync(response, route, cancellationToken).ConfigureAwait(false);
            return response;
        }
        finally
        {
            limits.Breaker.Leave(wasInvalid);
        }
    }

    /// <summary>Remembers what a refusal says; true if it counts as invalid.</summary>
    private async Task<bool> NoteAsync(HttpResponseMessage response, Route route, CancellationToken cancellationToken)
    {
        switch (response.StatusCode)
        {
            case HttpStatusCode.Unauthorized:
                limits.NoteUnauthorized(route);
                return true;
            case HttpStatusCode.Forbidden:
                return true;
            case HttpStatusCode.TooManyRequests:
                var reply = await RateLimitReply.ReadAsync(response, cancellationToken).ConfigureAwait(false);
                metrics.RateLimited(reply.Scope);
                if (reply.Scope == "global") limits.Global.PauseFor(reply.RetryAfter);
                else if (route.HasBucket) limits.Buckets.BucketOf(route).PauseFor(reply.RetryAfter);
                return reply.Scope != "shared";
            default:
                return false;
        }
    }
}
