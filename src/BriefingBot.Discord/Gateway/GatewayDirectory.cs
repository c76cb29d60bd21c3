using BriefingBot.Discord.Diagnostics;
using BriefingBot.Discord.Model;
using BriefingBot.Discord.Rest;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Discord.Gateway;

/// <summary>Asks Discord where its gateway is, until it answers.</summary>
internal sealed class GatewayDirectory(
    DiscordRestClient rest, string apiBaseUrl, TimeSpan startPatience, TimeProvider time, Jitter jitter, ILogger<GatewayDirectory> logger)
{
    private readonly long _startedAt = time.GetTimestamp();
    private volatile bool _wasReached;

    /// <exception cref="DiscordFatalException">The token is refused, or Discord couldn't be reached since the start.</exception>
    public async Task<GatewayBot> LocateAsync(CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var result = await rest.GetGatewayBotAsync(cancellationToken).ConfigureAwait(false);
            if (result.IsSuccess)
            {
                _wasReached = true;
                return result.Value;
            }

            if (result.Error?.Status == 401) throw new DiscordFatalException(GatewayCloseCode.Of(4004).Text);
            var delay = result.RetryAfter > TimeSpan.Zero ? result.RetryAfter : Backoff.AfterFailure.Delay(attempt, jitter);
            if (!_wasReached && time.GetElapsedTime(_startedAt) + delay > startPatience)
                throw new DiscordFatalException($"Discord can't be reached at {apiBaseUrl}: {result.Detail}. Check the network and Discord:ApiBaseUrl.");
            GatewayLog.Unreachable(logger, result.Detail, delay);
            await Task.Delay(delay, time, cancellationToken).ConfigureAwait(false);
        }
    }
}
