using BriefingBot.Core.Briefings.Occurrences;
using BriefingBot.Core.Briefings.Schedules;

namespace BriefingBot.Core.Briefings.Delivery;

/// <summary>Turns the clock into occurrences. Moments are worked out anew at each look, so that neither a clock that jumps nor a change of time zone data leaves a stale one behind.</summary>
internal static class Planner
{
    /// <summary>Records the days that have come and returns the next moment at which one comes.</summary>
    public static DateTimeOffset? Plan(DeliveryTools tools)
    {
        var now = tools.Now;
        var come = new List<Occurrence>();
        DateTimeOffset? next = null;
        foreach (var (schedule, planned) in tools.Ledger.ActiveSchedules(now))
        {
            if (schedule.Times is null)
            {
                tools.Log.UnknownTimeZone(schedule.Id.Value, schedule.TimeZone);
                continue;
            }

            come.AddRange(Come(tools, schedule, planned, now));
            if (Agenda.Next(schedule, now).Select(day => (DateTimeOffset?)day.Moment).FirstOrDefault() is { } moment && (next is null || moment < next))
            {
                next = moment;
            }
        }

        if (come.Count > 0)
        {
            tools.Ledger.Plan(come, now);
        }

        return next;
    }

    // Only the latest is posted late; the days before it are shown as missed.
    private static IEnumerable<Occurrence> Come(DeliveryTools tools, Schedule schedule, DateOnly? planned, DateTimeOffset now)
    {
        var days = Agenda.Come(schedule, planned, now).ToArray();
        for (var i = 0; i < days.Length; i++)
        {
            var occurrence = Occurrence.Due(schedule, days[i].Date, days[i].Moment, now);
            yield return tools.Ledger.ReleasedAt >= days[i].Moment
                ? occurrence.Miss("The store was restored from a backup; what was due before its release isn't posted")
                : i < days.Length - 1 || now - days[i].Moment > tools.Options.CatchUp
                    ? occurrence.Miss("The bot was away")
                    : occurrence;
        }
    }
}
