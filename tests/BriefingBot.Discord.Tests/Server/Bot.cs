using BriefingBot.Discord.Interactions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Discord.Tests.Server;

/// <summary>A host with the client in it, connected to the test server.</summary>
public sealed class Bot : IAsyncDisposable
{
    public const string Token = "CANARY-bot-token-MTIzNDU2Nzg5MDEyMzQ1Njc4.GabcdE.abcdefghijklmnopqrstuvwxyz0123456789";

    private readonly IHost _host;

    private readonly SteppedTime? _fakeTime;

    private Bot(IHost host, RecordingLogs logs, SteppedTime? fakeTime)
    {
        _host = host;
        _fakeTime = fakeTime;
        Logs = logs;
    }

    public RecordingLogs Logs { get; }

    public IServiceProvider Services => _host.Services;

    public DiscordStatus Status => Services.GetRequiredService<DiscordStatus>();

    public static Bot Create(
        FakeDiscord discord, IInteractionHandler? handler = null, TimeProvider? time = null,
        Action<DiscordOptions>? configure = null, Action<IServiceCollection>? services = null)
    {
        var logs = new RecordingLogs();
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Logging.AddProvider(logs).SetMinimumLevel(LogLevel.Trace);
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(5));
        if (time is not null) builder.Services.AddSingleton(time);
        builder.Services.AddSingleton(handler ?? new ScriptedHandler());
        services?.Invoke(builder.Services);
        builder.Services.AddDiscordClient(options => options.Configure(settings =>
        {
            settings.Token = Token;
            settings.ApiBaseUrl = discord.ApiBaseUrl;
            configure?.Invoke(settings);
        }));
        return new Bot(builder.Build(), logs, time as SteppedTime);
    }

    public static async Task<Bot> StartAsync(
        FakeDiscord discord, IInteractionHandler? handler = null, TimeProvider? time = null,
        Action<DiscordOptions>? configure = null, Action<IServiceCollection>? services = null)
    {
        var bot = Create(discord, handler, time, configure, services);
        await bot._host.StartAsync(TestContext.Current.CancellationToken);
        return bot;
    }

    public Task StopAsync() => _host.StopAsync(TestContext.Current.CancellationToken);

    public Task WaitForShutdownAsync() => _host.WaitForShutdownAsync(TestContext.Current.CancellationToken).WaitAsync(Patience.Long, TimeProvider.System);

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync(CancellationToken.None);
        if (_fakeTime is null) _host.Dispose();
        else await _fakeTime.EndAsync(() => ((IAsyncDisposable)_host).DisposeAsync().AsTask());
        Assert.DoesNotContain("CANARY", Logs.All, StringComparison.Ordinal); // No token in any log line of any test.
    }
}
