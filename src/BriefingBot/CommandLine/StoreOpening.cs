using BriefingBot.Configuration;
using BriefingBot.Sqlite;

namespace BriefingBot.CommandLine;

/// <summary>Opens the configured store.</summary>
internal static class StoreOpening
{
    /// <summary>The database, its schema brought up to date.</summary>
    /// <exception cref="StoreException">It can't be used; the message says why and what to do.</exception>
    public static Database Open(IConfiguration configuration) =>
        Database.Open(new StoreOptions { Path = Configured.Read<StoreSettings>(configuration, StoreSettings.Section).Path });
}
