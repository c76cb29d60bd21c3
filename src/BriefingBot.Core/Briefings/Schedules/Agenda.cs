using System.Globalization;
using Cronos;

namespace BriefingBot.Core.Briefings.Schedules;

/// <summary>Which days of a schedule have come, and which come next.</summary>
public static class Agenda
{
    // A bot that was away longer than this doesn't list every day that it missed.
    private const int LongestLookBack = 62;

    // Longer than any calendar goes without one of its weekdays, skipped dates included.
    private const int LongestLookAhead = 400;

    /// <summary>The days whose moment has come since the schedule became active, after a day already planned; oldest first.</summary>
    public static IEnumerable<(DateOnly Date, DateTimeOffset Moment)> Come(Schedule schedule, DateOnly? planned, DateTimeOffset now)
    {
        if (schedule.Times is not { } times)
        {
            return [];
        }

        // The day after today is looked at too: a gap may end on it.
        var today = times.DateAt(now);
        var first = Later(planned?.AddDays(1), times.DateAt(schedule.ActiveFrom).AddDays(-1), today.AddDays(-LongestLookBack));
        return Days(schedule, times, first, today.AddDays(1)).Where(day => day.Moment >= schedule.ActiveFrom && day.Moment <= now);
    }

    /// <summary>The days to come, in order, without those that <paramref name="isTaken"/> names; empty for a schedule without days.</summary>
    public static IEnumerable<(DateOnly Date, DateTimeOffset Moment)> Next(Schedule schedule, DateTimeOffset now, Func<DateOnly, bool>? isTaken = null)
    {
        if (schedule.Times is not { } times)
        {
            return [];
        }

        var from = now >= schedule.ActiveFrom ? now : schedule.ActiveFrom;
        var first = times.DateAt(from).AddDays(-1);
        return Days(schedule, times, first, first.AddDays(LongestLookAhead)).Where(day => day.Moment > from && isTaken?.Invoke(day.Date) != true);
    }

    // Cronos works out the calendar on the wall, without any zone; the zone then says when the wall shows it.
    private static IEnumerable<(DateOnly Date, DateTimeOffset Moment)> Days(Schedule schedule, LocalTimes times, DateOnly first, DateOnly last)
    {
        if (schedule.Weekdays == Weekdays.None || last < first)
        {
            yield break;
        }

        var days = string.Join(',', Enum.GetValues<DayOfWeek>().Where(day => schedule.Weekdays.Has(day)).Select(day => (int)day));
        var calendar = CronExpression.Parse(string.Create(CultureInfo.InvariantCulture, $"{times.At.Minute} {times.At.Hour} * * {days}"));
        foreach (var wall in calendar.GetOccurrences(first.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc), last.ToDateTime(TimeOnly.MaxValue, DateTimeKind.Utc)))
        {
            var date = DateOnly.FromDateTime(wall);
            if (times.MomentOn(date) is { } moment)
            {
                yield return (date, moment);
            }
        }
    }

    private static DateOnly Later(DateOnly? a, DateOnly b, DateOnly c)
    {
        var later = b > c ? b : c;
        return a is { } first && first > later ? first : later;
    }
}
