namespace BriefingBot.CommandLine.Doctor;

/// <summary>What the doctor found about one thing.</summary>
/// <param name="Level">How bad it is.</param>
/// <param name="Subject">What it is about, in a word.</param>
/// <param name="Text">What was found; with a problem or warning, also what to do.</param>
/// <param name="ExitCode">What the process returns because of it.</param>
internal sealed record Finding(FindingLevel Level, string Subject, string Text, int ExitCode = ExitCodes.Done)
{
    public static Finding Ok(string subject, string text) => new(FindingLevel.Ok, subject, text);

    public static Finding Warning(string subject, string text) => new(FindingLevel.Warning, subject, text);

    public static Finding Problem(string subject, string text, int exitCode = ExitCodes.WrongInput) => new(FindingLevel.Problem, subject, text, exitCode);
}

/// <summary>How bad a finding is.</summary>
internal enum FindingLevel
{
    /// <summary>All is well.</summary>
    Ok,

    /// <summary>The bot runs, but perhaps not as meant.</summary>
    Warning,

    /// <summary>The bot doesn't run, or a part of it doesn't.</summary>
    Problem,
}
