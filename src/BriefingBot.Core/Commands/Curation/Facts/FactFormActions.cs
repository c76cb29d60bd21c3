using BriefingBot.Core.Curation.Drafts;
using BriefingBot.Core.Curation.Json;
using BriefingBot.Core.Replies;

namespace BriefingBot.Core.Commands.Curation.Facts;

/// <summary>What a draft's buttons and forms have in common: they go on only with the draft of whoever uses them.</summary>
internal abstract class EditAction(DraftDesk drafts, string verb) : IAction
{
    public string Verb => verb;

    public Audience Audience => Audience.Admins;

    public virtual bool OpensForm => false;

    protected DraftDesk Drafts => drafts;

    public ValueTask<Outcome> RunAsync(ActionRequest request, CancellationToken cancellationToken)
    {
        var (draft, refusal) = drafts.Find(request.Caller, request.Argument, DraftPurpose.Edit);
        return new(draft is null
            ? request.Fields.Text("text") is { } typed ? refusal!.WithText(typed) : refusal!
            : Run(request, draft, CurationJson.ReadEdit(draft.Content)));
    }

    protected abstract Outcome Run(ActionRequest request, Draft draft, EditDraft edit);
}

/// <summary>The first form was sent.</summary>
internal sealed class FactMainFormAction(DraftDesk drafts, EditPreview preview) : EditAction(drafts, FactVerbs.Main)
{
    protected override Outcome Run(ActionRequest request, Draft draft, EditDraft edit) => Keep(request, draft, edit, FactForms.ReadMain, Drafts, preview);

    public static Outcome Keep(ActionRequest request, Draft draft, EditDraft edit, Func<EditDraft, OptionValues, EditDraft> read, DraftDesk drafts, EditPreview preview)
    {
        // Without fields it isn't a form that was sent, but a page that was turned.
        if (edit.HasForm && request.Fields.Values is { Count: > 0 })
        {
            edit = read(edit, request.Fields) with { AsDraft = false };
            drafts.Keep(draft, CurationJson.Write(edit));
        }

        return request.Answer(preview.Show(draft.GuildId, draft.Token, edit));
    }
}

/// <summary>The second form was sent.</summary>
internal sealed class FactMoreFormAction(DraftDesk drafts, EditPreview preview) : EditAction(drafts, FactVerbs.More)
{
    protected override Outcome Run(ActionRequest request, Draft draft, EditDraft edit) =>
        FactMainFormAction.Keep(request, draft, edit, FactForms.ReadMore, Drafts, preview);
}

/// <summary>Opens the first form with what the draft holds.</summary>
internal sealed class OpenMainFormAction(DraftDesk drafts) : EditAction(drafts, FactVerbs.OpenMain)
{
    public override bool OpensForm => true;

    protected override Outcome Run(ActionRequest request, Draft draft, EditDraft edit) => Open(draft, edit, FactForms.Main, Drafts);

    public static Outcome Open(Draft draft, EditDraft edit, Func<string, EditDraft, Form> form, DraftDesk drafts)
    {
        // Whoever goes on writing after a conflict has seen the other text.
        if (edit.Seen is not null)
        {
            edit = edit.OnTop();
            drafts.Keep(draft, CurationJson.Write(edit));
        }

        return edit.HasForm ? new Outcome.Open(form(draft.Token, edit)) : ViewVerbs.Stale;
    }
}

/// <summary>Opens the second form with what the draft holds.</summary>
internal sealed class OpenMoreFormAction(DraftDesk drafts) : EditAction(drafts, FactVerbs.OpenMore)
{
    public override bool OpensForm => true;

    protected override Outcome Run(ActionRequest request, Draft draft, EditDraft edit) => OpenMainFormAction.Open(draft, edit, FactForms.More, Drafts);
}

/// <summary>Shows the draft: what the pages of its preview run.</summary>
internal sealed class EditViewAction(DraftDesk drafts, EditPreview preview) : EditAction(drafts, FactVerbs.View)
{
    // A page action expects a reply of its own and puts it in the message's place.
    protected override Outcome Run(ActionRequest request, Draft draft, EditDraft edit) => preview.Show(draft.GuildId, draft.Token, edit);
}

/// <summary>Throws the draft away.</summary>
internal sealed class CancelEditAction(DraftDesk drafts) : EditAction(drafts, FactVerbs.Cancel)
{
    protected override Outcome Run(ActionRequest request, Draft draft, EditDraft edit)
    {
        Drafts.Close(draft);
        return request.Answer(Reply.Done("Cancelled. Nothing was changed.").WithText(edit.Fields?.Text));
    }
}
