using System.Text;
using YamlDotNet.Core;

namespace BriefingBot.Knowledge.Yaml;

/// <summary>Turns a parser's complaint into where the slip is and how to mend it.</summary>
internal static class SyntaxHint
{
    public static (int Line, int Column, string Message) For(byte[] bytes, YamlException exception)
    {
        var (line, column) = ((int)exception.Start.Line, (int)exception.Start.Column);
        var text = LineOf(bytes, line);
        var what = exception.Message;
        if (Has(what, "invalid mapping"))
        {
            return Colon(bytes, line, column, text);
        }

        var message = what switch
        {
            _ when Has(what, "'-' indicator") => "the indentation doesn't fit: align this line with the '- ' items, or with the keys, above it",
            _ when Has(what, "did not find expected key") => KeyExpected(text),
            _ when Has(what, "cannot start any token") => $"text can't begin with '{At(text, column)}'; put it in quotes",
            _ when Has(what, "surrogate") => "a broken \\u escape: half of a surrogate pair; write the character itself",
            _ when Has(what, "double-quoted scalar") || Has(what, "single-quoted scalar") || Has(what, "quoted scalar, found unexpected end") => "the quotation mark here isn't closed",
            _ when Has(what, "unknown escape") || Has(what, "hexadecimal") => "an unknown escape in double quotes; write \\\\ for a backslash",
            _ when Has(what, "Block sequence entries") => "a list can't begin on its key's line; put '- ' on the next line, or text that begins with '- ' in quotes",
            _ when Has(what, "anchor or alias") => "text that begins with & or * must be in quotes; anchors and aliases aren't allowed",
            _ when Has(what, "block scalar") => "text that begins with > or | must be in quotes",
            _ when Has(what, "expected ',' or") => "a [ or { before this isn't closed, or a comma is missing",
            _ when Has(what, "node content") => "a value is missing here",
            _ => "not valid YAML: " + Shown.Of(what.TrimEnd('.')),
        };
        return (line, column, message);
    }

    private static (int Line, int Column, string Message) Colon(byte[] bytes, int line, int column, string text)
    {
        var first = text.IndexOf(": ", StringComparison.Ordinal);
        if (first >= 0 && first + 1 < column)
        {
            return (line, column, "unquoted text holds a colon, which YAML reads as a key; put the whole text in double quotes");
        }

        var above = LineOf(bytes, line - 1);
        return line > 1 && Indent(text) <= Indent(above) && !Has(above, ": ") && Has(above, ":")
            ? (line - 1, above.IndexOf(':', StringComparison.Ordinal) + 1, "no space after the colon; write 'key: value'")
            : (line, Indent(text) + 1, "wrong indentation: this line stands deeper than the one above, so YAML joins the two; align it with the keys above");
    }

    private static string KeyExpected(string text)
    {
        var value = text.AsSpan().TrimStart(" -");
        var colon = value.IndexOf(": ");
        value = colon < 0 ? value : value[(colon + 2)..].TrimStart();
        return value.Length == 0
            ? "the indentation doesn't fit: align this line with the keys above it"
            : value[0] switch
            {
                '\'' => "the single quotes close too early; write '' for an apostrophe in them, or use double quotes",
                '"' => "text follows the closing quotation mark; put all of it in quotes, with \\\" for a quotation mark inside",
                '[' or '{' => $"text that begins with {value[0]} must be in quotes; a list or map must end the line",
                '*' or '&' => "text that begins with & or * must be in quotes; anchors and aliases aren't allowed",
                _ => "the indentation doesn't fit: align this line with the keys above it",
            };
    }

    private static string LineOf(byte[] bytes, int number)
    {
        ReadOnlySpan<byte> rest = bytes;
        for (var line = 1; line < number; line++)
        {
            var end = rest.IndexOf((byte)'\n');
            if (end < 0)
            {
                return "";
            }

            rest = rest[(end + 1)..];
        }

        var length = rest.IndexOf((byte)'\n');
        return Encoding.UTF8.GetString(length < 0 ? rest : rest[..length]).TrimEnd('\r');
    }

    private static bool Has(string text, string words) => text.Contains(words, StringComparison.Ordinal);

    private static int Indent(string text) => text.Length - text.TrimStart(' ').Length;

    private static string At(string text, int column) => column >= 1 && column <= text.Length ? text[column - 1].ToString() : "?";
}
