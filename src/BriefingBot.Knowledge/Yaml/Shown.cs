using System.Globalization;
using System.Text;

namespace BriefingBot.Knowledge.Yaml;

/// <summary>Words from a file, short and on one line, and numbers, fit to stand in a message.</summary>
internal static class Shown
{
    private const int Longest = 60;

    public static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    public static string Of(string text)
    {
        var shown = new StringBuilder(Math.Min(text.Length, Longest));
        foreach (var rune in text.EnumerateRunes())
        {
            if (shown.Length >= Longest)
            {
                return shown.Append('…').ToString();
            }

            shown.Append(Rune.IsControl(rune) || rune.Value is 0x2028 or 0x2029 ? " " : rune.ToString());
        }

        return shown.ToString();
    }
}
