using System.Collections.Immutable;
using BriefingBot.Core.Briefings.Schedules;
using BriefingBot.Core.Facts;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Sqlite.Briefings;

/// <summary>The table of schedules.</summary>
internal static class ScheduleRows
{
    public static void Insert(SqliteConnection connection, Schedule schedule)
    {
        using var command = connection.CreateCommand();
        command.CommandText = """
            INSERT INTO schedules (id, guild_id, channel_id, channel_name, topic_id, minute_of_day, time_zone, weekdays, thread, crosspost, silent, role_id,
                skip_no_news, state, paused_because, active_from, created_by, revision)
            VALUES ($id, $guild, $channel, $name, $topic, $minute, $zone, $weekdays, $thread, $crosspost, $silent, $role,
                $skip, $state, $because, $from, $by, $revision);
            """;
        Bind(command, schedule);
        command.ExecuteNonQuery();
    }

    public static bool Update(SqliteConnection connection, Schedule schedule)
    {
        using var command = connection.CreateCommand();
        command.CommandText = """
            UPDATE schedules SET channel_id = $channel, channel_name = $name, topic_id = $topic, minute_of_day = $minute, time_zone = $zone, weekdays = $weekdays,
                thread = $thread, crosspost = $crosspost, silent = $silent, role_id = $role, skip_no_news = $skip, state = $state,
                paused_because = $because, active_from = $from, created_by = $by, revision = revision + 1
            WHERE id = $id AND guild_id = $guild AND revision = $revision;
            """;
        Bind(command, schedule);
        return command.ExecuteNonQuery() == 1;
    }

    public static Schedule? Find(SqliteConnection connection, ulong guildId, ScheduleId id)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT * FROM schedules WHERE id = $id AND guild_id = $guild;";
        command.Parameters.AddWithValue("$id", id.Value);
        command.Parameters.AddWithValue("$guild", Cell.Of(guildId));
        using var reader = command.ExecuteReader();
        return reader.Read() ? Read(reader) : null;
    }

    public static ImmutableArray<Schedule> Of(SqliteConnection connection, ulong guildId)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT * FROM schedules WHERE guild_id = $guild AND state <> 'Removed' ORDER BY channel_id, minute_of_day, id;";
        command.Parameters.AddWithValue("$guild", Cell.Of(guildId));
        using var reader = command.ExecuteReader();
        var schedules = ImmutableArray.CreateBuilder<Schedule>();
        while (reader.Read())
        {
            schedules.Add(Read(reader));
        }

        return schedules.DrainToImmutable();
    }

    public static ImmutableArray<(Schedule Schedule, DateOnly? Planned)> Active(SqliteConnection connection, DateTimeOffset now)
    {
        using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT *, (SELECT max(local_date) FROM occurrences WHERE schedule_id = id AND planned_at <= $now) AS planned
            FROM schedules WHERE state = 'Active' AND weekdays <> 0 ORDER BY id;
            """;
        command.Parameters.AddWithValue("$now", Cell.Of(now));
        using var reader = command.ExecuteReader();
        var schedules = ImmutableArray.CreateBuilder<(Schedule, DateOnly?)>();
        while (reader.Read())
        {
            schedules.Add((Read(reader), reader.TextOrNull("planned") is null ? null : reader.Date("planned")));
        }

        return schedules.DrainToImmutable();
    }

    private static void Bind(SqliteCommand command, Schedule schedule)
    {
        command.Parameters.AddWithValue("$id", schedule.Id.Value);
        command.Parameters.AddWithValue("$guild", Cell.Of(schedule.GuildId));
        command.Parameters.AddWithValue("$channel", Cell.Of(schedule.ChannelId));
        command.Parameters.AddWithValue("$name", schedule.ChannelName);
        command.Parameters.AddWithValue("$topic", schedule.Topic.Value);
        command.Parameters.AddWithValue("$minute", (schedule.At.Hour * 60) + schedule.At.Minute);
        command.Parameters.AddWithValue("$zone", schedule.TimeZone);
        command.Parameters.AddWithValue("$weekdays", (int)schedule.Weekdays);
        command.Parameters.AddWithValue("$thread", schedule.Posting.Thread);
        command.Parameters.AddWithValue("$crosspost", schedule.Posting.Crosspost);
        command.Parameters.AddWithValue("$silent", schedule.Posting.Silent);
        command.Parameters.AddWithValue("$role", Cell.Of(schedule.Posting.Role));
        command.Parameters.AddWithValue("$skip", schedule.Posting.SkipWhenNothingNew);
        command.Parameters.AddWithValue("$state", schedule.State.ToString());
        command.Parameters.AddWithValue("$because", Cell.Of(schedule.PausedBecause));
        command.Parameters.AddWithValue("$from", Cell.Of(schedule.ActiveFrom));
        command.Parameters.AddWithValue("$by", Cell.Of(schedule.CreatedBy));
        command.Parameters.AddWithValue("$revision", schedule.Revision);
    }

    private static Schedule Read(SqliteDataReader reader) => new()
    {
        Id = new ScheduleId(reader.Text("id")),
        GuildId = reader.Id("guild_id"),
        ChannelId = reader.Id("channel_id"),
        ChannelName = reader.Text("channel_name"),
        Topic = new TopicId(reader.Text("topic_id")),
        At = new TimeOnly(reader.Number("minute_of_day") / 60, reader.Number("minute_of_day") % 60),
        TimeZone = reader.Text("time_zone"),
        Weekdays = (Weekdays)reader.Number("weekdays"),
        Posting = new PostingOptions(reader.Flag("thread"), reader.Flag("crosspost"), reader.Flag("silent"), reader.IdOrNull("role_id"), reader.Flag("skip_no_news")),
        State = reader.Named<ScheduleState>("state"),
        PausedBecause = reader.TextOrNull("paused_because"),
        ActiveFrom = reader.Moment("active_from"),
        CreatedBy = reader.Id("created_by"),
        Revision = reader.Number("revision"),
    };
}
