using BriefingBot.Briefings;
using BriefingBot.CommandLine;
using BriefingBot.Configuration;
using BriefingBot.Core.Commands;
using BriefingBot.Core.Facts;
using BriefingBot.Curation;
using BriefingBot.Discord;
using BriefingBot.Discord.Gateway;
using BriefingBot.Discord.Interactions;
using BriefingBot.Discord.Messages;
using BriefingBot.Hosting.Diagnostics;
using BriefingBot.Hosting.Web;
using BriefingBot.Interactions;
using BriefingBot.Knowledge;
using BriefingBot.Knowledge.Watching;
using BriefingBot.Rendering;
using BriefingBot.Sqlite;

namespace BriefingBot.Hosting;

/// <summary>Puts the house together; each feature registers itself.</summary>
internal static class BotHost
{
    /// <summary>Builds the host of a bot that connects as configured.</summary>
    /// <param name="configuration">The configuration, the playground's values over it where it runs.</param>
    /// <param name="database">The opened store.</param>
    /// <param name="terminal">Where the ready line goes.</param>
    /// <param name="page">The playground's page, where it runs.</param>
    public static IHost Build(IConfiguration configuration, Database database, Terminal terminal, Uri? page)
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddConfiguration(configuration);
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(5));

        builder.AddConsoleLogging(isQuiet: page is not null);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSqliteStore(database);
        builder.Services.AddKnowledge(Configured.Read<KnowledgeOptions>(configuration, KnowledgeOptions.Section));
        builder.Services.AddCommands();
        builder.Services.AddBriefings(builder.Configuration);
        builder.Services.AddCuration(builder.Configuration);
        builder.Services.AddRendering();
        builder.Services.AddSingleton<IGatewayStateStore, GatewayStateStore>();
        builder.Services.AddSingleton<ISeenInteractionStore, SeenInteractionStore>();
        builder.Services.AddDiscordClient(options => options.Bind(builder.Configuration.GetSection(DiscordOptions.Section)));
        builder.Services.AddSingleton<InteractionReader>();
        builder.Services.AddSingleton<Receipts>();
        builder.Services.AddSingleton<IInteractionHandler, InteractionHandler>();
        builder.Services.AddSingleton<IMessageHandler, MessageHandler>();
        builder.Services.AddOtlpMetrics(configuration);
        builder.Services.AddHostedService<WarmUp>();
        builder.Services.AddHostedService(provider => ActivatorUtilities.CreateInstance<CommandRegistration>(provider, new ReadyLine(terminal, page)));
        builder.Services.AddDiscordNetDoor(configuration);
        builder.Services.AddWebDoor(configuration);
        return builder.Build();
    }

    // Last, so that it is first to close. It keeps all of the web server's types to itself, so that they are loaded only here.
    private static void AddWebDoor(this IServiceCollection services, IConfiguration configuration)
    {
        if (WebSettings.Read(configuration) is { Addresses.Length: > 0 } settings)
        {
            services.AddHostedService(provider => ActivatorUtilities.CreateInstance<WebDoor>(provider, settings));
        }
    }

    private static void AddKnowledge(this IServiceCollection services, KnowledgeOptions options) => services
        .AddSingleton<CurrentKnowledge>()
        .AddSingleton<KnowledgeLoader>()
        .AddSingleton(provider => new PackWatcher(options.Path, provider.GetRequiredService<TimeProvider>()))
        .AddHostedService<KnowledgeRefresher>();

    private static void AddRendering(this IServiceCollection services) => services
        .AddSingleton<CommandIds>()
        .AddSingleton<CustomIds>()
        .AddSingleton<BlockRenderer>()
        .AddSingleton<ReplyRenderer>()
        .AddSingleton<FormRenderer>();
}
