using System.Globalization;

namespace BriefingBot.Core.Commands.Briefings;

/// <summary>Reads a time of day as people type it.</summary>
internal static class ClockText
{
    private static readonly string[] Formats = ["H:mm", "HH:mm", "H.mm", "Hmm", "HHmm", "%H", "h:mmtt", "h.mmtt", "htt", "H'h'mm", "H'h'"];

    /// <summary>Reads <c>08:30</c>, <c>8.30</c>, <c>0830</c>, <c>8</c>, <c>8am</c> or <c>8:30 pm</c>.</summary>
    public static bool TryParse(string text, out TimeOnly time)
    {
        var compact = text.Replace(" ", "", StringComparison.Ordinal).Replace("a.m.", "am", StringComparison.OrdinalIgnoreCase).Replace("p.m.", "pm", StringComparison.OrdinalIgnoreCase);
        switch (compact.ToUpperInvariant())
        {
            case "MIDNIGHT":
                time = TimeOnly.MinValue;
                return true;
            case "NOON":
                time = new TimeOnly(12, 0);
                return true;
            default:
                return TimeOnly.TryParseExact(compact, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
        }
    }

    /// <summary>A time of day as schedules show it.</summary>
    public static string Show(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
