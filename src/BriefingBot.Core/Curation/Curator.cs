using System.Collections.Immutable;
using BriefingBot.Core.Facts;
using BriefingBot.Core.Settings;

namespace BriefingBot.Core.Curation;

/// <summary>The one way to change a server's facts: checks, compares with what is in service, saves, puts in service.</summary>
public sealed class Curator(ICurationStore store, CurrentKnowledge knowledge, IGuildSettings settings)
{
    // One change at a time, so that what is in service follows the store's order.
    private readonly Lock _saving = new();

    /// <summary>Puts every stored overlay in service; called once, after the base layer is.</summary>
    public void Load()
    {
        lock (_saving)
        {
            foreach (var overlay in store.LoadOverlays())
            {
                knowledge.Replace(overlay);
            }
        }
    }

    /// <summary>Saves a change, or lets it wait where the server asks for a second admin.</summary>
    /// <param name="guildId">The server, from the interaction.</param>
    /// <param name="editor">Who wants it.</param>
    /// <param name="change">What is to be saved.</param>
    /// <param name="draft">The draft that saving it ends.</param>
    public SaveResult Save(ulong guildId, ulong editor, ChangeSet change, string? draft = null)
    {
        lock (_saving)
        {
            var (ready, before, refusal) = Prepare(guildId, change);
            if (refusal is not null)
            {
                return refusal;
            }

            if (settings.For(guildId).Approvals)
            {
                return new SaveResult.Waits(store.Propose(guildId, editor, ready, draft, CurationAudit.Proposed(guildId, editor, ready)));
            }

            return Commit(new Commit(guildId, editor, ready, before, CurationAudit.Saved(guildId, editor, ready, approver: null)) { Draft = draft });
        }
    }

    /// <summary>Saves a change that waited.</summary>
    /// <param name="guildId">The server, from the interaction.</param>
    /// <param name="approver">Who lets it through.</param>
    /// <param name="id">Its number in the server.</param>
    /// <param name="onTopOf">Revisions that the approver has seen and wants it to replace, where facts changed meanwhile.</param>
    public SaveResult Approve(ulong guildId, ulong approver, long id, IReadOnlyDictionary<FactKey, int>? onTopOf = null)
    {
        lock (_saving)
        {
            if (store.FindPending(guildId, id) is not { State: PendingState.Waiting } pending)
            {
                return new SaveResult.NotWaiting();
            }

            if (pending.Author == approver)
            {
                return new SaveResult.OwnChange();
            }

            var (ready, before, refusal) = Prepare(guildId, onTopOf is null ? pending.Change : pending.Change.OnTopOf(onTopOf));
            return refusal ?? Commit(new Commit(guildId, pending.Author, ready, before, CurationAudit.Saved(guildId, pending.Author, ready, approver))
            {
                Approver = approver,
                Pending = id,
            });
        }
    }

    /// <summary>Turns a waiting change down; its author takes it back. False when it no longer waits.</summary>
    public bool Dismiss(ulong guildId, ulong admin, long id)
    {
        lock (_saving)
        {
            if (store.FindPending(guildId, id) is not { State: PendingState.Waiting } pending)
            {
                return false;
            }

            var state = pending.Author == admin ? PendingState.Withdrawn : PendingState.Rejected;
            return store.Dismiss(guildId, id, state, CurationAudit.Dismissed(guildId, admin, pending, state));
        }
    }

    private (ChangeSet Ready, ImmutableArray<Fact?> Before, SaveResult? Refusal) Prepare(ulong guildId, ChangeSet change)
    {
        var snapshot = knowledge.For(guildId);
        var problems = change.Edits
            .SelectMany(edit => snapshot.TryGetTopic(edit.Key.Topic, out var topic)
                ? FactChecks.Check(topic, edit.After, change)
                : [new FieldProblem("topic", $"no story has the id “{edit.Key.Topic.Value}”")])
            .Concat(FactChecks.Check(change))
            .Concat(FactChecks.CheckAdditions(snapshot, change))
            .Distinct()
            .ToImmutableArray();
        if (!problems.IsEmpty)
        {
            return (change, [], new SaveResult.Refused(problems));
        }

        var conflicts = change.Edits.Where(edit => (snapshot.Find(edit.Key)?.Revision ?? 0) != edit.BasedOn).ToImmutableArray();
        if (!conflicts.IsEmpty)
        {
            return (change, [], ConflictOf(guildId, change, conflicts));
        }

        // What was the same all along, or has come in the meantime, isn't brought again.
        var ready = change with
        {
            Edits = [.. change.Edits.Where(edit => snapshot.Find(edit.Key) is not { } now || !FactDiff.Same(now, edit.After))],
            Sources = [.. change.Sources.Where(added => snapshot.TryGetTopic(added.Topic, out var topic) && !topic.TryGetSource(added.Source.Id, out _))],
            Entities = [.. change.Entities.Where(added => snapshot.TryGetTopic(added.Topic, out var topic) && !topic.TryGetEntity(added.Entity.Id, out _))],
        };
        return (ready, [.. ready.Edits.Select(edit => snapshot.Find(edit.Key))], ready.Edits.IsEmpty ? new SaveResult.Unchanged() : null);
    }

    private SaveResult Commit(Commit commit)
    {
        if (store.Commit(commit) is not { } saved)
        {
            // Another process wrote to the store: take its overlays in service, then show what changed.
            Load();
            return ConflictOf(commit.GuildId, commit.Change, commit.Change.Edits);
        }

        knowledge.Replace(knowledge.OverlayOf(commit.GuildId).With(saved.Revisions, commit.Change));
        return new SaveResult.Done(saved);
    }

    private SaveResult.Conflict ConflictOf(ulong guildId, ChangeSet change, ImmutableArray<FactEdit> edits) => new(change,
    [
        .. edits.Select(edit => new FactConflict(edit, knowledge.For(guildId).Find(edit.Key), store.History(guildId, edit.Key).LastOrDefault())),
    ]);
}
