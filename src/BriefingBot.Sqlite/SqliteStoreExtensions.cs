using BriefingBot.Core.Answers;
using BriefingBot.Core.Briefings.Delivery;
using BriefingBot.Core.Facts;
using BriefingBot.Core.Replies;
using BriefingBot.Sqlite.Briefings;
using BriefingBot.Sqlite.Curation;
using BriefingBot.Sqlite.Facts;
using BriefingBot.Sqlite.Maintenance;
using BriefingBot.Sqlite.Replies;
using BriefingBot.Sqlite.State;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace BriefingBot.Sqlite;

/// <summary>Puts the store behind the boundaries of Core.</summary>
public static class SqliteStoreExtensions
{
    /// <summary>
    /// Registers everything that an opened database carries, and the hosted services that write and tidy it. Opening
    /// comes first, outside the container, so that a store that can't be used stops the start with one line.
    /// </summary>
    public static IServiceCollection AddSqliteStore(this IServiceCollection services, Database database)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(database);
        services.AddSingleton<IFactStore, FactStore>();
        services.AddSingleton<IReceiptLog, ReceiptStore>();
        services.AddSingleton<IViewStateStore, ViewStateStore>();
        services.AddSingleton<IFeedbackLog, FeedbackStore>();
        services.AddSingleton<StateStore>();
        services.AddSingleton(provider => new SeenIds(database, provider.GetRequiredService<WriteBehind>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<StoreMaintenance>();
        services.AddSingleton<WriteBehind>();
        services.AddHostedService(provider => provider.GetRequiredService<WriteBehind>());
        services.AddHostedService<Housekeeping>();
        services.AddSingleton<IBriefingLedger, BriefingLedger>();
        return services.AddCurationStores();
    }
}
