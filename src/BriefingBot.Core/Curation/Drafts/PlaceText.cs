using System.Globalization;
using BriefingBot.Core.Facts;

namespace BriefingBot.Core.Curation.Drafts;

/// <summary>A place in a source on one line: <c>article &gt; At a Glance &gt; 1 &gt; 2</c> is source, section, paragraph and sentence.</summary>
internal static class PlaceText
{
    public const string Form = "source > section > paragraph > sentence";

    public static string Write(SourcePlace place)
    {
        string?[] parts = [place.SourceId, place.Section, Number(place.Paragraph), Number(place.Sentence)];
        var last = Array.FindLastIndex(parts, part => part is not null);
        return string.Join(" > ", parts[..(last + 1)].Select(part => part ?? ""));

        static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Reads a line; the source is left as typed.</summary>
    public static bool TryRead(string line, out SourcePlace place)
    {
        var parts = line.Split('>', StringSplitOptions.TrimEntries);
        int? paragraph = null, sentence = null;
        var good = parts[0].Length > 0 && parts.Length <= 4 && TryNumber(parts, 2, out paragraph) && TryNumber(parts, 3, out sentence);
        place = new SourcePlace(parts[0], parts.Length > 1 && parts[1].Length > 0 ? parts[1] : null, paragraph, sentence);
        return good;
    }

    private static bool TryNumber(string[] parts, int index, out int? number)
    {
        number = null;
        if (parts.Length <= index || parts[index].Length == 0)
        {
            return true;
        }

        if (!int.TryParse(parts[index], NumberStyles.None, CultureInfo.InvariantCulture, out var value) || value is < 1 or > 100_000)
        {
            return false;
        }

        number = value;
        return true;
    }
}
