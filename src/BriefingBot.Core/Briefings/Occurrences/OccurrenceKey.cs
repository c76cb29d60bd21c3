using System.Globalization;
using BriefingBot.Core.Briefings.Schedules;

namespace BriefingBot.Core.Briefings.Occurrences;

/// <summary>What makes an occurrence unique: its schedule and its local date.</summary>
public readonly record struct OccurrenceKey(ScheduleId Schedule, DateOnly Date)
{
    /// <summary>Reads the text of <see cref="ToString"/>.</summary>
    public static bool TryParse(string text, out OccurrenceKey key)
    {
        var parts = text.Split('@');
        var read = DateOnly.TryParseExact(parts[^1], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date);
        key = new OccurrenceKey(new ScheduleId(parts[0]), date);
        return read && parts.Length == 2;
    }

    /// <summary><c>k7f3qm2p@2026-06-03</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Schedule}@{Date:yyyy-MM-dd}");
}
