namespace BriefingBot.CommandLine;

/// <summary>Where a verb writes.</summary>
/// <param name="Out">Results.</param>
/// <param name="Error">Problems and progress.</param>
internal sealed record Terminal(TextWriter Out, TextWriter Error);
