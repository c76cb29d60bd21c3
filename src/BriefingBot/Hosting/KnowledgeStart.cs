using BriefingBot.Configuration;
using BriefingBot.Core.Curation;
using BriefingBot.Core.Facts;
using BriefingBot.Knowledge;

namespace BriefingBot.Hosting;

/// <summary>Puts the packs in service before the bot connects, so that its first answer is a full one.</summary>
internal static partial class KnowledgeStart
{
    /// <summary>Loads the packs (if the folder can't be used, what the store holds from before), then what servers put over them.</summary>
    /// <exception cref="KnowledgeException">The folder can't be used, and the store holds nothing.</exception>
    public static void Load(IServiceProvider services, IConfiguration configuration)
    {
        var path = Configured.Read<KnowledgeOptions>(configuration, KnowledgeOptions.Section).Path;
        try
        {
            services.GetRequiredService<KnowledgeLoader>().Load(KnowledgeReader.Read(path));
        }
        catch (KnowledgeException exception)
        {
            var kept = services.GetRequiredService<IFactStore>().LoadTopics();
            if (kept.Length == 0)
            {
                throw;
            }

            LogUnusable(services.GetRequiredService<ILogger<KnowledgeLoader>>(), exception.Message);
            services.GetRequiredService<CurrentKnowledge>().Replace(new KnowledgeSnapshot(kept, 1));
        }

        services.GetRequiredService<Curator>().Load();
    }

    [LoggerMessage(LogLevel.Error, "{Problem}; the last good facts are in service")]
    private static partial void LogUnusable(ILogger logger, string problem);
}
