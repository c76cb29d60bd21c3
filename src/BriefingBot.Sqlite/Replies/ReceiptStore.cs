using System.Collections.Immutable;
using BriefingBot.Core.Facts;
using BriefingBot.Core.Replies;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Sqlite.Replies;

/// <summary>Receipts in SQLite. The server is part of every key.</summary>
internal sealed class ReceiptStore(Database database, WriteBehind writes) : IReceiptLog
{
    public void Record(Receipt receipt) => writes.Add(connection => Save(connection, receipt));

    public Receipt? Find(ulong? guildId, ulong messageId)
    {
        writes.Flush();
        return database.Read(connection => Load(connection, guildId.ToStored(), messageId.ToStored()));
    }

    public ImmutableArray<Receipt> ThatSaid(ulong? guildId, TopicId topic, FactId fact, int limit)
    {
        writes.Flush();
        return database.Read(connection =>
        {
            var posts = new List<long>();
            using (var command = connection.Command(
                """
                SELECT DISTINCT message_id FROM said_facts
                WHERE guild_id = $guild AND topic_id = $topic AND fact_id = $fact
                ORDER BY message_id DESC LIMIT $limit;
                """,
                ("$guild", guildId.ToStored()),
                ("$topic", topic.Value),
                ("$fact", fact.Value),
                ("$limit", limit)))
            {
                using var reader = command.ExecuteReader();
                while (reader.Read())
                {
                    posts.Add(reader.GetInt64(0));
                }
            }

            return posts.Select(post => Load(connection, guildId.ToStored(), post)!).ToImmutableArray();
        });
    }

    /// <summary>Keeps a receipt inside the caller's transaction.</summary>
    internal static void Save(SqliteConnection connection, Receipt receipt)
    {
        var (guild, message) = (receipt.GuildId.ToStored(), receipt.MessageId.ToStored());
        connection.Execute("DELETE FROM receipts WHERE guild_id = $guild AND message_id = $message;", ("$guild", guild), ("$message", message));
        connection.Execute(
            "INSERT INTO receipts (guild_id, message_id, channel_id, command, said_at) VALUES ($guild, $message, $channel, $command, $said);",
            ("$guild", guild),
            ("$message", message),
            ("$channel", receipt.ChannelId.ToStored()),
            ("$command", receipt.Command),
            ("$said", receipt.SaidAt.ToStored()));
        for (var i = 0; i < receipt.Facts.Length; i++)
        {
            var said = receipt.Facts[i];
            connection.Execute(
                """
                INSERT INTO said_facts (guild_id, message_id, position, topic_id, fact_id, revision, content_hash)
                VALUES ($guild, $message, $position, $topic, $fact, $revision, $hash);
                """,
                ("$guild", guild),
                ("$message", message),
                ("$position", i),
                ("$topic", said.Topic.Value),
                ("$fact", said.Fact.Value),
                ("$revision", said.Revision),
                ("$hash", said.ContentHash));
        }
    }

    private static Receipt? Load(SqliteConnection connection, long guild, long message)
    {
        using var command = connection.Command(
            "SELECT channel_id, command, said_at FROM receipts WHERE guild_id = $guild AND message_id = $message;",
            ("$guild", guild),
            ("$message", message));
        using var reader = command.ExecuteReader();
        return reader.Read()
            ? new Receipt(
                message.ToSnowflake(),
                reader.GetInt64(0).ToSnowflake(),
                guild == 0 ? null : guild.ToSnowflake(),
                reader.GetString(1),
                reader.GetString(2).ToMoment(),
                Facts(connection, guild, message))
            : null;
    }

    private static ImmutableArray<SaidFact> Facts(SqliteConnection connection, long guild, long message)
    {
        using var command = connection.Command(
            "SELECT topic_id, fact_id, revision, content_hash FROM said_facts WHERE guild_id = $guild AND message_id = $message ORDER BY position;",
            ("$guild", guild),
            ("$message", message));
        using var reader = command.ExecuteReader();
        var facts = ImmutableArray.CreateBuilder<SaidFact>();
        while (reader.Read())
        {
            facts.Add(new(new TopicId(reader.GetString(0)), new FactId(reader.GetString(1)), reader.GetInt32(2), reader.GetString(3)));
        }

        return facts.DrainToImmutable();
    }
}
