using System.Buffers.Binary;
using System.Security.Cryptography;
using BriefingBot.Core.Answers;
using BriefingBot.Core.Facts;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Sqlite.Replies;

/// <summary>Readers' verdicts in SQLite. The key of the readers' hashes never leaves the store.</summary>
internal sealed class FeedbackStore(Database database, WriteBehind writes, TimeProvider time) : IFeedbackLog
{
    private const string KeyName = "feedback_key";

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
            ("$reader", Reader(connection, userId)),
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

    private static string Reader(SqliteConnection connection, ulong userId)
    {
        var key = (string?)connection.Scalar("SELECT value FROM store WHERE key = $key;", ("$key", KeyName));
        if (key is null)
        {
            key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
            connection.Execute("INSERT INTO store (key, value) VALUES ($key, $value);", ("$key", KeyName), ("$value", key));
        }

        Span<byte> id = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(id, userId);
        return Convert.ToHexStringLower(HMACSHA256.HashData(Convert.FromHexString(key), id))[..32];
    }
}
