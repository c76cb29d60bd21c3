using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using BriefingBot.Core.Briefings.Occurrences;
using BriefingBot.Core.Replies;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Sqlite.Briefings;

/// <summary>The tables of a briefing's messages and of the facts that they tell.</summary>
internal static class PartRows
{
    /// <summary>Adds a part when it is new, which freezes it; else moves it on.</summary>
    /// <returns>Whether this is the first that the store hears of the part's message.</returns>
    public static bool Save(SqliteConnection connection, OccurrenceKey key, BriefingPart part)
    {
        var isNews = part.MessageId is { } message && connection.Scalar("SELECT 1 FROM briefing_parts WHERE message_id = $message;", ("$message", message.ToStored())) is null;
        using var update = connection.CreateCommand();
        update.CommandText = """
            UPDATE briefing_parts SET state = $state, channel_id = $channel, first_attempt = $first, last_attempt = $last, attempts = $attempts,
                message_id = $message, sent_at = $sent
            WHERE schedule_id = $schedule AND local_date = $date AND part = $part;
            """;
        Bind(update, key, part);
        if (update.ExecuteNonQuery() == 0)
        {
            Insert(connection, key, part);
        }

        return isNews;
    }

    public static ImmutableArray<BriefingPart> Load(SqliteConnection connection, OccurrenceKey key)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT * FROM briefing_parts WHERE schedule_id = $schedule AND local_date = $date ORDER BY part;";
        command.Parameters.AddWithValue("$schedule", key.Schedule.Value);
        command.Parameters.AddWithValue("$date", Cell.Of(key.Date));
        using var reader = command.ExecuteReader();
        var parts = ImmutableArray.CreateBuilder<BriefingPart>();
        while (reader.Read())
        {
            parts.Add(Read(reader));
        }

        return parts.DrainToImmutable();
    }

    /// <summary>What tells whether a payload is still the one that was frozen: its SHA-256 in hexadecimal.</summary>
    public static string HashOf(string payload) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(payload)));

    private static void Insert(SqliteConnection connection, OccurrenceKey key, BriefingPart part)
    {
        using var insert = connection.CreateCommand();
        insert.CommandText = """
            INSERT INTO briefing_parts (schedule_id, local_date, part, nonce, mark, payload, payload_hash, facts, state, channel_id, first_attempt,
                last_attempt, attempts, message_id, sent_at)
            VALUES ($schedule, $date, $part, $nonce, $mark, $payload, $hash, $facts, $state, $channel, $first, $last, $attempts, $message, $sent);
            """;
        Bind(insert, key, part);
        insert.Parameters.AddWithValue("$nonce", part.Nonce);
        insert.Parameters.AddWithValue("$mark", part.Mark);
        insert.Parameters.AddWithValue("$payload", part.Payload);
        insert.Parameters.AddWithValue("$hash", HashOf(part.Payload));
        insert.Parameters.AddWithValue("$facts", JsonSerializer.Serialize(part.Facts, BriefingJson.Default.ImmutableArraySaidFact));
        insert.ExecuteNonQuery();
        foreach (var fact in part.Facts)
        {
            Tell(connection, key, part.Index, fact);
        }
    }

    private static void Tell(SqliteConnection connection, OccurrenceKey key, int part, SaidFact fact)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "INSERT OR IGNORE INTO facts_told (schedule_id, local_date, part, fact_id, revision) VALUES ($schedule, $date, $part, $fact, $revision);";
        command.Parameters.AddWithValue("$schedule", key.Schedule.Value);
        command.Parameters.AddWithValue("$date", Cell.Of(key.Date));
        command.Parameters.AddWithValue("$part", part);
        command.Parameters.AddWithValue("$fact", fact.Fact.Value);
        command.Parameters.AddWithValue("$revision", fact.Revision);
        command.ExecuteNonQuery();
    }

    private static void Bind(SqliteCommand command, OccurrenceKey key, BriefingPart part)
    {
        command.Parameters.AddWithValue("$schedule", key.Schedule.Value);
        command.Parameters.AddWithValue("$date", Cell.Of(key.Date));
        command.Parameters.AddWithValue("$part", part.Index);
        command.Parameters.AddWithValue("$state", part.State.ToString());
        command.Parameters.AddWithValue("$channel", Cell.Of(part.ChannelId));
        command.Parameters.AddWithValue("$first", Cell.Of(part.FirstAttempt));
        command.Parameters.AddWithValue("$last", Cell.Of(part.LastAttempt));
        command.Parameters.AddWithValue("$attempts", part.Attempts);
        command.Parameters.AddWithValue("$message", Cell.Of(part.MessageId));
        command.Parameters.AddWithValue("$sent", Cell.Of(part.SentAt));
    }

    private static BriefingPart Read(SqliteDataReader reader) => new(
        reader.Number("part"),
        reader.Text("nonce"),
        reader.Text("mark"),
        reader.Text("payload"),
        JsonSerializer.Deserialize(reader.Text("facts"), BriefingJson.Default.ImmutableArraySaidFact))
    {
        State = reader.Named<PartState>("state"),
        ChannelId = reader.IdOrNull("channel_id"),
        FirstAttempt = reader.MomentOrNull("first_attempt"),
        LastAttempt = reader.MomentOrNull("last_attempt"),
        Attempts = reader.Number("attempts"),
        MessageId = reader.IdOrNull("message_id"),
        SentAt = reader.MomentOrNull("sent_at"),
    };
}
