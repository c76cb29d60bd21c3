using System.Text.Json;

namespace BriefingBot.Discord.Rest.Limits;

/// <summary>A 429: how long to wait, and who is limited.</summary>
/// <param name="RetryAfter">The larger of the header's and the body's time.</param>
/// <param name="Scope"><c>user</c>, <c>global</c> or <c>shared</c>.</param>
/// <seealso href="https://docs.discord.com/developers/topics/rate-limits#exceeding-a-rate-limit"/>
internal sealed record RateLimitReply(TimeSpan RetryAfter, string Scope)
{
    private static readonly TimeSpan Fallback = TimeSpan.FromSeconds(1);

    public static async Task<RateLimitReply> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var (seconds, global) = Parse(await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false));
        var header = RateLimitHeaders.Seconds(response.Headers, "Retry-After") ?? TimeSpan.Zero;
        var body = TimeSpan.FromSeconds(Math.Clamp(seconds, 0, 86_400));
        var wait = header > body ? header : body;
        var scope = RateLimitHeaders.Text(response.Headers, "X-RateLimit-Scope")
            ?? (global || response.Headers.Contains("X-RateLimit-Global") ? "global" : "user");
        return new RateLimitReply(wait > TimeSpan.Zero ? wait : Fallback, scope);
    }

    private static (double Seconds, bool Global) Parse(byte[] body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            if (json.RootElement.ValueKind != JsonValueKind.Object) return default;
            var root = json.RootElement;
            var seconds = root.TryGetProperty("retry_after", out var wait) && wait.ValueKind == JsonValueKind.Number ? wait.GetDouble() : 0;
            return (seconds, root.TryGetProperty("global", out var global) && global.ValueKind == JsonValueKind.True);
        }
        catch (JsonException)
        {
            return default; // Cloudflare answers 429 with a page; the header remains.
        }
    }
}
