using System.Globalization;
using BriefingBot.Core.Briefings.Occurrences;
using BriefingBot.Core.Briefings.Schedules;

namespace BriefingBot.Core.Briefings.Delivery;

/// <summary>What moderators are told when a briefing needs them.</summary>
internal static class Notices
{
    public static ModeratorNotice For(Occurrence occurrence, Schedule schedule)
    {
        var day = occurrence.Key.Date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
        var text = occurrence.State == OccurrenceState.Review
            ? $"The bot can't tell whether the briefing of {day} is in the channel. {occurrence.Reason}. Look for it and run /briefing resolve: until then it is neither posted again nor forgotten."
            : $"The briefing of {day} couldn't be posted. {occurrence.Reason}."
                + (schedule.State == ScheduleState.Paused ? " Its schedule is paused; mend this and run /briefing resume." : " The next one is tried at its usual time.");
        return new ModeratorNotice(occurrence.Key, occurrence.GuildId, occurrence.ChannelId, schedule.CreatedBy, text);
    }
}
