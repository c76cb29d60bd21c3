using BriefingBot.Discord.Diagnostics;
using BriefingBot.Discord.Gateway;
using BriefingBot.Discord.Model;
using BriefingBot.Discord.Rest;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BriefingBot.Discord.Webhook;

/// <summary>With the webhook as door there is no gateway that tells who the bot is: this asks by REST.</summary>
internal sealed class WebhookService(
    IOptions<DiscordOptions> options,
    DiscordRestClient rest,
    DiscordStatus status,
    IHostApplicationLifetime lifetime,
    TimeProvider time,
    ILogger<WebhookService> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value is not { Transport: DiscordTransport.Webhook, Token.Length: > 0 }) return;
        var jitter = Jitter.Unpredictable();
        for (var attempt = 1; !stoppingToken.IsCancellationRequested; attempt++)
        {
            var application = await rest.GetCurrentApplicationAsync(stoppingToken).ConfigureAwait(false);
            if (application.IsSuccess)
            {
                Open(application.Value);
                return;
            }

            if (application.Error?.Status == 401)
            {
                Fail(GatewayCloseCode.Of(4004).Text);
                return;
            }

            var delay = Backoff.AfterFailure.Delay(attempt, jitter);
            GatewayLog.Unreachable(logger, application.Detail, delay);
            await Task.Delay(delay, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private void Open(Application application)
    {
        if (application.VerifyKey is { Length: > 0 } key && !key.Equals(options.Value.PublicKey, StringComparison.OrdinalIgnoreCase))
        {
            Fail("Discord:PublicKey isn't the key of this token's application. Copy it from the Developer Portal, page General Information.");
            return;
        }

        status.Identify(application.Id, null);
        status.Set(new ShardId(0, 1), isReady: true);
        WebhookLog.Open(logger, application.Id);
    }

    private void Fail(string why)
    {
        GatewayLog.Fatal(logger, why);
        status.Fail(why);
        lifetime.StopApplication();
    }
}
