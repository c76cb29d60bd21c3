using System.Collections.Immutable;
using BriefingBot.Core.Curation;
using BriefingBot.Core.Curation.Audit;
using BriefingBot.Core.Curation.Corrections;
using BriefingBot.Core.Facts;
using BriefingBot.Sqlite.Facts;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Sqlite.Curation;

/// <summary>Corrections of posts in SQLite.</summary>
internal sealed class CorrectionQueue(Database database, TimeProvider time) : ICorrectionQueue
{
    public int Enqueue(ulong guildId, FactKey key, int to, ImmutableArray<PostedUse> posts, string? draft, AuditDraft audit) => database.Write(connection =>
    {
        var now = time.GetUtcNow();

        foreach (var post in posts)
        {
            connection.Execute(
                "DELETE FROM corrections WHERE guild_id = $guild AND message_id = $message AND topic_id = $topic AND fact_id = $fact AND state = $waiting AND to_revision < $to;",
                ("$guild", guildId.ToStored()),
                ("$message", post.MessageId.ToStored()),
                ("$topic", key.Topic.Value),
                ("$fact", key.Fact.Value),
                ("$to", to),
                ("$waiting", nameof(CorrectionState.Waiting)));
        }

        // What couldn't be edited may be by now: asking again tries again.
        var queued = posts.Sum(post => connection.Execute(
            """
            INSERT INTO corrections (guild_id, channel_id, message_id, topic_id, fact_id, from_revision, to_revision, queued_at, state, attempts, due_at)
            VALUES ($guild, $channel, $message, $topic, $fact, $from, $to, $now, $waiting, 0, $now)
            ON CONFLICT (guild_id, message_id, topic_id, fact_id, to_revision)
            DO UPDATE SET state = $waiting, attempts = 0, due_at = $now, problem = NULL WHERE state = $impossible;
            """,
            ("$guild", guildId.ToStored()),
            ("$channel", post.ChannelId.ToStored()),
            ("$message", post.MessageId.ToStored()),
            ("$topic", key.Topic.Value),
            ("$fact", key.Fact.Value),
            ("$from", post.Revision),
            ("$to", to),
            ("$now", now.ToUnixTimeMilliseconds()),
            ("$waiting", nameof(CorrectionState.Waiting)),
            ("$impossible", nameof(CorrectionState.Impossible))));
        if (queued > 0)
        {
            AuditRows.Append(connection, audit, now);
        }

        DraftRows.Remove(connection, draft);
        return queued;
    });

    public ImmutableArray<Correction> Due(DateTimeOffset now, int most) => database.Read(connection => Read(
        connection,
        "WHERE state = $waiting AND due_at <= $now ORDER BY id LIMIT $most",
        ("$waiting", nameof(CorrectionState.Waiting)),
        ("$now", now.ToUnixTimeMilliseconds()),
        ("$most", most)));

    public void Save(Correction correction) => database.Write(connection => Save(connection, correction));

    public void Complete(Correction correction, Fact now) => database.Write(connection =>
    {
        Save(connection, correction);
        connection.Execute(
            "UPDATE said_facts SET revision = $revision, content_hash = $hash WHERE guild_id = $guild AND message_id = $message AND topic_id = $topic AND fact_id = $fact;",
            ("$revision", now.Revision),
            ("$hash", ContentHash.Of(now)),
            ("$guild", correction.GuildId.ToStored()),
            ("$message", correction.MessageId.ToStored()),
            ("$topic", correction.Key.Topic.Value),
            ("$fact", correction.Key.Fact.Value));
    });

    private static void Save(SqliteConnection connection, Correction correction) => connection.Execute(
        "UPDATE corrections SET state = $state, attempts = $attempts, due_at = $due, problem = $problem WHERE id = $id;",
        ("$state", correction.State.ToString()),
        ("$attempts", correction.Attempts),
        ("$due", correction.DueAt.ToUnixTimeMilliseconds()),
        ("$problem", correction.Problem),
        ("$id", correction.Id));

