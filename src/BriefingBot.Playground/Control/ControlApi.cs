using System.Text.Json.Nodes;
using BriefingBot.Playground.Commands;
using BriefingBot.Playground.Rest;
using Microsoft.AspNetCore.Http;

namespace BriefingBot.Playground.Control;

/// <summary>
/// <c>/playground/*</c>: acts as a user, sets faults, looks at what has happened. Used by the page and by tests in other
/// processes. A mistake is answered with 400 and <c>{"error": "what and why"}</c>.
/// </summary>
internal sealed class ControlApi(RouteTable routes)
{
    public const string Prefix = "/playground";

    public async Task HandleAsync(HttpContext context)
    {
        var reply = await AnswerAsync(context).ConfigureAwait(false);
        await JsonText.WriteAsync(context.Response, reply.Status, reply.Body?.ToJsonString(JsonText.Options) ?? "").ConfigureAwait(false);
    }

    private async Task<RestReply> AnswerAsync(HttpContext context)
    {
        var request = context.Request;
        try
        {
            var (route, values) = routes.Find(request.Method, request.Path.Value![Prefix.Length..]);
            if (request.ContentLength > 0 && request.ContentType?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) is not true)
            {
                // A page of another site can't send this type without asking first, and is never answered.
                return Mistake("Send JSON, as application/json.");
            }

            var (body, _, files) = await RequestReader.ReadAsync(request, context.RequestAborted).ConfigureAwait(false);
            var query = request.Query.ToDictionary(pair => pair.Key, pair => pair.Value.ToString());
            return await route.Handle(new RestRequest(values, query, body, files), context.RequestAborted).ConfigureAwait(false);
        }
        catch (UserMistakeException mistake)
        {
            return Mistake(mistake.Message);
        }
        catch (ApiException refused)
        {
            return new RestReply(refused.Error.Status, new JsonObject { ["error"] = refused.Error.Message, ["detail"] = refused.Error.ToJson() });
        }
    }

    private static RestReply Mistake(string message) => new(400, new JsonObject { ["error"] = message });
}
