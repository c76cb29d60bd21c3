using BriefingBot.Discord;
using Microsoft.Extensions.DependencyInjection;

namespace BriefingBot.DiscordNet;

/// <summary>Adds the door through Discord.Net.</summary>
public static class DiscordNetServiceCollectionExtensions
{
    /// <summary>
    /// Adds the door to a host to which the client was added; it opens with <see cref="DiscordTransport.DiscordNet"/>.
    /// Sessions and identifies are then Discord.Net's business: it keeps neither over a restart.
    /// </summary>
    public static IServiceCollection AddDiscordNet(this IServiceCollection services)
    {
        services.AddSingleton<EventReader>();
        services.AddHostedService<DiscordNetService>();
        return services;
    }
}
