using System.Globalization;
using System.Text.Json;
using BriefingBot.Core.Briefings.Occurrences;
using BriefingBot.Core.Briefings.Schedules;
using BriefingBot.Sqlite.Maintenance;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Sqlite.Briefings;

/// <summary>
/// Every date of a schedule stands once, in a state that its messages bear out; every message is the one that was frozen, is
/// known by its own nonce and mark, and has its id and its receipt once it is posted; and nothing is told of what isn't there.
/// </summary>
internal sealed class BriefingCheck : IStoreCheck
{
    public IEnumerable<string> Problems(SqliteConnection connection)
    {
        var parts = Parts(connection).ToLookup(part => part.Name);
        return Dates(connection)
            .Concat(Occurrences(connection, parts))
            .Concat(Told(connection, parts))
            .Concat(Known(connection));
    }

    // A date in another spelling would be a second row for the same day.
    private static IEnumerable<string> Dates(SqliteConnection connection)
    {
        var seen = new HashSet<(string, DateOnly)>();
        foreach (var (schedule, text) in Rows(connection, "SELECT schedule_id, local_date FROM occurrences ORDER BY schedule_id, local_date;", reader => (reader.Text("schedule_id"), reader.Text("local_date"))))
        {
            if (!DateOnly.TryParse(text, CultureInfo.InvariantCulture, out var date))
            {
                yield return $"briefing {schedule}@{text}: '{text}' is not a date";
                continue;
            }

            if (text != Cell.Of(date))
            {
                yield return $"briefing {schedule}@{text}: the date isn't written as {Cell.Of(date)}";
            }

            if (!seen.Add((schedule, date)))
            {
                yield return $"briefing {schedule}@{Cell.Of(date)}: the date stands twice";
            }
        }
    }

    private static IEnumerable<string> Occurrences(SqliteConnection connection, ILookup<string, Part> parts) => Rows(
        connection,
        """
        SELECT occurrences.*, schedules.guild_id AS schedule_guild FROM occurrences JOIN schedules ON schedules.id = occurrences.schedule_id
        ORDER BY occurrences.schedule_id, local_date;
        """,
        Row.Read)
        .SelectMany(row => row.Problems([.. parts[row.Name]]).Concat(parts[row.Name].SelectMany(part => part.Problems(row))).Select(problem => $"briefing {row.Name}{problem}"));

    private static List<Part> Parts(SqliteConnection connection) => Rows(
        connection,
        """
        SELECT parts.*, receipts.channel_id AS receipt_channel FROM briefing_parts AS parts
        LEFT JOIN occurrences USING (schedule_id, local_date)
        LEFT JOIN receipts ON receipts.guild_id = occurrences.guild_id AND receipts.message_id = parts.message_id
        ORDER BY parts.schedule_id, parts.local_date, parts.part;
        """,
        Part.Read);

    // A fact stands once a day, with the first message that says it.
    private static IEnumerable<string> Told(SqliteConnection connection, ILookup<string, Part> parts)
    {
        var told = Rows(
            connection,
            "SELECT schedule_id, local_date, part, fact_id, revision FROM facts_told ORDER BY schedule_id, local_date, fact_id;",
            reader => (Name: $"{reader.Text("schedule_id")}@{reader.Text("local_date")}", Part: reader.Number("part"), Fact: reader.Text("fact_id"), Revision: reader.Number("revision")));
        foreach (var (name, part, fact, revision) in told)
        {
            if (parts[name].FirstOrDefault(each => each.Index == part) is { Facts: { } facts } && !facts.Contains((fact, revision)))
            {
                yield return $"briefing {name}, part {part + 1}: it is noted as telling revision {revision} of {fact}, which it doesn't";
            }
        }

        var noted = told.Select(row => (row.Name, row.Fact)).ToHashSet();
        foreach (var (name, fact) in parts.SelectMany(day => day).Where(part => part.Facts is not null).SelectMany(part => part.Facts!.Select(said => (part.Name, said.Fact))).Distinct())
        {
            if (!noted.Contains((name, fact)))
            {
                yield return $"briefing {name}: it tells {fact}, which isn't noted as told";
            }
        }
    }

    private static List<string> Known(SqliteConnection connection) => Rows(
        connection,
        """
        SELECT DISTINCT channel_id, topic_id FROM facts_known AS known
        WHERE NOT EXISTS (SELECT 1 FROM occurrences WHERE occurrences.channel_id = known.channel_id AND occurrences.topic_id = known.topic_id)
        ORDER BY channel_id, topic_id;
        """,
        reader => string.Create(CultureInfo.InvariantCulture, $"channel {reader.Id("channel_id")} is noted as knowing facts of {reader.Text("topic_id")}, but has had no briefing on it"));

