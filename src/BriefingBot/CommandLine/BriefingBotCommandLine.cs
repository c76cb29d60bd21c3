using System.CommandLine;
using BriefingBot.CommandLine.Doctor;
using BriefingBot.Configuration;
using BriefingBot.Knowledge;
using BriefingBot.Sqlite;

namespace BriefingBot.CommandLine;

/// <summary>The command line: verbs, exit codes, and one clear line for every mistake.</summary>
internal static class BriefingBotCommandLine
{
    /// <summary>Runs the verb that the arguments name; without one, the bot.</summary>
    public static async Task<int> RunAsync(string[] args, Terminal terminal, string workingDirectory, CancellationToken cancellationToken = default)
    {
        try
        {
            var services = new VerbServices(ConfigurationSources.Build(workingDirectory));
            var result = Create(terminal, services).Parse(args);
            if (result.Errors.Count == 0)
            {
                return await result.InvokeAsync(
                    new InvocationConfiguration { Output = terminal.Out, Error = terminal.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null },
                    cancellationToken).ConfigureAwait(false);
            }

            foreach (var error in result.Errors)
            {
                terminal.Error.WriteLine(error.Message);
            }

            terminal.Error.WriteLine("Try --help.");
            return ExitCodes.Usage;
        }
        catch (Exception exception) when (Explain(exception) is var (message, exitCode))
        {
            terminal.Error.WriteLine(message);
            return exitCode;
        }
    }

    private static RootCommand Create(Terminal terminal, VerbServices services)
    {
        var run = new RunVerb(terminal, services);
        var root = new RootCommand("BriefingBot keeps a Discord community briefed on one running story, from curated facts.")
        {
            run.Create(),
            new AskVerb(terminal, services).Create(),
            new ShowVerb(terminal, services).Create(),
            new KnowledgeVerb(terminal, services).Create(),
            new CommandsVerb(terminal).Create(),
            new StoreVerb(terminal, services).Create(),
            new DoctorVerb(terminal, services).Create(),
        };
        root.SetAction((_, cancellationToken) => run.RunAsync(cancellationToken));
        return root;
    }

    // Mistakes of whoever typed, and refusals of the store, are told in a line; anything else is our fault and keeps its stack.
    private static (string Message, int ExitCode)? Explain(Exception exception) => exception switch
    {
        CommandLineException mistake => (mistake.Message, mistake.ExitCode),
        ConfigurationException mistake => (mistake.Message, ExitCodes.WrongInput),
        KnowledgeException mistake => (mistake.Message, ExitCodes.WrongInput),
        StoreException refusal => (refusal.Message, ExitCodes.Refused),
        OperationCanceledException => ("Stopped.", 130),
        _ => null,
    };
}