    public ImmutableArray<Correction> Of(ulong guildId, FactKey key, int most) => database.Read(connection => Read(
        connection,
        "WHERE guild_id = $guild AND topic_id = $topic AND fact_id = $fact ORDER BY id DESC LIMIT $most",
        ("$guild", guildId.ToStored()),
        ("$topic", key.Topic.Value),
        ("$fact", key.Fact.Value),
        ("$most", most)));

    // The revision after it holds a fact of the operator's that the server then changed.
    public Fact? FactAt(ulong guildId, FactKey key, int revision) => database.Read(connection =>
        Revisions.Find(Overlaid(connection, guildId, key, revision, revision + 1), revision) ?? BaseFactAt(connection, key, revision));

    public ImmutableArray<Fact> Between(ulong guildId, FactKey key, int after, int before) => database.Read(connection =>
        Overlaid(connection, guildId, key, after + 1, before)
            .SelectMany(revision => (Fact?[])[revision.After, revision.Before])
            .OfType<Fact>()
            .Concat(BaseFacts(connection, key, after + 1, before - 1))
            .Where(fact => fact.Revision > after && fact.Revision < before)
            .OrderByDescending(fact => fact.Revision)
            .ToImmutableArray());

    private static ImmutableArray<Revision> Overlaid(SqliteConnection connection, ulong guildId, FactKey key, int first, int last) =>
    [
        .. RevisionRows.Read(
            connection,
            "WHERE guild_id = $guild AND topic_id = $topic AND fact_id = $fact AND revision BETWEEN $first AND $last ORDER BY revision",
            ("$guild", guildId.ToStored()),
            ("$topic", key.Topic.Value),
            ("$fact", key.Fact.Value),
            ("$first", first),
            ("$last", last)).Select(row => row.Revision),
    ];

    private static Fact? BaseFactAt(SqliteConnection connection, FactKey key, int revision) => BaseFacts(connection, key, revision, revision).FirstOrDefault();

    private static IEnumerable<Fact> BaseFacts(SqliteConnection connection, FactKey key, int first, int last)
    {
        using var command = connection.Command(
            "SELECT content, revision FROM fact_revisions WHERE topic_id = $topic AND fact_id = $fact AND revision BETWEEN $first AND $last;",
            ("$topic", key.Topic.Value),
            ("$fact", key.Fact.Value),
            ("$first", first),
            ("$last", last));
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return FactRows.Content(reader.GetString(0)).ToFact(key.Fact, reader.GetInt32(1));
        }
    }

    private static ImmutableArray<Correction> Read(SqliteConnection connection, string where, params (string Name, object? Value)[] parameters)
    {
        using var command = connection.Command(
            $"""
            SELECT id, guild_id, channel_id, message_id, topic_id, fact_id, from_revision, to_revision, queued_at, state, attempts, due_at, problem
            FROM corrections {where};
            """,
            parameters);
        using var reader = command.ExecuteReader();
        var corrections = ImmutableArray.CreateBuilder<Correction>();
        while (reader.Read())
        {
            corrections.Add(new Correction(
                reader.GetInt64(0),
                reader.GetInt64(1).ToSnowflake(),
                reader.GetInt64(2).ToSnowflake(),
                reader.GetInt64(3).ToSnowflake(),
                new FactKey(new TopicId(reader.GetString(4)), new FactId(reader.GetString(5))),
                reader.GetInt32(6),
                reader.GetInt32(7),
                DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(8)))
            {
                State = Enum.Parse<CorrectionState>(reader.GetString(9)),
                Attempts = reader.GetInt32(10),
                DueAt = DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(11)),
                Problem = reader.IsDBNull(12) ? null : reader.GetString(12),
            });
        }

        return corrections.DrainToImmutable();
    }
}
