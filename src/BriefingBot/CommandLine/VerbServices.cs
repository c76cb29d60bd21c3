using BriefingBot.Configuration;
using BriefingBot.Core.Briefings;
using BriefingBot.Core.Commands;
using BriefingBot.Core.Commands.Curation;
using BriefingBot.Core.Settings;
using BriefingBot.Discord;
using BriefingBot.Sqlite;

namespace BriefingBot.CommandLine;

/// <summary>The part of the house that verbs need: commands on packs, without store and without Discord.</summary>
internal sealed class VerbServices(IConfiguration configuration)
{
    /// <summary>Who runs commands from a terminal: a reader without a server.</summary>
    public static Caller Reader { get; } = new(UserId: 0, GuildId: null, ChannelId: 0, Permissions.None, []);

    /// <summary>The configuration as it stands.</summary>
    public IConfiguration Configuration => configuration;

    /// <summary>The folder of packs: as given, else as configured.</summary>
    public string KnowledgePath(string? given) => given ?? Configured.Read<KnowledgeOptions>(configuration, KnowledgeOptions.Section).Path;

    /// <summary>A provider with the catalogue and its runner.</summary>
    public static ServiceProvider Build() => Catalogue().BuildServiceProvider();

    /// <summary>A provider with the configured store, opened.</summary>
    public ServiceProvider BuildWithStore() => new ServiceCollection()
        .AddSingleton(TimeProvider.System)
        .AddLogging()
        .AddSqliteStore(StoreOpening.Open(configuration))
        .BuildServiceProvider();

    /// <summary>A provider with the catalogue and a client for Discord as configured, which connects to nothing by itself.</summary>
    public ServiceProvider BuildWithDiscord() => Catalogue()
        .AddDiscordClient(options => options.Bind(configuration.GetSection(DiscordOptions.Section)))
        .BuildServiceProvider();

    private static IServiceCollection Catalogue() => new ServiceCollection()
        .AddSingleton<IGuildSettings, NoGuildSettings>()
        .AddSingleton(TimeProvider.System)
        .AddLogging()
        .AddCommands()
        .AddBriefings()
        .AddCuration()
        .AddWithoutStore();

    private sealed class NoGuildSettings : IGuildSettings
    {
        public GuildSettings For(ulong? guildId) => GuildSettings.Default;
    }
}
