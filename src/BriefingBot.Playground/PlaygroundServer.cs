using System.Net;
using System.Net.Sockets;
using BriefingBot.Playground.Faults;
using BriefingBot.Playground.Gateway;
using BriefingBot.Playground.Rest;
using BriefingBot.Playground.World;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Playground;

/// <summary>
/// A local Discord on loopback: REST under <c>/api/v10</c>, gateway under <c>/gateway</c>, a page at <c>/</c>. It keeps
/// everything in memory and judges the bot by Discord's documented rules.
/// </summary>
/// <param name="options">How it behaves.</param>
public sealed class PlaygroundServer(PlaygroundOptions options) : IAsyncDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private Composition? _parts;
    private WebApplication? _app;
    private Uri? _address;

    /// <summary>Where it listens, such as <c>http://127.0.0.1:5080/</c>.</summary>
    /// <exception cref="InvalidOperationException">It hasn't been started.</exception>
    public Uri Address => _address ?? throw new InvalidOperationException("The playground has not been started.");

    /// <summary>What the bot uses as <c>Discord:ApiBaseUrl</c>.</summary>
    public Uri ApiBaseUrl => new(Address, RestApi.Prefix);

    /// <summary>The bot token it accepts.</summary>
    public string Token => options.Token;

    /// <summary>The application's id, as on the wire.</summary>
    public string ApplicationId { get; } = BotApplication.FixedId.Wire();

    /// <summary>With which interactions posted to the bot are signed: Ed25519, 32 bytes in hexadecimal.</summary>
    public string PublicKey => Parts.Key.PublicHex;

    /// <summary>The seed of the key pair, 32 bytes in hexadecimal, for tests that sign themselves.</summary>
    public string PrivateKey => Parts.Key.PrivateHex;

    /// <summary>What goes wrong, switched while it runs.</summary>
    public FaultSwitchboard Faults { get; } = new();

    /// <summary>Breaks of the gateway that happen once.</summary>
    public GatewayCuts Cuts => Parts.Cuts;

    /// <summary>What has happened on the gateway.</summary>
    public GatewayStatistics GatewayStatistics => Parts.Hub.Statistics;

    /// <summary>The newest REST requests of the bot, oldest first.</summary>
    public IReadOnlyList<RecordedRequest> Requests => Parts.Requests.Newest();

    internal Composition Parts => _parts ?? throw new InvalidOperationException("The playground has not been started.");

    /// <summary>Binds and serves.</summary>
    /// <exception cref="PlaygroundStartException">The address isn't this machine's, or no port is free.</exception>
    public async Task StartAsync(CancellationToken cancellationToken = default)
    {
        var socket = Listener.Bind(options.Url, options.LoggerFactory.CreateLogger<PlaygroundServer>());
        var endpoint = (IPEndPoint)socket.LocalEndPoint!;
        _address = new UriBuilder("http", endpoint.Address.ToString(), endpoint.Port).Uri;
        _parts = new Composition(options, Faults, () => Address);
        _app = Build(socket, endpoint);
        _app.UseWebSockets();
        _app.Run(context => new Dispatcher(_parts, _stopping.Token).HandleAsync(context));
        await _app.StartAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Stops serving: open connections are cut.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        if (_app is not null)
        {
            await _app.DisposeAsync().ConfigureAwait(false);
        }

        _parts?.Dispose();
        _stopping.Dispose();
    }

    /// <summary>An empty builder: the bot's own settings, urls and environment must not reach this server.</summary>
    private WebApplication Build(Socket socket, IPEndPoint endpoint)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "playground" });
        builder.Services.AddSingleton(options.LoggerFactory);
        builder.WebHost.UseKestrelCore();
        builder.Services.Configure<SocketTransportOptions>(transport => transport.CreateBoundListenSocket = _ => socket);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = RequestReader.MaxBody + 1024;
            kestrel.Listen(endpoint);
        });
        return builder.Build();
    }
}
