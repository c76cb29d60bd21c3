using System.Collections.Immutable;
using BriefingBot.Core.Curation;
using BriefingBot.Core.Curation.Audit;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Sqlite.Curation;

/// <summary>Servers' changes in SQLite.</summary>
internal sealed class CurationStore(Database database, TimeProvider time) : ICurationStore
{
    public ImmutableArray<Overlay> LoadOverlays() => database.Read(OverlayRows.Load);

    public Saved? Commit(Commit commit) => database.Write(connection =>
    {
        var guild = commit.GuildId;
        if (commit.Change.Edits.Any(edit => RevisionRows.Head(connection, guild, edit.Key) is { } head && head != edit.BasedOn)
            || (commit.Pending is { } pending && !PendingRows.Decide(connection, guild, pending, PendingState.Approved)))
        {
            return null;
        }

        // To the millisecond, as it is read back: the audit entry's digest is made of it.
        var now = DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());
        var revisions = commit.Change.Edits.Select((edit, index) => new Revision(
            guild,
            edit.Key,
            edit.BasedOn + 1,
            edit.Kind,
            commit.Editor,
            commit.Approver,
            now,
            commit.Change.Reason,
            commit.Before[index],
            edit.After with { Revision = edit.BasedOn + 1 })).ToImmutableArray();
        var number = AuditRows.NextNumber(connection, guild);
        foreach (var revision in revisions)
        {
            RevisionRows.Insert(connection, revision, number);
            GapRows.Publish(connection, revision);
        }

        OverlayRows.Add(connection, guild, commit.Change);
        GapRows.Answer(connection, guild, commit.Change);
        DraftRows.Remove(connection, commit.Draft);
        return new Saved(revisions, AuditRows.Append(connection, commit.Audit, now, revisions));
    });

    public PendingChange Propose(ulong guildId, ulong author, ChangeSet change, string? draft, AuditDraft audit) => database.Write(connection =>
    {
        var pending = PendingRows.Insert(connection, guildId, author, change, time.GetUtcNow());
        DraftRows.Remove(connection, draft);
        AuditRows.Append(connection, audit, time.GetUtcNow());
        return pending;
    });

    public ImmutableArray<PendingChange> Waiting(ulong guildId) => database.Read(connection => PendingRows
        .Read(connection, "WHERE guild_id = $guild AND state = $state ORDER BY id", ("$guild", guildId.ToStored()), ("$state", nameof(PendingState.Waiting)))
        .ToImmutableArray());

    public PendingChange? FindPending(ulong guildId, long id) => database.Read(connection => PendingRows
        .Read(connection, "WHERE guild_id = $guild AND id = $id", ("$guild", guildId.ToStored()), ("$id", id))
        .FirstOrDefault());

    public bool Dismiss(ulong guildId, long id, PendingState state, AuditDraft audit) => database.Write(connection =>
    {
        if (!PendingRows.Decide(connection, guildId, id, state))
        {
            return false;
        }

        AuditRows.Append(connection, audit, time.GetUtcNow());
        return true;
    });

    public ImmutableArray<Revision> History(ulong guildId, FactKey key) => database.Read(connection => History(connection, guildId, key));

    internal static ImmutableArray<Revision> History(SqliteConnection connection, ulong guildId, FactKey key) =>
    [
        .. RevisionRows.Read(
            connection,
            "WHERE guild_id = $guild AND topic_id = $topic AND fact_id = $fact ORDER BY revision",
            ("$guild", guildId.ToStored()),
            ("$topic", key.Topic.Value),
            ("$fact", key.Fact.Value)).Select(row => row.Revision),
    ];
}
