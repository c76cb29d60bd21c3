using System.Collections.Immutable;
using BriefingBot.Core.Facts;

namespace BriefingBot.Core.Curation.Drafts;

/// <summary>A draft read against what the server sees now.</summary>
/// <param name="Change">What saving would save.</param>
/// <param name="Before">The fact as it stands; null when there is none.</param>
/// <param name="Problems">What stands in the way, by field.</param>
internal sealed record ReadEdit(ChangeSet Change, Fact? Before, ImmutableArray<FieldProblem> Problems)
{
    public FactEdit Edit => Change.Edits[0];
}

/// <summary>Turns drafts into changes.</summary>
internal sealed class EditReader(ICurationStore store)
{
    /// <summary>Reads a draft; null when its story, or the revision that it goes back to, is gone.</summary>
    public ReadEdit? Read(ulong guildId, EditDraft draft, KnowledgeSnapshot snapshot)
    {
        if (!snapshot.TryGetTopic(draft.TopicId, out var topic))
        {
            return null;
        }

        var before = draft.Fact is { } id && topic.TryGetFact(new FactId(id), out var known) ? known : null;
        if (draft.Fields is { } fields)
        {
            return ReadFields(draft, fields, topic, before);
        }

        var after = draft.RevertTo is { } number
            ? Revisions.Find(store.History(guildId, new FactKey(topic.Id, new FactId(draft.Fact!))), number)
            : before is null ? null : before with { Status = StatusFor(draft.Kind) };
        return after is null ? null : Checked(topic, before, new ChangeSet([Edit(draft, topic, after)], draft.Reason), []);
    }

    private static ReadEdit ReadFields(EditDraft draft, FactFields fields, Topic topic, Fact? before)
    {
        var reader = new FieldReader(topic, before);
        var read = reader.Read(fields);
        var after = read with
        {
            Status = draft.AsDraft ? FactStatus.Draft : before is null or { Status: FactStatus.Draft } ? FactStatus.Published : before.Status,
        };
        var change = new ChangeSet([Edit(draft, topic, after)], draft.Reason)
        {
            Sources = [.. reader.Added.Select(source => new AddedSource(topic.Id, source))],
            Answers = draft.Answers,
        };
        return Checked(topic, before, change, reader.Problems);
    }

    private static FactEdit Edit(EditDraft draft, Topic topic, Fact after) => new(
        new FactKey(topic.Id, after.Id),
        draft.BasedOn,
        draft.Kind is ChangeKind.Added or ChangeKind.Edited ? draft.BasedOn == 0 ? ChangeKind.Added : ChangeKind.Edited : draft.Kind,
        after);

    private static ReadEdit Checked(Topic topic, Fact? before, ChangeSet change, ImmutableArray<FieldProblem> problems) => new(
        change,
        before,
        [.. problems.Concat(FactChecks.Check(topic, change.Edits[0].After, change)).Concat(FactChecks.Check(change)).DistinctBy(problem => problem.Message)]);

    private static FactStatus StatusFor(ChangeKind kind) => kind switch
    {
        ChangeKind.Retired => FactStatus.Retired,
        ChangeKind.Superseded => FactStatus.Superseded,
        ChangeKind.Disputed => FactStatus.Disputed,
        _ => FactStatus.Published,
    };
}
