using System.Collections.Immutable;
using System.Text.Json;
using BriefingBot.Core.Briefings.Occurrences;
using BriefingBot.Core.Briefings.Schedules;
using BriefingBot.Core.Facts;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Sqlite.Briefings;

/// <summary>The table of occurrences.</summary>
internal static class OccurrenceRows
{
    private const string Columns = """
        guild_id, channel_id, topic_id, state, due_at, planned_at, posted_by, reopened_at, reason, version, lease_until, retry_at,
        failures, gap_id, learned, thread, crosspost, notice, has_work
        """;

    /// <summary>
    /// Adds a day. One that stands there already stays, unless a clock that was ahead took it for missed; what was frozen by then
    /// is sent as it is.
    /// </summary>
    public static void Plan(SqliteConnection connection, Occurrence occurrence, DateTimeOffset now)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"""
            INSERT INTO occurrences (schedule_id, local_date, {Columns})
            VALUES ($schedule, $date, $guild, $channel, $topic, $state, $due, $planned, $by, $reopened, $reason, 1, $lease, $retry,
                $failures, $gap, $learned, $thread, $crosspost, $notice, $work)
            ON CONFLICT (schedule_id, local_date) DO UPDATE SET state = CASE WHEN $state = 'Due' AND EXISTS (
                    SELECT 1 FROM briefing_parts WHERE briefing_parts.schedule_id = $schedule AND briefing_parts.local_date = $date) THEN 'Sending' ELSE $state END,
                due_at = $due, planned_at = $planned, reason = $reason,
                has_work = $work, version = version + 1
            WHERE state = 'Missed' AND planned_at > $now;
            """;
        Bind(command, occurrence);
        command.Parameters.AddWithValue("$now", Cell.Of(now));
        command.ExecuteNonQuery();
    }

    public static bool Update(SqliteConnection connection, Occurrence occurrence)
    {
        using var command = connection.CreateCommand();
        command.CommandText = """
            UPDATE occurrences SET state = $state, posted_by = $by, reopened_at = $reopened, reason = $reason, version = version + 1, lease_until = $lease, retry_at = $retry,
                failures = $failures, gap_id = $gap, learned = $learned, thread = $thread, crosspost = $crosspost, notice = $notice, has_work = $work
            WHERE schedule_id = $schedule AND local_date = $date AND version = $version;
            """;
        Bind(command, occurrence);
        return command.ExecuteNonQuery() == 1;
    }

    public static Occurrence? Find(SqliteConnection connection, OccurrenceKey key) =>
        Select(connection, "WHERE schedule_id = $schedule AND local_date = $date", command =>
        {
            command.Parameters.AddWithValue("$schedule", key.Schedule.Value);
            command.Parameters.AddWithValue("$date", Cell.Of(key.Date));
        }).FirstOrDefault();

    public static ImmutableArray<Occurrence> Select(SqliteConnection connection, string where, Action<SqliteCommand> bind)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT schedule_id, local_date, {Columns} FROM occurrences {where};";
        bind(command);
        using var reader = command.ExecuteReader();
        var occurrences = ImmutableArray.CreateBuilder<Occurrence>();
        while (reader.Read())
        {
            occurrences.Add(Read(reader));
        }

        return occurrences.DrainToImmutable();
    }

    private static void Bind(SqliteCommand command, Occurrence occurrence)
    {
        command.Parameters.AddWithValue("$schedule", occurrence.Key.Schedule.Value);
        command.Parameters.AddWithValue("$date", Cell.Of(occurrence.Key.Date));
        command.Parameters.AddWithValue("$guild", Cell.Of(occurrence.GuildId));
        command.Parameters.AddWithValue("$channel", Cell.Of(occurrence.ChannelId));
        command.Parameters.AddWithValue("$topic", occurrence.Topic.Value);
        command.Parameters.AddWithValue("$state", occurrence.State.ToString());
        command.Parameters.AddWithValue("$due", Cell.Of(occurrence.DueAt));
        command.Parameters.AddWithValue("$planned", Cell.Of(occurrence.PlannedAt));
        command.Parameters.AddWithValue("$by", Cell.Of(occurrence.PostedBy));
        command.Parameters.AddWithValue("$reopened", Cell.Of(occurrence.ReopenedAt));
        command.Parameters.AddWithValue("$reason", Cell.Of(occurrence.Reason));
        command.Parameters.AddWithValue("$version", occurrence.Version);
        command.Parameters.AddWithValue("$lease", Cell.Of(occurrence.LeaseUntil));
        command.Parameters.AddWithValue("$retry", Cell.Of(occurrence.RetryAt));
        command.Parameters.AddWithValue("$failures", occurrence.Failures);
        command.Parameters.AddWithValue("$gap", Cell.Of(occurrence.GapId));
        command.Parameters.AddWithValue("$learned", Cell.Of(occurrence.Learned.IsEmpty ? null : JsonSerializer.Serialize(occurrence.Learned, BriefingJson.Default.ImmutableArrayKnownFact)));
        command.Parameters.AddWithValue("$thread", occurrence.Thread.ToString());
        command.Parameters.AddWithValue("$crosspost", occurrence.Crosspost.ToString());
        command.Parameters.AddWithValue("$notice", occurrence.Notice.ToString());
        command.Parameters.AddWithValue("$work", occurrence.HasWork);
    }

    private static Occurrence Read(SqliteDataReader reader) => new()
    {
        Key = new OccurrenceKey(new ScheduleId(reader.Text("schedule_id")), reader.Date("local_date")),
        GuildId = reader.Id("guild_id"),
        ChannelId = reader.Id("channel_id"),
        Topic = new TopicId(reader.Text("topic_id")),
        State = reader.Named<OccurrenceState>("state"),
        DueAt = reader.Moment("due_at"),
        PlannedAt = reader.Moment("planned_at"),
        PostedBy = reader.IdOrNull("posted_by"),
        ReopenedAt = reader.MomentOrNull("reopened_at"),
        Reason = reader.TextOrNull("reason"),
        Version = reader.GetInt64(reader.GetOrdinal("version")),
        LeaseUntil = reader.MomentOrNull("lease_until"),
        RetryAt = reader.MomentOrNull("retry_at"),
        Failures = reader.Number("failures"),
        GapId = reader.TextOrNull("gap_id"),
        Learned = reader.TextOrNull("learned") is { } learned ? JsonSerializer.Deserialize(learned, BriefingJson.Default.ImmutableArrayKnownFact) : [],
        Thread = reader.Named<FollowUp>("thread"),
        Crosspost = reader.Named<FollowUp>("crosspost"),
        Notice = reader.Named<FollowUp>("notice"),
    };
}
