using System.Buffers;
using System.Text;

namespace BriefingBot.Knowledge.Sources;

/// <summary>Makes typographic characters plain and white space single, so that another typesetting of the same words compares equal.</summary>
internal static class PlainText
{
    private static readonly SearchValues<char> Special = SearchValues.Create("‘’‚‛“”„‟–—―‐‑−…\u00A0\t\r\n\f\v\u0085\u2028\u2029\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F\u3000");

    public static string Of(string text)
    {
        if (text.AsSpan().IndexOfAny(Special) < 0 && !text.Contains("  ", StringComparison.Ordinal))
        {
            return text.Trim();
        }

        var plain = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            switch (letter)
            {
                case '‘' or '’' or '‚' or '‛':
                    plain.Append('\'');
                    break;
                case '“' or '”' or '„' or '‟':
                    plain.Append('"');
                    break;
                case '–' or '—' or '―' or '‐' or '‑' or '−':
                    plain.Append('-');
                    break;
                case '…':
                    plain.Append("...");
                    break;
                case var _ when char.IsWhiteSpace(letter):
                    if (plain.Length > 0 && plain[^1] != ' ')
                    {
                        plain.Append(' ');
                    }

                    break;
                default:
                    plain.Append(letter);
                    break;
            }
        }

        return plain.ToString().TrimEnd(' ');
    }
}
