using System.Collections.Immutable;
using BriefingBot.Core.Briefings.Composing;
using BriefingBot.Core.Briefings.Occurrences;
using BriefingBot.Core.Facts;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Sqlite.Briefings;

/// <summary>What a channel has had of a story, gathered from the briefings that are, or may be, in it.</summary>
internal static class HistoryRows
{
    private const string Of = "guild_id = $guild AND occurrences.channel_id = $channel AND topic_id = $topic";
    private const string MayHaveHad = "occurrences.state IN ('Sending', 'Sent', 'Unknown', 'Review')";

    public static ChannelHistory Load(SqliteConnection connection, ulong guildId, ulong channelId, TopicId topic)
    {
        var told = ImmutableDictionary.CreateBuilder<FactId, ToldFact>();
        Read(connection, $"""
            SELECT fact_id, count(*) AS times, max(local_date) AS last, revision
            FROM facts_told JOIN briefing_parts USING (schedule_id, local_date, part) JOIN occurrences USING (schedule_id, local_date)
            WHERE {Of} AND ({MayHaveHad} OR briefing_parts.state = 'Sent') GROUP BY fact_id;
            """, guildId, channelId, topic, reader => told.Add(new FactId(reader.Text("fact_id")), new ToldFact(reader.Number("times"), reader.Number("revision"), reader.Date("last"))));

        var known = ImmutableDictionary.CreateBuilder<FactId, KnownFact>();
        Read(connection, "SELECT fact_id, revision, status FROM facts_known WHERE channel_id = $channel AND topic_id = $topic AND $guild IS NOT NULL;", guildId, channelId, topic, reader =>
        {
            var fact = new KnownFact(new FactId(reader.Text("fact_id")), reader.Number("revision"), reader.Named<FactStatus>("status"));
            known.Add(fact.Id, fact);
        });

        var asked = ImmutableDictionary.CreateBuilder<string, int>();
        Read(connection, $"SELECT gap_id, count(*) AS times FROM occurrences WHERE {Of} AND {MayHaveHad} AND gap_id IS NOT NULL GROUP BY gap_id;", guildId, channelId, topic,
            reader => asked.Add(reader.Text("gap_id"), reader.Number("times")));

        var briefings = 0;
        Read(connection, $"SELECT count(*) AS times FROM occurrences WHERE {Of} AND {MayHaveHad};", guildId, channelId, topic, reader => briefings = reader.Number("times"));
        return new ChannelHistory(briefings, told.ToImmutable(), known.ToImmutable(), asked.ToImmutable());
    }

    /// <summary>Notes what a channel knows now that a briefing is in it.</summary>
    public static void Learn(SqliteConnection connection, Occurrence occurrence, ImmutableArray<KnownFact> learned)
    {
        foreach (var fact in learned)
        {
            using var command = connection.CreateCommand();
            command.CommandText = """
                INSERT INTO facts_known (channel_id, topic_id, fact_id, revision, status) VALUES ($channel, $topic, $fact, $revision, $status)
                ON CONFLICT (channel_id, topic_id, fact_id) DO UPDATE SET revision = $revision, status = $status;
                """;
            command.Parameters.AddWithValue("$channel", Cell.Of(occurrence.ChannelId));
            command.Parameters.AddWithValue("$topic", occurrence.Topic.Value);
            command.Parameters.AddWithValue("$fact", fact.Id.Value);
            command.Parameters.AddWithValue("$revision", fact.Revision);
            command.Parameters.AddWithValue("$status", fact.Status.ToString());
            command.ExecuteNonQuery();
        }
    }

    private static void Read(SqliteConnection connection, string query, ulong guildId, ulong channelId, TopicId topic, Action<SqliteDataReader> take)
    {
        using var command = connection.CreateCommand();
        command.CommandText = query;
        command.Parameters.AddWithValue("$guild", Cell.Of(guildId));
        command.Parameters.AddWithValue("$channel", Cell.Of(channelId));
        command.Parameters.AddWithValue("$topic", topic.Value);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            take(reader);
        }
    }
}