    private static List<T> Rows<T>(SqliteConnection connection, string query, Func<SqliteDataReader, T> read)
    {
        using var command = connection.Command(query);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    private sealed record Row(string Name, string Schedule, string Date, ulong GuildId, ulong ScheduleGuildId, ulong ChannelId, string State, string? Reason, bool HasWork, bool HasFollowUp)
    {
        private static readonly string[] FollowUps = ["thread", "crosspost", "notice"];

        public static Row Read(SqliteDataReader reader) => new(
            $"{reader.Text("schedule_id")}@{reader.Text("local_date")}",
            reader.Text("schedule_id"),
            reader.Text("local_date"),
            reader.Id("guild_id"),
            reader.Id("schedule_guild"),
            reader.Id("channel_id"),
            reader.Text("state"),
            reader.TextOrNull("reason"),
            reader.Flag("has_work"),
            FollowUps.Any(column => reader.Text(column) == nameof(FollowUp.Pending)));

        public IEnumerable<string> Problems(Part[] parts)
        {
            if (GuildId != ScheduleGuildId)
            {
                yield return $": it is of server {GuildId}, its schedule of server {ScheduleGuildId}";
            }

            if (!Enum.TryParse<OccurrenceState>(State, out var state))
            {
                yield return $": '{State}' is no state";
                yield break;
            }

            if (Contradiction(state, parts) is { } contradiction)
            {
                yield return $": it is {State}, but {contradiction}";
            }

            if (HasWork != (state.IsOpen() || HasFollowUp))
            {
                yield return HasWork ? ": it is marked as having work left, but has none" : ": it has work left, but isn't marked so, and would never be taken up";
            }

            if (!parts.Select(part => part.Index).SequenceEqual(Enumerable.Range(0, parts.Length)))
            {
                yield return $": its parts aren't numbered from 1 to {parts.Length}";
            }
        }

        // Failed and missed ones may have got anywhere.
        private static string? Contradiction(OccurrenceState state, Part[] parts) => state switch
        {
            OccurrenceState.Due or OccurrenceState.Claimed or OccurrenceState.Skipped when parts.Length > 0 => "has a text",
            OccurrenceState.Sending or OccurrenceState.Sent or OccurrenceState.Unknown or OccurrenceState.Review when parts.Length == 0 => "has no text",
            OccurrenceState.Sent when parts.Any(part => part.State != nameof(PartState.Sent)) => "not all of its parts are",
            OccurrenceState.Sending or OccurrenceState.Unknown or OccurrenceState.Review when parts.All(part => part.State == nameof(PartState.Sent)) => "all of its parts are sent",
            OccurrenceState.Unknown or OccurrenceState.Review when !parts.Any(part => part.State == nameof(PartState.Unknown)) => "of none of its parts it is unknown whether it is there",
            _ => null,
        };
    }

    private sealed record Part(string Name, int Index, string Nonce, string Mark, string Payload, string Hash, string State, bool WasTried, ulong? ChannelId, ulong? MessageId, bool HasTime, ulong? ReceiptChannelId, HashSet<(string Fact, int Revision)>? Facts)
    {
        public static Part Read(SqliteDataReader reader) => new(
            $"{reader.Text("schedule_id")}@{reader.Text("local_date")}",
            reader.Number("part"),
            reader.Text("nonce"),
            reader.Text("mark"),
            reader.Text("payload"),
            reader.Text("payload_hash"),
            reader.Text("state"),
            reader.MomentOrNull("last_attempt") is not null,
            reader.IdOrNull("channel_id"),
            reader.IdOrNull("message_id"),
            reader.MomentOrNull("sent_at") is not null,
            reader.IdOrNull("receipt_channel"),
            Said(reader.Text("facts")));

        public IEnumerable<string> Problems(Row row)
        {
            var here = string.Create(CultureInfo.InvariantCulture, $", part {Index + 1}");
            if (PartRows.HashOf(Payload) != Hash)
            {
                yield return $"{here}: the text isn't what was frozen";
            }

            if (DateOnly.TryParseExact(row.Date, Cell.DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
                && PartIdentity.Of(new OccurrenceKey(new ScheduleId(row.Schedule), date), Index, row.ChannelId) != new PartIdentity(Nonce, Mark))
            {
                yield return $"{here}: nonce and mark aren't those of this schedule, date and channel";
            }

            if (Facts is null)
            {
                yield return $"{here}: the list of facts that it tells can't be read";
            }

            if (State != nameof(PartState.Sent) && (MessageId is not null || HasTime))
            {
                yield return $"{here}: it is {State}, but has a message or the time of one";
            }

            if (State is nameof(PartState.Sending) or nameof(PartState.Unknown) && !WasTried)
            {
                yield return $"{here}: it is {State}, but was never tried";
            }

            if (State == nameof(PartState.Sent) && !HasTime)
            {
                yield return $"{here}: it is sent, but at no time";
            }

            // Deleted before its answer came, or seen by a moderator who gave no link: the day's reason says so.
            if (State == nameof(PartState.Sent) && MessageId is null && row.Reason is null)
            {
                yield return $"{here}: it is sent, but as no message";
            }

            if (MessageId is { } message && ReceiptChannelId != (ChannelId ?? row.ChannelId))
            {
                yield return ReceiptChannelId is null ? $"{here}: message {message} has no receipt" : $"{here}: the receipt of message {message} is of another channel";
            }
        }

        private static HashSet<(string, int)>? Said(string json)
        {
            try
            {
                return [.. JsonSerializer.Deserialize(json, BriefingJson.Default.ImmutableArraySaidFact).Select(said => (said.Fact.Value, said.Revision))];
            }
            catch (Exception exception) when (exception is JsonException or InvalidOperationException)
            {
                return null;
            }
        }
    }
}
