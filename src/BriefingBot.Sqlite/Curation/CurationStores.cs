using BriefingBot.Core.Curation;
using BriefingBot.Core.Curation.Audit;
using BriefingBot.Core.Curation.Corrections;
using BriefingBot.Core.Curation.Drafts;
using BriefingBot.Core.Curation.Gaps;
using BriefingBot.Core.Settings;
using Microsoft.Extensions.DependencyInjection;

namespace BriefingBot.Sqlite.Curation;

/// <summary>Puts the database behind curation's boundaries.</summary>
internal static class CurationStores
{
    public static IServiceCollection AddCurationStores(this IServiceCollection services)
    {
        services.AddSingleton<ICurationStore, CurationStore>();
        services.AddSingleton<IAuditLog, AuditLog>();
        services.AddSingleton<IDraftStore, DraftStore>();
        services.AddSingleton<IGapLog, GapLog>();
        services.AddSingleton<ICorrectionQueue, CorrectionQueue>();
        services.AddSingleton<IGuildSettingsStore, GuildSettingsStore>();
        services.AddSingleton<IGuildSettings>(provider => provider.GetRequiredService<IGuildSettingsStore>());
        return services;
    }
}
