using System.Collections.Immutable;
using System.Globalization;
using BriefingBot.Core.Curation;
using BriefingBot.Core.Curation.Gaps;
using BriefingBot.Core.Facts;
using BriefingBot.Sqlite.Replies;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Sqlite.Curation;

/// <summary>Gaps in SQLite.</summary>
internal sealed class GapLog(Database database) : IGapLog
{
    public void Add(GapSignal signal) => database.Write(connection => Add(connection, signal));

    // The id is the member's hash in this matter alone, so that a second verdict meets the first. One that was set aside stays so.
    public void AddVerdict(GapSignal signal, int revision, ulong member) => database.Write(connection => Add(
        connection,
        signal with { Id = ReaderHash.Of(connection, member, string.Create(CultureInfo.InvariantCulture, $"{signal.GuildId}/{signal.Topic}/{GapRows.Write(signal.Facts)}/{revision}")) }));

    private static void Add(SqliteConnection connection, GapSignal signal) => connection.Execute(
        """
        INSERT INTO gap_signals (id, guild_id, topic_id, reason, question, facts, noted_at) VALUES ($id, $guild, $topic, $reason, $question, $facts, $at)
        ON CONFLICT (id) DO UPDATE SET reason = excluded.reason;
        """,
        ("$id", signal.Id),
        ("$guild", signal.GuildId.ToStored()),
        ("$topic", signal.Topic.Value),
        ("$reason", signal.Reason.ToString()),
        ("$question", signal.Question),
        ("$facts", GapRows.Write(signal.Facts)),
        ("$at", signal.At.ToUnixTimeMilliseconds()));

    public bool Follow(ulong guildId, string id, ulong userId) => database.Write(connection => connection.Execute(
        """
        INSERT INTO gap_followers (signal_id, user_id)
        SELECT id, $user FROM gap_signals WHERE id = $id AND guild_id = $guild AND state IN ('open', 'drafted')
        ON CONFLICT DO UPDATE SET user_id = excluded.user_id;
        """,
        ("$user", userId.ToStored()),
        ("$id", id),
        ("$guild", guildId.ToStored())) == 1);

    public ImmutableArray<GapSignal> Open(ulong guildId, int most) => database.Read(connection =>
    {
        using var command = connection.Command(
            "SELECT id, topic_id, reason, question, facts, noted_at FROM gap_signals WHERE guild_id = $guild AND state = 'open' ORDER BY noted_at DESC LIMIT $most;",
            ("$guild", guildId.ToStored()),
            ("$most", most));
        using var reader = command.ExecuteReader();
        var signals = ImmutableArray.CreateBuilder<GapSignal>();
        while (reader.Read())
        {
            signals.Add(new GapSignal(
                reader.GetString(0),
                guildId,
                new TopicId(reader.GetString(1)),
                Enum.Parse<GapReason>(reader.GetString(2)),
                reader.GetString(3),
                [.. GapRows.ReadFacts(reader.GetString(4))],
                DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(5))));
        }

        return signals.DrainToImmutable();
    });

    public void SetAside(ulong guildId, ImmutableArray<string> ids) => database.Write(connection =>
    {
        foreach (var id in ids)
        {
            if (connection.Execute(
                "UPDATE gap_signals SET state = 'aside' WHERE id = $id AND guild_id = $guild AND state = 'open';",
                ("$id", id),
                ("$guild", guildId.ToStored())) == 1)
            {
                connection.Execute("DELETE FROM gap_followers WHERE signal_id = $id;", ("$id", id));
            }
        }
    });

    public ImmutableArray<GapNotice> Due(int most) => database.Read(connection =>
    {
        using var command = connection.Command(
            """
            SELECT signal.id, signal.guild_id, follower.user_id, signal.question, signal.topic_id, signal.fact_id
            FROM gap_followers AS follower JOIN gap_signals AS signal ON signal.id = follower.signal_id
            WHERE signal.state = 'covered' LIMIT $most;
            """,
            ("$most", most));
        using var reader = command.ExecuteReader();
        var notices = ImmutableArray.CreateBuilder<GapNotice>();
        while (reader.Read())
        {
            notices.Add(new GapNotice(
                reader.GetString(0),
                reader.GetInt64(1).ToSnowflake(),
                reader.GetInt64(2).ToSnowflake(),
                reader.GetString(3),
                new FactKey(new TopicId(reader.GetString(4)), new FactId(reader.GetString(5)))));
        }

        return notices.DrainToImmutable();
    });

    public void Told(GapNotice notice) => database.Write(connection => connection.Execute(
        "DELETE FROM gap_followers WHERE signal_id = $id AND user_id = $user;",
        ("$id", notice.Id),
        ("$user", notice.UserId.ToStored())));

    public void Purge(Func<ulong, DateTimeOffset> keptFrom)
    {
        var guilds = database.Read(connection =>
        {
            using var command = connection.Command("SELECT DISTINCT guild_id FROM gap_signals;");
            using var reader = command.ExecuteReader();
            var found = new List<ulong>();
            while (reader.Read())
            {
                found.Add(reader.GetInt64(0).ToSnowflake());
            }

            return found;
        });
        foreach (var guild in guilds)
        {
            database.Write(connection => connection.Execute(
                "DELETE FROM gap_signals WHERE guild_id = $guild AND noted_at < $from;",
                ("$guild", guild.ToStored()),
                ("$from", keptFrom(guild).ToUnixTimeMilliseconds())));
        }
    }
}
