using System.Reflection;
using BriefingBot.Discord.Commands;
using BriefingBot.Discord.Diagnostics;
using BriefingBot.Discord.Gateway;
using BriefingBot.Discord.Interactions;
using BriefingBot.Discord.Messages;
using BriefingBot.Discord.Rest;
using BriefingBot.Discord.Rest.Limits;
using BriefingBot.Discord.Webhook;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace BriefingBot.Discord;

/// <summary>Adds the Discord client to a host.</summary>
public static class DiscordServiceCollectionExtensions
{
    private const string ProjectUrl = "https://github.com/briefingbot/briefingbot";

    /// <summary>
    /// Adds the client; the host adds its <see cref="IInteractionHandler"/> and, if it likes, an
    /// <see cref="IMessageHandler"/>, an <see cref="IGatewayStateStore"/> and an <see cref="ISeenInteractionStore"/>.
    /// Options are checked when the host starts. Without a token the client stays off.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configure">Binds <see cref="DiscordOptions"/>.</param>
    public static IServiceCollection AddDiscordClient(this IServiceCollection services, Action<OptionsBuilder<DiscordOptions>> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        configure(services.AddOptions<DiscordOptions>().ValidateOnStart());
        services.AddSingleton<IValidateOptions<DiscordOptions>, DiscordOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddMetrics();
        services.TryAddSingleton<DiscordMetrics>();
        services.TryAddSingleton<DiscordStatus>();
        services.TryAddSingleton<IGatewayStateStore, InMemoryGatewayStateStore>();
        services.TryAddSingleton<ISeenInteractionStore, NoSeenInteractionStore>();
        services.AddRest();
        services.AddSingleton<CommandRegistrar>();
        services.TryAddSingleton(new DispatchLimits());
        services.AddSingleton<ResponseDelivery>();
        services.AddSingleton<InteractionRunner>();
        services.AddSingleton<InteractionDispatcher>();
        services.AddSingleton<RestCallbackDoor>();
        services.AddSingleton<MessageDispatcher>();
        services.AddHostedService(provider => provider.GetRequiredService<MessageDispatcher>());
        services.AddSingleton<GatewayShards>();
        services.AddHostedService<GatewayService>();
        services.AddSingleton<WebhookEndpoint>();
        services.AddHostedService<WebhookService>();
        return services;
    }

    private static void AddRest(this IServiceCollection services)
    {
        services.AddSingleton<RestLimits>();
        var client = services.AddHttpClient(nameof(DiscordRestClient), (provider, http) =>
        {
            http.BaseAddress = new Uri(provider.GetRequiredService<IOptions<DiscordOptions>>().Value.ApiBaseUrl.TrimEnd('/') + "/");
            http.Timeout = Timeout.InfiniteTimeSpan; // Each attempt has its own.
            http.DefaultRequestHeaders.Add("User-Agent", $"DiscordBot ({ProjectUrl}, {Version})");
        });
        client.RemoveAllLoggers(); // They would log addresses, which hold interactions' tokens.
        client.ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
        {
            ConnectTimeout = TimeSpan.FromSeconds(5),
            PooledConnectionLifetime = TimeSpan.FromMinutes(10),
            ActivityHeadersPropagator = null, // No traces: they too would hold addresses.
            AllowAutoRedirect = false,
            UseCookies = false,
        });
        client.SetHandlerLifetime(Timeout.InfiniteTimeSpan);
        client.AddResilienceHandler("discord", (pipeline, context) => RetryPolicy.Configure(
            pipeline, context.ServiceProvider.GetRequiredService<TimeProvider>(), Jitter.Unpredictable().Next));
        client.AddHttpMessageHandler(provider => new RateLimitHandler(
            provider.GetRequiredService<RestLimits>(), provider.GetRequiredService<DiscordMetrics>()));
        client.AddHttpMessageHandler(provider => new AttemptHandler(provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new DiscordRestClient(new RestSender(
            provider.GetRequiredService<IHttpClientFactory>().CreateClient(nameof(DiscordRestClient)),
            provider.GetRequiredService<IOptions<DiscordOptions>>().Value.Token)));
    }

    private static string Version =>
        typeof(DiscordServiceCollectionExtensions).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";
}
