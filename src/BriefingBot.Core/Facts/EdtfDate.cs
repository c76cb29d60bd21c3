using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace BriefingBot.Core.Facts;

/// <summary>
/// A date no more precise than its source: the subset of EDTF (ISO 8601-2) with years, months, days,
/// intervals and the qualifiers <c>~</c> (about) and <c>?</c> (uncertain).
/// </summary>
public sealed record EdtfDate : IComparable<EdtfDate>
{
    private EdtfDate(string text, DateOnly earliest, DateOnly latest)
    {
        Text = text;
        Earliest = earliest;
        Latest = latest;
    }

    /// <summary>The date as written, for example <c>2023</c>, <c>2025-06</c> or <c>2016/2017</c>.</summary>
    public string Text { get; }

    /// <summary>The first day that it may mean.</summary>
    public DateOnly Earliest { get; }

    /// <summary>The last day that it may mean.</summary>
    public DateOnly Latest { get; }

    /// <summary>Reads a date; <paramref name="date"/> is null when the text isn't one.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out EdtfDate? date)
    {
        date = null;
        if (string.IsNullOrEmpty(text))
        {
            return false;
        }

        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
        {
            if (!TryParsePoint(text, out var first, out var last))
            {
                return false;
            }

            date = new EdtfDate(text, first, last);
            return true;
        }

        if (!TryParsePoint(text[..slash], out var from, out _) || !TryParsePoint(text[(slash + 1)..], out _, out var to) || to < from)
        {
            return false;
        }

        date = new EdtfDate(text, from, to);
        return true;
    }

    /// <summary>Reads a date.</summary>
    /// <exception cref="FormatException">The text isn't a date of the supported subset.</exception>
    public static EdtfDate Parse(string text) => TryParse(text, out var date)
        ? date
        : throw new FormatException($"'{text}' is not a date; write 2023, 2025-06, 2025-06-03, 2016/2017 or 2025~");

    /// <summary>The date in words, as precise as it is: "2023", "June 2025", "3 June 2025", "about 2025".</summary>
    public string ToWords()
    {
        var slash = Text.IndexOf('/', StringComparison.Ordinal);
        return slash < 0
            ? PointToWords(Text)
            : $"{PointToWords(Text[..slash])} to {PointToWords(Text[(slash + 1)..])}";
    }

    /// <inheritdoc/>
    public int CompareTo(EdtfDate? other) => other is null ? 1 : Earliest.CompareTo(other.Earliest) is var order and not 0 ? order : Latest.CompareTo(other.Latest);

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static string PointToWords(string point)
    {
        var qualifier = point[^1] switch { '~' => "about ", '?' => "possibly ", '%' => "possibly about ", _ => "" };
        var bare = point.TrimEnd('~', '?', '%');
        _ = TryParsePoint(bare, out var first, out _);
        return qualifier + bare.Length switch
        {
            4 => bare,
            7 => first.ToString("MMMM yyyy", CultureInfo.InvariantCulture),
            _ => first.ToString("d MMMM yyyy", CultureInfo.InvariantCulture),
        };
    }

    private static bool TryParsePoint(string text, out DateOnly first, out DateOnly last)
    {
        first = last = default;
        if (text.Length > 0 && text[^1] is ('~' or '?' or '%'))
        {
            text = text[..^1];
        }

        var format = text.Length switch { 4 => "yyyy", 7 => "yyyy-MM", 10 => "yyyy-MM-dd", _ => null };
        if (format is null || !DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out first))
        {
            return false;
        }

        last = text.Length switch { 4 => new DateOnly(first.Year, 12, 31), 7 => new DateOnly(first.Year, first.Month, DateTime.DaysInMonth(first.Year, first.Month)), _ => first };
        return true;
    }
}
