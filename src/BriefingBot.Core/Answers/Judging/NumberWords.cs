using System.Globalization;

namespace BriefingBot.Core.Answers.Judging;

/// <summary>Numbers, written in digits or as words.</summary>
internal static class NumberWords
{
    private static readonly string[] Small =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    /// <summary>The number that a word makes with the word before it: 31 for "thirty" and "one"; null when they are two numbers, or none.</summary>
    public static string? Join(string before, string word) =>
        Array.IndexOf(Tens, before) is >= 0 and var ten && Array.IndexOf(Small, word, 0, 10) is >= 1 and var one ? (((ten + 2) * 10) + one).ToString(CultureInfo.InvariantCulture) : null;

    /// <summary>The number in digits; null for a word that is none. "One" and "first" are too common to count.</summary>
    public static string? Read(string word)
    {
        if (word.Length > 0 && char.IsAsciiDigit(word[0]))
        {
            return word.TrimEnd('s', 't', 'h', 'n', 'd', 'r');
        }

        if (word == "dozen")
        {
            return "12";
        }

        if (Array.IndexOf(Tens, word) is >= 0 and var ten)
        {
            return ((ten + 2) * 10).ToString(CultureInfo.InvariantCulture);
        }

        var at = Array.IndexOf(Small, word);
        return at is >= 2 ? at.ToString(CultureInfo.InvariantCulture) : null;
    }
}
