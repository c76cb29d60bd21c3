using BriefingBot.Configuration;
using BriefingBot.Core.Commands.Curation;
using BriefingBot.Core.Curation;
using BriefingBot.Core.Curation.Imports;
using BriefingBot.Discord;

namespace BriefingBot.Curation;

/// <summary>Registers what admins do with the host: the commands, and what they need of Discord and of files.</summary>
internal static class CurationHosting
{
    /// <summary>Adds curation.</summary>
    public static IServiceCollection AddCuration(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddCuration();
        services.AddSingleton<PostCorrector>();
        services.AddSingleton<ICurationOutlet, CurationOutlet>();
        services.AddSingleton<IPackFormat, YamlPackFormat>();
        services.AddSingleton(AttachmentHosts.For(Configured.Read<DiscordOptions>(configuration, DiscordOptions.Section).ApiBaseUrl));
        services.AddSingleton<IAttachmentFetcher, AttachmentFetcher>();

        // No logs: an attachment's address is a key to it. No redirects and no decompression: what comes is what was attached.
        services.AddHttpClient(nameof(AttachmentFetcher))
            .RemoveAllLoggers()
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                ActivityHeadersPropagator = null,
                ConnectTimeout = TimeSpan.FromSeconds(5),
            });
        return services;
    }
}
