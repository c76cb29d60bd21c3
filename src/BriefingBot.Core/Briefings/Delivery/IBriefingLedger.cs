using System.Collections.Immutable;
using BriefingBot.Core.Briefings.Composing;
using BriefingBot.Core.Briefings.Occurrences;
using BriefingBot.Core.Briefings.Schedules;
using BriefingBot.Core.Facts;

namespace BriefingBot.Core.Briefings.Delivery;

/// <summary>
/// Where schedules and occurrences are kept. Each call is one transaction that is on the disk when the call returns,
/// or an exception: what couldn't be recorded isn't sent.
/// </summary>
public interface IBriefingLedger
{
    /// <summary>Whether nothing may be posted: the store was restored from a backup and an operator hasn't released it.</summary>
    bool IsHeld { get; }

    /// <summary>When the store was last released; what was due before isn't posted. Null if it never was held.</summary>
    DateTimeOffset? ReleasedAt { get; }

    /// <summary>Adds a schedule.</summary>
    void Add(Schedule schedule);

    /// <summary>Changes a schedule, unless somebody else did since the given revision.</summary>
    /// <param name="schedule">The changed schedule, with the revision that the change is based on; the stored one becomes one higher.</param>
    /// <returns>False when the stored revision is another one.</returns>
    bool TryUpdate(Schedule schedule);

    /// <summary>A schedule of a server, whatever its state; null when that server has none with this id.</summary>
    Schedule? FindSchedule(ulong guildId, ScheduleId id);

    /// <summary>A server's schedules that aren't removed, by channel and time.</summary>
    ImmutableArray<Schedule> SchedulesOf(ulong guildId);

    /// <summary>All active schedules, each with the last date planned by a clock that wasn't ahead of <paramref name="now"/>.</summary>
    ImmutableArray<(Schedule Schedule, DateOnly? Planned)> ActiveSchedules(DateTimeOffset now);

    /// <summary>
    /// Records days that have come. A date that a schedule has already stays as it is; only one that was recorded as missed
    /// by a clock ahead of <paramref name="now"/> is taken back.
    /// </summary>
    void Plan(IReadOnlyCollection<Occurrence> occurrences, DateTimeOffset now);

    /// <summary>What there is to do now: not leased, not waiting for a later moment; in order of due time.</summary>
    ImmutableArray<Occurrence> Open(DateTimeOffset now);

    /// <summary>The next moment at which something that waits wants to go on; null if nothing does.</summary>
    DateTimeOffset? NextRetry(DateTimeOffset now);

    /// <summary>An occurrence with its parts.</summary>
    Occurrence? Find(OccurrenceKey key);

    /// <summary>
    /// Saves the next version of an occurrence, parts, told facts and receipts included.
    /// </summary>
    /// <returns>The saved version; null when another process saved since.</returns>
    Occurrence? Save(Occurrence occurrence);

    /// <summary>A server's latest occurrences, newest first.</summary>
    /// <param name="guildId">The server.</param>
    /// <param name="schedule">Only this schedule's.</param>
    /// <param name="state">Only those in this state.</param>
    /// <param name="limit">At most this many.</param>
    ImmutableArray<Occurrence> Recent(ulong guildId, ScheduleId? schedule = null, OccurrenceState? state = null, int limit = 25);

    /// <summary>What a channel has had of a story, those briefings included of which nobody knows.</summary>
    ChannelHistory HistoryOf(ulong guildId, ulong channelId, TopicId topic);
}
