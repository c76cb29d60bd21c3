using BriefingBot.Core.Answers;
using BriefingBot.Core.Facts;

namespace BriefingBot.Sqlite.Replies;

/// <summary>Readers' verdicts in SQLite. The key of the readers' hashes never leaves the store.</summary>
internal sealed class FeedbackStore(Database database, WriteBehind writes, TimeProvider time) : IFeedbackLog
{
    public void Record(ulong? guildId, ulong userId, TopicId topic, FactId fact, int revision, FeedbackVerdict verdict)
    {
        var now = time.GetUtcNow().ToStored();
        writes.Add(connection => connection.Execute(
            """
            INSERT INTO feedback (guild_id, topic_id, fact_id, revision, reader, verdict, given_at)
            VALUES ($guild, $topic, $fact, $revision, $reader, $verdict, $now)
            ON CONFLICT (guild_id, topic_id, fact_id, revision, reader) DO UPDATE SET verdict = excluded.verdict, given_at = excluded.given_at;
            """,
            ("$guild", guildId.ToStored()),
            ("$topic", topic.Value),
            ("$fact", fact.Value),
            ("$revision", revision),
            ("$reader", ReaderHash.Of(connection, userId)),
            ("$verdict", verdict is FeedbackVerdict.Helpful ? "helpful" : "wrong"),
            ("$now", now)));
    }

    public FeedbackCount Count(ulong? guildId, TopicId topic, FactId fact)
    {
        writes.Flush();
        return database.Read(connection =>
        {
            using var command = connection.Command(
                """
                SELECT count(*) FILTER (WHERE verdict = 'helpful'), count(*) FILTER (WHERE verdict = 'wrong')
                FROM feedback WHERE guild_id = $guild AND topic_id = $topic AND fact_id = $fact;
                """,
                ("$guild", guildId.ToStored()),
                ("$topic", topic.Value),
                ("$fact", fact.Value));
            using var reader = command.ExecuteReader();
            reader.Read();
            return new FeedbackCount(reader.GetInt32(0), reader.GetInt32(1));
        });
    }
}
