using System.Globalization;

namespace BriefingBot.Core.Answers.Judging;

/// <summary>Numbers, written in digits or as words.</summary>
internal static class NumberWords
{
    private static readonly string[] Small =
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary>The number in digits; null for a word that is none. "One" and "first" are too common to count.</summary>
    public static string? Read(string word)
    {
        if (word.Length > 0 && char.IsAsciiDigit(word[0]))
        {
            return word.TrimEnd('s', 't', 'h', 'n', 'd', 'r');
        }

        var at = Array.IndexOf(Small, word);
        return at is >= 2 ? at.ToString(CultureInfo.InvariantCulture) : null;
    }
}
