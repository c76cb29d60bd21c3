using System.Globalization;
using System.Net.Http.Headers;

namespace BriefingBot.Discord.Rest.Limits;

/// <summary>What a response tells about its bucket.</summary>
/// <seealso href="https://docs.discord.com/developers/topics/rate-limits#header-format"/>
internal sealed record RateLimitHeaders(string Bucket, int Limit, int Remaining, TimeSpan ResetAfter)
{
    /// <summary>Null where the route has no bucket.</summary>
    public static RateLimitHeaders? Read(HttpResponseHeaders headers) =>
        Text(headers, "X-RateLimit-Bucket") is { } bucket
        && int.TryParse(Text(headers, "X-RateLimit-Limit"), NumberStyles.None, CultureInfo.InvariantCulture, out var limit)
        && int.TryParse(Text(headers, "X-RateLimit-Remaining"), NumberStyles.None, CultureInfo.InvariantCulture, out var remaining)
        && Seconds(headers, "X-RateLimit-Reset-After") is { } resetAfter
            ? new RateLimitHeaders(bucket, Math.Max(1, limit), remaining, resetAfter)
            : null;

    /// <summary>Seconds, whole or with a fraction; at most a day.</summary>
    public static TimeSpan? Seconds(HttpResponseHeaders headers, string name) =>
        double.TryParse(Text(headers, name), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)
            ? TimeSpan.FromSeconds(Math.Min(seconds, 86_400))
            : null;

    public static string? Text(HttpResponseHeaders headers, string name) =>
        headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;
}
