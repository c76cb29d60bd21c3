using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace BriefingBot.Playground.Rest;

/// <summary>See https://docs.discord.com/developers/topics/rate-limits#header-format.</summary>
internal static class RateHeaders
{
    public static void Write(IHeaderDictionary headers, RateVerdict verdict)
    {
        var after = Seconds(verdict.ResetAfter);
        if (!verdict.IsGlobal)
        {
            headers["X-RateLimit-Limit"] = verdict.Budget.Limit.ToString(Format.Invariant);
            headers["X-RateLimit-Remaining"] = verdict.Remaining.ToString(Format.Invariant);
            headers["X-RateLimit-Reset"] = (verdict.ResetAt.ToUnixTimeMilliseconds() / 1000.0).ToString("0.000", Format.Invariant);
            headers["X-RateLimit-Reset-After"] = after;
            headers["X-RateLimit-Bucket"] = verdict.Budget.Hash;
        }

        if (!verdict.Allowed)
        {
            headers["X-RateLimit-Scope"] = verdict.IsGlobal ? "global" : "user";
            headers.RetryAfter = Math.Ceiling(verdict.ResetAfter.TotalSeconds).ToString(Format.Invariant);
            if (verdict.IsGlobal)
            {
                headers["X-RateLimit-Global"] = "true";
            }
        }
    }

    public static RestReply Refusal(RateVerdict verdict) => new(429, Body(verdict.ResetAfter.TotalSeconds, verdict.IsGlobal));

    public static JsonObject Body(double retryAfter, bool global) => new()
    {
        ["message"] = "You are being rate limited.",
        ["retry_after"] = Math.Round(retryAfter, 3),
        ["global"] = global,
    };

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.000", Format.Invariant);
}
