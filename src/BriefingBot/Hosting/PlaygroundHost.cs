using BriefingBot.CommandLine;
using BriefingBot.Configuration;
using BriefingBot.Playground;

namespace BriefingBot.Hosting;

/// <summary>The local Discord that runs beside the bot when no token is configured; the bot connects to it as it would to Discord.</summary>
internal sealed class PlaygroundHost : IAsyncDisposable
{
    private readonly PlaygroundServer _server;

    private PlaygroundHost(PlaygroundServer server) => _server = server;

    /// <summary>The page to open.</summary>
    public Uri Page => _server.Address;

    /// <summary>Starts it at the configured address, or at the next free port.</summary>
    public static async Task<PlaygroundHost> StartAsync(IConfiguration configuration, Terminal terminal, CancellationToken cancellationToken)
    {
        var url = new Uri(Configured.Read<PlaygroundSettings>(configuration, PlaygroundSettings.Section).Url);
        var server = new PlaygroundServer(new PlaygroundOptions { Url = url.ToString() });
        try
        {
            await server.StartAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (PlaygroundStartException exception)
        {
            throw new CommandLineException(exception.Message);
        }

        if (url.Port != 0 && server.Address.Port != url.Port)
        {
            terminal.Error.WriteLine($"The port {url.Port} is in use; the playground takes {server.Address.Port} instead. Set Playground:Url to choose another.");
        }

        return new PlaygroundHost(server);
    }

    /// <summary>The configuration with which the bot connects here.</summary>
    public IConfiguration Configure(IConfiguration configuration) => new ConfigurationBuilder()
        .AddConfiguration(configuration)
        .AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Discord:Token"] = _server.Token,
            ["Discord:ApiBaseUrl"] = _server.ApiBaseUrl.ToString(),
            ["Discord:Transport"] = "Gateway",
        })
        .Build();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
