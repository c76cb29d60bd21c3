namespace BriefingBot.CommandLine;

/// <summary>Ends a verb with one clear line on stderr.</summary>
internal sealed class CommandLineException(string message, int exitCode = ExitCodes.WrongInput) : Exception(message)
{
    /// <summary>What the process returns.</summary>
    public int ExitCode => exitCode;
}
