using System.CommandLine;
using BriefingBot.Configuration;
using BriefingBot.Discord;

namespace BriefingBot.CommandLine.Doctor;

/// <summary><c>doctor</c>: looks at everything that the bot needs, a line each, and says what to do.</summary>
internal sealed class DoctorVerb(Terminal terminal, VerbServices services)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    public Command Create()
    {
        var command = new Command("doctor", "Check configuration, facts, store and, with a token, what Discord knows of the bot; changes nothing");
        command.SetAction((_, cancellationToken) => RunAsync(cancellationToken));
        return command;
    }

    private async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var local = new LocalChecks(services.Configuration, services);
        var exitCode = Tell(local.Knowledge());
        exitCode = Math.Max(exitCode, Tell(local.Database()));
        exitCode = Math.Max(exitCode, Tell(LocalChecks.TimeZones()));
        foreach (var finding in await DiscordAsync(local, cancellationToken).ConfigureAwait(false))
        {
            exitCode = Math.Max(exitCode, Tell(finding));
        }

        return exitCode;
    }

    private async Task<IReadOnlyList<Finding>> DiscordAsync(LocalChecks local, CancellationToken cancellationToken)
    {
        try
        {
            var options = Configured.Read<DiscordOptions>(services.Configuration, DiscordOptions.Section);
            if (options.Token is not { Length: > 0 })
            {
                return [local.Playground()];
            }

            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            patience.CancelAfter(Patience);
            await using var provider = services.BuildWithDiscord();
            return await ActivatorUtilities.CreateInstance<DiscordChecks>(provider, options).RunAsync(patience.Token).ConfigureAwait(false);
        }
        catch (ConfigurationException exception)
        {
            return [Finding.Problem("configuration", exception.Message)];
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return [Finding.Problem("Discord", "it doesn't answer. Check the network, and Discord:ApiBaseUrl if it is set", ExitCodes.Refused)];
        }
    }

    /// <summary>What is wrong goes to stderr too, so that a script sees it.</summary>
    private int Tell(Finding finding)
    {
        var mark = finding.Level switch
        {
            FindingLevel.Ok => "ok",
            FindingLevel.Warning => "warning",
            _ => "problem",
        };
        (finding.Level == FindingLevel.Problem ? terminal.Error : terminal.Out).WriteLine($"{mark,-8} {finding.Subject,-11} {finding.Text}");
        return finding.ExitCode;
    }
}
