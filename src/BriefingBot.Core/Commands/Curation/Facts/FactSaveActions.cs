using System.Collections.Immutable;
using BriefingBot.Core.Curation;
using BriefingBot.Core.Curation.Drafts;
using BriefingBot.Core.Curation.Json;
using BriefingBot.Core.Facts;
using BriefingBot.Core.Replies;

namespace BriefingBot.Core.Commands.Curation.Facts;

/// <summary>Saves a draft, in one of three ways.</summary>
internal abstract class SaveEditAction(DraftDesk drafts, EditSaver saver, string verb) : EditAction(drafts, verb)
{
    protected override Outcome Run(ActionRequest request, Draft draft, EditDraft edit) =>
        Prepare(edit) is { } ready ? request.Answer(saver.Save(request.Caller, draft, ready)) : ViewVerbs.Stale;

    /// <summary>The draft as this way of saving takes it; null when it doesn't apply to it.</summary>
    protected abstract EditDraft? Prepare(EditDraft edit);
}

/// <summary>Saves and publishes.</summary>
internal sealed class SaveAction(DraftDesk drafts, EditSaver saver) : SaveEditAction(drafts, saver, FactVerbs.Save)
{
    protected override EditDraft? Prepare(EditDraft edit) => edit;
}

/// <summary>Saves without publishing.</summary>
internal sealed class ShelveAction(DraftDesk drafts, EditSaver saver) : SaveEditAction(drafts, saver, FactVerbs.Shelve)
{
    protected override EditDraft? Prepare(EditDraft edit) => edit.HasForm ? edit with { AsDraft = true } : null;
}

/// <summary>Saves in the place of what somebody else saved meanwhile, once the admin has seen it.</summary>
internal sealed class ReplaceAction(DraftDesk drafts, EditSaver saver) : SaveEditAction(drafts, saver, FactVerbs.Replace)
{
    protected override EditDraft? Prepare(EditDraft edit) => edit.Seen is null ? null : edit.OnTop();
}

/// <summary>Goes back to a revision, in one click, as a new revision.</summary>
internal sealed class RevertAction(DraftDesk drafts, ICurationStore store, EditSaver saver) : IAction
{
    public string Verb => FactVerbs.Revert;

    public Audience Audience => Audience.Admins;

    public ValueTask<Outcome> RunAsync(ActionRequest request, CancellationToken cancellationToken)
    {
        var (draft, refusal) = drafts.Find(request.Caller, DraftCode.Token(request.Argument), DraftPurpose.History);
        if (draft is null)
        {
            return new(refusal!);
        }

        var edit = CurationJson.ReadEdit(draft.Content);
        var history = store.History(draft.GuildId, new FactKey(edit.TopicId, new FactId(edit.Fact!)));
        var numbers = history.Select(revision => revision.Number).Concat(history.Select(revision => revision.Before?.Revision).OfType<int>());
        return new(DraftCode.Read(request.Argument, numbers) is { } target
            ? request.Answer(saver.Save(request.Caller, draft, edit with { RevertTo = target, Reason = $"Back to revision {target}" }))
            : ViewVerbs.Stale);
    }
}

/// <summary>Saves drafts and says what came of it.</summary>
internal sealed class EditSaver(DraftDesk drafts, EditReader reader, Curator curator, CurrentKnowledge knowledge, EditPreview preview, SaveReplies replies)
{
    public Reply Save(Caller caller, Draft draft, EditDraft edit)
    {
        if (reader.Read(draft.GuildId, edit, knowledge.For(draft.GuildId)) is not { Problems.IsEmpty: true } read)
        {
            // Says what stands in the way.
            return preview.Show(draft.GuildId, draft.Token, edit);
        }

        var result = curator.Save(draft.GuildId, caller.UserId, read.Change, draft.Token);
        if (result is SaveResult.Conflict { Facts: [var conflict, ..] })
        {
            drafts.Keep(draft, CurationJson.Write(edit with { Seen = conflict.Theirs?.Revision ?? 0 }));
        }

        return replies.For(caller, result, () => ConflictButtons(draft, edit));
    }

    private static ImmutableArray<Button> ConflictButtons(Draft draft, EditDraft edit) => draft.Purpose is DraftPurpose.Edit
        ?
        [
            new Button("Replace theirs with mine", new ActionRef(FactVerbs.Replace, draft.Token), ButtonStyle.Primary),
            .. edit.HasForm ? [new Button("Change mine", new ActionRef(FactVerbs.OpenMain, draft.Token))] : (Button[])[],
            new Button("Keep theirs", new ActionRef(FactVerbs.Cancel, draft.Token), ButtonStyle.Danger),
        ]
        : [new Button("Show the history as it is now", Views.Of("fact history", OptionValues.Of((FactOptions.FactName, edit.Fact), (Reading.ReadingOptions.TopicName, edit.Topic))))];
}
