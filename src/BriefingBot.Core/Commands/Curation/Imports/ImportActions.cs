using BriefingBot.Core.Commands.Curation.Facts;
using BriefingBot.Core.Curation;
using BriefingBot.Core.Curation.Drafts;
using BriefingBot.Core.Curation.Imports;
using BriefingBot.Core.Curation.Json;
using BriefingBot.Core.Replies;

namespace BriefingBot.Core.Commands.Curation.Imports;

/// <summary>What an import's buttons have in common.</summary>
internal abstract class ImportAction(DraftDesk drafts, string verb) : IAction
{
    public string Verb => verb;

    public Audience Audience => Audience.Admins;

    protected DraftDesk Drafts => drafts;

    public ValueTask<Outcome> RunAsync(ActionRequest request, CancellationToken cancellationToken)
    {
        var (draft, refusal) = drafts.Find(request.Caller, request.Argument, DraftPurpose.Import);
        return new(draft is null ? refusal! : Run(request, draft, CurationJson.ReadImport(draft.Content)));
    }

    protected abstract Outcome Run(ActionRequest request, Draft draft, ImportDraft import);
}

/// <summary>Saves all of a file's changes, or none.</summary>
internal sealed class SaveImportAction(DraftDesk drafts, Curator curator, SaveReplies replies) : ImportAction(drafts, ImportPreview.Save)
{
    protected override Outcome Run(ActionRequest request, Draft draft, ImportDraft import)
    {
        var change = import.Change.ToChange();
        return import.Problems.IsEmpty && !change.Edits.IsEmpty
            ? request.Answer(replies.For(request.Caller, curator.Save(draft.GuildId, request.Caller.UserId, change, draft.Token), () =>
            [
                new Button("Compare the file again", new ActionRef(ImportPreview.Again, draft.Token), ButtonStyle.Primary),
                new Button("Cancel", new ActionRef(ImportPreview.Cancel, draft.Token), ButtonStyle.Danger),
            ]))
            : ViewVerbs.Stale;
    }
}

/// <summary>Compares the file with what is said now, after somebody else saved.</summary>
internal sealed class CompareImportAction(DraftDesk drafts) : ImportAction(drafts, ImportPreview.Again)
{
    protected override Outcome Run(ActionRequest request, Draft draft, ImportDraft import)
    {
        var again = import.Again(request.Knowledge);
        Drafts.Keep(draft, CurationJson.Write(again));
        return request.Answer(ImportPreview.Show(draft.Token, again, request.Knowledge));
    }
}

/// <summary>Shows the file's changes: what the pages of their preview run.</summary>
internal sealed class ImportViewAction(DraftDesk drafts) : ImportAction(drafts, ImportPreview.View)
{
    protected override Outcome Run(ActionRequest request, Draft draft, ImportDraft import) => ImportPreview.Show(draft.Token, import, request.Knowledge);
}

/// <summary>Throws the file away.</summary>
internal sealed class CancelImportAction(DraftDesk drafts) : ImportAction(drafts, ImportPreview.Cancel)
{
    protected override Outcome Run(ActionRequest request, Draft draft, ImportDraft import)
    {
        Drafts.Close(draft);
        return request.Answer(Reply.Done("Cancelled. Nothing was imported."));
    }
}
