using BriefingBot.CommandLine;
using BriefingBot.Configuration;
using BriefingBot.Discord;

namespace BriefingBot.Hosting;

/// <summary>The bot from start to end: what must be right before it runs is done first, in order, each failure one line.</summary>
internal sealed class BotProcess(IConfiguration configuration, Terminal terminal)
{
    /// <summary>Runs until it is told to stop, or until Discord won't take it.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var discord = Configured.Read<DiscordOptions>(configuration, DiscordOptions.Section);
        var database = StoreOpening.Open(configuration);

        await using var playground = string.IsNullOrEmpty(discord.Token)
            ? await PlaygroundHost.StartAsync(configuration, terminal, cancellationToken).ConfigureAwait(false)
            : null;
        using var host = BotHost.Build(playground?.Configure(configuration) ?? configuration, database, terminal, playground?.Page);
        KnowledgeStart.Load(host.Services, configuration);
        var status = host.Services.GetRequiredService<DiscordStatus>();
        await host.RunAsync(cancellationToken).ConfigureAwait(false);

        if (status.Fatal is { } fatal)
        {
            throw new CommandLineException(fatal, ExitCodes.Refused);
        }

        return ExitCodes.Done;
    }
}
