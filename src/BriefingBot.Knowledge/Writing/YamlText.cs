using System.Buffers;
using System.Globalization;
using System.Text;
using BriefingBot.Knowledge.Yaml;

namespace BriefingBot.Knowledge.Writing;

/// <summary>Writes single values: plain where no reader could mistake them, else in double quotes.</summary>
internal static class YamlText
{
    // A narrow choice: everything else is quoted, whether or not YAML would allow it plain.
    private static readonly SearchValues<char> PlainLetters = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 .'()/;$%+=_-’–—");

    public static string Of(string text) => IsPlain(text) ? text : Quoted(text);

    public static string Quoted(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (var letter in text)
        {
            _ = letter switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append(@"\\"),
                '\n' => quoted.Append("\\n"),
                _ when char.IsControl(letter) || letter is '\u2028' or '\u2029' or '\uFEFF' or '\u00A0' => quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:X4}"),
                _ => quoted.Append(letter),
            };
        }

        return quoted.Append('"').ToString();
    }

    private static bool IsPlain(string text) =>
        text.Length > 0
        && char.IsAsciiLetterOrDigit(text[0])
        && text[^1] != ' '
        && text.AsSpan().IndexOfAnyExcept(PlainLetters) < 0
        && new YamlScalar(text, true, 1, 1) is { IsNull: false } scalar
        && PlainValue.IsText(scalar);
}
