using System.Collections.Immutable;
using BriefingBot.Core.Briefings.Composing;
using BriefingBot.Core.Briefings.Delivery;
using BriefingBot.Core.Briefings.Occurrences;
using BriefingBot.Core.Briefings.Schedules;
using BriefingBot.Core.Facts;
using BriefingBot.Sqlite.Maintenance;
using BriefingBot.Sqlite.Replies;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Sqlite.Briefings;

/// <summary>Schedules and occurrences in the store.</summary>
internal sealed class BriefingLedger(Database database) : IBriefingLedger
{
    public bool IsHeld => database.Read(HeldStore.Reason) is not null;

    public DateTimeOffset? ReleasedAt => database.Read(HeldStore.ReleasedAt);

    public void Add(Schedule schedule) => database.Write(connection => ScheduleRows.Insert(connection, schedule));

    public bool TryUpdate(Schedule schedule) => database.Write(connection => ScheduleRows.Update(connection, schedule));

    public Schedule? FindSchedule(ulong guildId, ScheduleId id) => database.Read(connection => ScheduleRows.Find(connection, guildId, id));

    public ImmutableArray<Schedule> SchedulesOf(ulong guildId) => database.Read(connection => ScheduleRows.Of(connection, guildId));

    public ImmutableArray<(Schedule Schedule, DateOnly? Planned)> ActiveSchedules(DateTimeOffset now) =>
        database.Read(connection => ScheduleRows.Active(connection, now));

    public void Plan(IReadOnlyCollection<Occurrence> occurrences, DateTimeOffset now) => database.Write(connection =>
    {
        foreach (var occurrence in occurrences)
        {
            OccurrenceRows.Plan(connection, occurrence, now);
        }
    });

    public ImmutableArray<Occurrence> Open(DateTimeOffset now) => database.Read(connection => OccurrenceRows.Select(
        connection,
        "WHERE has_work = 1 AND coalesce(lease_until, 0) <= $now AND coalesce(retry_at, 0) <= $now ORDER BY due_at, schedule_id, local_date",
        command => command.Parameters.AddWithValue("$now", Cell.Of(now))));

    public DateTimeOffset? NextRetry(DateTimeOffset now) => database.Read<DateTimeOffset?>(connection =>
    {
        using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT min(max(coalesce(lease_until, 0), coalesce(retry_at, 0))) FROM occurrences
            WHERE has_work = 1 AND max(coalesce(lease_until, 0), coalesce(retry_at, 0)) > $now;
            """;
        command.Parameters.AddWithValue("$now", Cell.Of(now));
        return command.ExecuteScalar() is long moment ? DateTimeOffset.FromUnixTimeMilliseconds(moment) : null;
    });

    public Occurrence? Find(OccurrenceKey key) => database.Read(connection => Find(connection, key));

    public Occurrence? Save(Occurrence occurrence) => database.Write<Occurrence?>(connection =>
    {
        // What the channel learned is noted the first time that the briefing is known to be in it.
        var learned = occurrence.State == OccurrenceState.Sent ? occurrence.Learned : [];
        var next = learned.IsEmpty ? occurrence : occurrence with { Learned = [] };
        if (!OccurrenceRows.Update(connection, next))
        {
            return null;
        }

        HistoryRows.Learn(connection, next, learned);
        foreach (var part in next.Parts)
        {
            if (PartRows.Save(connection, next.Key, part) && next.ReceiptOf(part) is { } receipt)
            {
                ReceiptStore.Save(connection, receipt);
            }
        }

        return next with { Version = next.Version + 1 };
    });

    public ImmutableArray<Occurrence> Recent(ulong guildId, ScheduleId? schedule = null, OccurrenceState? state = null, int limit = 25) => database.Read(connection =>
        OccurrenceRows.Select(
            connection,
            "WHERE guild_id = $guild AND ($schedule IS NULL OR schedule_id = $schedule) AND ($state IS NULL OR state = $state) ORDER BY due_at DESC, schedule_id LIMIT $limit",
            command =>
            {
                command.Parameters.AddWithValue("$guild", Cell.Of(guildId));
                command.Parameters.AddWithValue("$schedule", Cell.Of(schedule?.Value));
                command.Parameters.AddWithValue("$state", Cell.Of(state?.ToString()));
                command.Parameters.AddWithValue("$limit", limit);
            })
        .Select(occurrence => WithParts(connection, occurrence)).ToImmutableArray());

    public ChannelHistory HistoryOf(ulong guildId, ulong channelId, TopicId topic) =>
        database.Read(connection => HistoryRows.Load(connection, guildId, channelId, topic));

    private static Occurrence? Find(SqliteConnection connection, OccurrenceKey key) =>
        OccurrenceRows.Find(connection, key) is { } occurrence ? WithParts(connection, occurrence) : null;

    private static Occurrence WithParts(SqliteConnection connection, Occurrence occurrence) =>
        occurrence with { Parts = PartRows.Load(connection, occurrence.Key) };
}
