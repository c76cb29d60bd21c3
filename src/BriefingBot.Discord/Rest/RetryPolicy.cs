using System.Net;
using Polly;
using Polly.Retry;

namespace BriefingBot.Discord.Rest;

/// <summary>Which transport faults are tried again: those that can't do anything twice.</summary>
internal static class RetryPolicy
{
    private const int MaxRetries = 3;

    public static void Configure(ResiliencePipelineBuilder<HttpResponseMessage> pipeline, TimeProvider time, Func<double> randomizer)
    {
        pipeline.TimeProvider = time;
        pipeline.TelemetryListener = null; // It logs every attempt with its exception; what came of them is in the result.
        pipeline.AddRetry(new RetryStrategyOptions<HttpResponseMessage>
        {
            MaxRetryAttempts = MaxRetries,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Randomizer = randomizer,
            Delay = TimeSpan.FromMilliseconds(200),
            MaxDelay = TimeSpan.FromSeconds(5),
            ShouldHandle = arguments => ValueTask.FromResult(IsRepeatable(arguments)),
        });
    }

    private static bool IsRepeatable(RetryPredicateArguments<HttpResponseMessage> arguments)
    {
        var outcome = arguments.Outcome;
        if (arguments.Context.CancellationToken.IsCancellationRequested) return false;
        if (TransportFault.IsUnsent(outcome.Exception)) return true;
        if (!TransportFault.IsLost(outcome.Exception, arguments.Context.CancellationToken) && !IsServerFault(outcome.Result)) return false;
        return arguments.Context.GetRequestMessage()?.Options.TryGetValue(Route.Key, out var route) is true && route.IsRepeatable;
    }

    private static bool IsServerFault(HttpResponseMessage? response) => response?.StatusCode >= HttpStatusCode.InternalServerError;
}
