using System.Text.Json.Nodes;
using BriefingBot.Playground.Faults;
using Microsoft.AspNetCore.Http;

namespace BriefingBot.Playground.Rest;

/// <summary>The refusals that a fault makes.</summary>
internal static class FaultReplies
{
    public static RestReply Refusal(int status) => status switch
    {
        401 => Of(ApiError.Unauthorized),
        403 => Of(ApiError.MissingAccess),
        404 => Of(ApiError.NotFound),
        _ => new RestReply(status, new JsonObject { ["message"] = $"{status}: Fault", ["code"] = 0 }),
    };

    public static RestReply RateLimit(RestFault fault, HttpResponse response)
    {
        var global = fault.Scope is "global";
        response.Headers.RetryAfter = Math.Ceiling(fault.RetryAfter).ToString(Format.Invariant);
        response.Headers["X-RateLimit-Scope"] = fault.Scope;
        if (global)
        {
            response.Headers["X-RateLimit-Global"] = "true";
        }

        return new RestReply(429, RateHeaders.Body(fault.RetryAfter, global));
    }

    private static RestReply Of(ApiError error) => new(error.Status, error.ToJson());
}
