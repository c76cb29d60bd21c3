namespace BriefingBot.Knowledge;

/// <summary>What is wrong with a file, where, and the fix.</summary>
/// <param name="File">The file's path, with forward slashes, as the folder was given.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1, in UTF-16 code units.</param>
/// <param name="Message">One line.</param>
public sealed record KnowledgeProblem(string File, int Line, int Column, string Message)
{
    /// <summary><c>file:line:column: message</c>.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{File}:{Line}:{Column}: {Message}");
}
