using System.Globalization;
using System.Text.RegularExpressions;

namespace BriefingBot.Core.Facts;

/// <summary>What any text that readers see must keep to.</summary>
public static partial class TextRules
{
    /// <summary>Says what is wrong with a text, or null.</summary>
    /// <param name="text">The text, trimmed.</param>
    /// <param name="maximum">Its greatest length in UTF-16 code units.</param>
    /// <param name="lines">Whether it may hold line breaks.</param>
    public static string? Problem(string text, int maximum, bool lines = false)
    {
        if (text.Length == 0)
        {
            return "is empty; write something or leave it out";
        }

        if (text.Length > maximum)
        {
            return string.Create(CultureInfo.InvariantCulture, $"is {text.Length:N0} characters long; at most {maximum:N0} fit a reply");
        }

        if (Mention.Match(text) is { Success: true } mention)
        {
            return $"holds {mention.Value}, which Discord takes for a mention; write it another way";
        }

        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            if (letter == '\n' && lines)
            {
                continue;
            }

            if (char.IsHighSurrogate(letter) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (IsForbidden(letter))
            {
                return $"holds {Name(letter)} (character {i + 1}); remove it";
            }
        }

        return null;
    }

    // Replies escape them too; but nobody who quotes or copies a fact should ping anybody with it.
    [GeneratedRegex("@everyone|@here|<(?:@[!&]?|#)[0-9]+>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Mention { get; }

    private static bool IsForbidden(char letter) =>
        char.IsControl(letter) || char.IsSurrogate(letter) || letter is '\u2028' or '\u2029' or >= '\u202A' and <= '\u202E' or '\uFFFE' or '\uFFFF';

    private static string Name(char letter) => letter switch
    {
        '\n' or '\r' or '\u2028' or '\u2029' or '\u0085' => "a line break",
        '\t' => "a tab",
        _ => $"the character U+{(int)letter:X4}, which can't be shown",
    };
}
