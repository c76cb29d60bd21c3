using System.Text.RegularExpressions;
using BriefingBot.Playground.Faults;
using BriefingBot.Playground.Gateway;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Playground.Rest;

/// <summary>The door of the API: faults, user agent, route, token, rate limit, body, in this order.</summary>
internal sealed partial class RestApi(RouteTable routes, PlaygroundOptions options, GatewayHub hub, FaultSwitchboard faults, RequestLog requests, ILogger<RestApi> log)
{
    public const string Prefix = "/api/v10";
    private readonly RateLimiter _limiter = new(options.Time, options.GlobalRequestsPerSecond);

    public async Task HandleAsync(HttpContext context)
    {
        var path = context.Request.Path.Value![Prefix.Length..];
        var fault = faults.Strike(context.Request.Method, path);
        if (fault is { Kind: RestFaultKind.Delay })
        {
            await Task.Delay(TimeSpan.FromMilliseconds(fault.DelayMs), options.Time, context.RequestAborted).ConfigureAwait(false);
        }

        var exchange = new Exchange(context, path, options.Time.GetUtcNow());
        if (fault is { Kind: RestFaultKind.Reset })
        {
            requests.Add(exchange.Record(0, ""));
            context.Abort();
            return;
        }

        var reply = fault switch
        {
            { Kind: RestFaultKind.Status } => FaultReplies.Refusal(fault.Status),
            { Kind: RestFaultKind.RateLimit } => FaultReplies.RateLimit(fault, context.Response),
            _ => await AnswerAsync(exchange).ConfigureAwait(false),
        };

        var text = reply.Body is null ? "" : reply.Body.ToJsonString(JsonText.Options);
        if (fault is { Kind: RestFaultKind.LoseReply })
        {
            requests.Add(exchange.Record(0, text));
            context.Abort();
            return;
        }

        requests.Add(exchange.Record(reply.Status, text));
        await JsonText.WriteAsync(context.Response, reply.Status, text).ConfigureAwait(false);
    }

    private async Task<RestReply> AnswerAsync(Exchange exchange)
    {
        try
        {
            return await CarryOutAsync(exchange).ConfigureAwait(false);
        }
        catch (ApiException refused)
        {
            if (refused.Error.Code is 50035)
            {
                LogInvalid(log, exchange.Context.Request.Method, exchange.Path, refused.Error.Errors!.ToJsonString());
            }

            return new RestReply(refused.Error.Status, refused.Error.ToJson());
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            LogFailure(log, error, exchange.Context.Request.Method, exchange.Path);
            return new RestReply(500, ApiError.ServerError.ToJson());
        }
    }

    private async Task<RestReply> CarryOutAsync(Exchange exchange)
    {
        var request = exchange.Context.Request;
        if (!UserAgent().IsMatch(request.Headers.UserAgent.ToString()))
        {
            throw new ApiException(ApiError.BadUserAgent);
        }

        var (route, values) = routes.Find(request.Method, exchange.Path);
        if (route.NeedsToken && (request.Headers.Authorization != $"Bot {options.Token}" || hub.Budget.TokenReset))
        {
            throw new ApiException(ApiError.Unauthorized);
        }

        var verdict = _limiter.Ask(route.Budget, values);
        RateHeaders.Write(exchange.Context.Response.Headers, verdict);
        if (!verdict.Allowed)
        {
            return RateHeaders.Refusal(verdict);
        }

        var (body, text, files) = await RequestReader.ReadAsync(request, exchange.Context.RequestAborted).ConfigureAwait(false);
        exchange.Body = text;
        var query = request.Query.ToDictionary(pair => pair.Key, pair => pair.Value.ToString());
        return await route.Handle(new RestRequest(values, query, body, files), exchange.Context.RequestAborted).ConfigureAwait(false);
    }

    /// <summary>See https://docs.discord.com/developers/reference#user-agent.</summary>
    [GeneratedRegex(@"^DiscordBot \([^,)]+,[^)]+\)")]
    private static partial Regex UserAgent();

    [LoggerMessage(Level = LogLevel.Warning, Message = "The bot's {Method} {Path} broke Discord's rules: {Errors}")]
    private static partial void LogInvalid(ILogger log, string method, string path, string errors);

    [LoggerMessage(Level = LogLevel.Error, Message = "The playground failed at {Method} {Path}")]
    private static partial void LogFailure(ILogger log, Exception error, string method, string path);

    private sealed class Exchange(HttpContext context, string path, DateTimeOffset at)
    {
        public HttpContext Context { get; } = context;
        public string Path { get; } = path;
        public string Body { get; set; } = "";

        public RecordedRequest Record(int status, string reply) => new(
            Context.Request.Method,
            Path,
            Context.Request.QueryString.Value ?? "",
            Body,
            Context.Request.Headers.Where(header => header.Key != "Authorization").ToDictionary(header => header.Key, header => header.Value.ToString()),
            status,
            reply,
            at);
    }
}
