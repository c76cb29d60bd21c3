using System.Diagnostics.Metrics;
using BriefingBot.Discord;
using BriefingBot.Discord.Gateway;
using BriefingBot.Discord.Interactions;
using BriefingBot.Discord.Rest;
using BriefingBot.Playground;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace BriefingBot.Soak.Bots;

/// <summary>One process's worth of client, connected to a playground.</summary>
internal sealed class SoakBot : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly IHost _host;

    private SoakBot(IHost host, TimeProvider time)
    {
        _host = host;
        Ends = new Ends(host.Services.GetRequiredService<IMeterFactory>(), time);
    }

    public Ends Ends { get; }

    public DiscordStatus Status => _host.Services.GetRequiredService<DiscordStatus>();

    public DiscordRestClient Rest => _host.Services.GetRequiredService<DiscordRestClient>();

    public static async Task<SoakBot> StartAsync(
        PlaygroundServer server, TimeProvider time, IInteractionHandler handler,
        IGatewayStateStore? state = null, Action<IServiceCollection>? services = null, Action<DiscordOptions>? configure = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(5));
        builder.Services.AddSingleton(time);
        builder.Services.AddSingleton(handler);
        if (state is not null)
        {
            builder.Services.AddSingleton(state);
        }

        services?.Invoke(builder.Services);
        builder.Services.AddDiscordClient(options => options.Configure(discord =>
        {
            discord.Token = server.Token;
            discord.ApiBaseUrl = server.ApiBaseUrl.ToString();
            configure?.Invoke(discord);
        }));
        var bot = new SoakBot(builder.Build(), time);
        await bot._host.StartAsync();
        return bot;
    }

    /// <summary>Ends it in an orderly way.</summary>
    public async Task StopAsync()
    {
        await _host.StopAsync();
        await DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Ends.Dispose();

        // Polly waits for requests under way by polling on the host's clock, which may stand still: a bot that hangs is left behind.
        await Task.WhenAny(Task.Run(() => ((IAsyncDisposable)_host).DisposeAsync().AsTask()), Task.Delay(Patience, TimeProvider.System));
    }
}
