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
        var local = new LocalChecks(services);
        var exitCode = Tell([local.Knowledge(), local.Database(), LocalChecks.TimeZones()]);
        return Math.Max(exitCode, Tell(await DiscordAsync(local, cancellationToken).ConfigureAwait(false)));
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

    /// <summary>Prints a line each, problems on stderr.</summary>
    /// <returns>The worst exit code.</returns>
    private int Tell(IReadOnlyList<Finding> findings)
    {
        foreach (var finding in findings)
        {
            var writer = finding.Level == FindingLevel.Problem ? terminal.Error : terminal.Out;
            writer.WriteLine($"{finding.Level.ToString().ToLowerInvariant(),-8} {finding.Subject,-11} {finding.Text}");
        }

        return findings.Max(finding => finding.ExitCode);
    }
}
