using BriefingBot.Configuration;
using BriefingBot.Core.Briefings;
using BriefingBot.Core.Briefings.Delivery;
using BriefingBot.Discord;

namespace BriefingBot.Briefings;

/// <summary>Registers briefings with the host: configuration, sender, renderer and what runs them.</summary>
internal static class BriefingsHosting
{
    /// <summary>The configuration's section.</summary>
    public const string Section = "Briefings";

    /// <summary>Adds briefings.</summary>
    public static IServiceCollection AddBriefings(this IServiceCollection services, IConfiguration configuration) => services
        .AddBriefings(Options(configuration))
        .AddSingleton<IBriefingSender, BriefingSender>()
        .AddSingleton<IBriefingRenderer, BriefingRenderer>()
        .AddHostedService<BriefingService>();

    // Discord documents what a nonce does; another server's word isn't taken for it unless the operator says so.
    private static BriefingOptions Options(IConfiguration configuration)
    {
        var api = Configured.Read<DiscordOptions>(configuration, DiscordOptions.Section).ApiBaseUrl;
        var isDiscord = Uri.TryCreate(api, UriKind.Absolute, out var url) && (url.Host == "discord.com" || url.Host.EndsWith(".discord.com", StringComparison.Ordinal));
        var options = Configured.Read<BriefingOptions>(configuration, Section);
        if (configuration[$"{Section}:{nameof(BriefingOptions.TrustNonces)}"] is null)
        {
            options = options with { TrustNonces = isDiscord };
        }

        return options;
    }
}
