using System.Globalization;

namespace BriefingBot.Core.Curation.Corrections;

/// <summary>
/// The note under a corrected line: when, and what the line said. A line has one note, which counts the corrections before it,
/// so that a post can be corrected any number of times.
/// </summary>
public static class CorrectionNote
{
    /// <summary>How every note begins.</summary>
    public const string Beginning = "Corrected on ";

    /// <summary>A note.</summary>
    /// <param name="date">When, in words; without a full stop.</param>
    /// <param name="earlier">How many corrections there were before.</param>
    /// <param name="words">What the line said; null where there is no room for it.</param>
    public static string Of(string date, int earlier, string? words) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Beginning}{date}{(earlier == 0 ? "" : earlier == 1 ? " and once before" : $" and {earlier} times before")}.{(words is null ? "" : $" It said before: {words}")}");

    /// <summary>How many corrections a note stands for.</summary>
    public static int Count(string note)
    {
        var words = Dates(note).Split(' ');
        return words is [.., "and", "once", "before."] ? 2
            : words is [.., "and", var number, "times", "before."] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var earlier) ? earlier + 1
            : 1;
    }

    /// <summary>The note without what the line said.</summary>
    public static string Dates(string note) => note.IndexOf('.', StringComparison.Ordinal) is var end and >= 0 ? note[..(end + 1)] : note;
}
