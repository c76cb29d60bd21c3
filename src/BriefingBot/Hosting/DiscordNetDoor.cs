#if DISCORD_NET
using BriefingBot.DiscordNet;
#else
using BriefingBot.Configuration;
using BriefingBot.Discord;
#endif

namespace BriefingBot.Hosting;

/// <summary>The door through Discord.Net, in builds that have it.</summary>
internal static class DiscordNetDoor
{
#if DISCORD_NET
    /// <summary>Adds it; it opens when <c>Discord:Transport</c> says so.</summary>
    public static void AddDiscordNetDoor(this IServiceCollection services, IConfiguration configuration) => services.AddDiscordNet();
#else
    /// <summary>Refuses to start where it is asked for.</summary>
    /// <exception cref="ConfigurationException">It is asked for.</exception>
    public static void AddDiscordNetDoor(this IServiceCollection services, IConfiguration configuration)
    {
        if (Configured.Read<DiscordOptions>(configuration, DiscordOptions.Section).Transport == DiscordTransport.DiscordNet)
        {
            throw new ConfigurationException("Discord:Transport is DiscordNet, and this build has no Discord.Net in it. Set it to Gateway, or build with -p:DiscordNet=true.");
        }
    }
#endif
}
