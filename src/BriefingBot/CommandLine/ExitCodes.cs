namespace BriefingBot.CommandLine;

/// <summary>The exit codes of the command line.</summary>
internal static class ExitCodes
{
    /// <summary>Done; "not covered" and "nothing found" included.</summary>
    public const int Done = 0;

    /// <summary>The input is wrong.</summary>
    public const int WrongInput = 1;

    /// <summary>The command line itself is wrong.</summary>
    public const int Usage = 2;

    /// <summary>Discord or the store refused.</summary>
    public const int Refused = 3;
}
