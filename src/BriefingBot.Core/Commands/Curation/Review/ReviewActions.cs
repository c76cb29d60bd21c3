using System.Globalization;
using BriefingBot.Core.Commands.Curation.Facts;
using BriefingBot.Core.Curation;
using BriefingBot.Core.Curation.Drafts;
using BriefingBot.Core.Replies;

namespace BriefingBot.Core.Commands.Curation.Review;

/// <summary>Opens a change from the list.</summary>
internal sealed class OpenReviewAction(DraftDesk drafts, ICurationStore store, ReviewCard card) : IAction
{
    public string Verb => ReviewVerbs.Open;

    public Audience Audience => Audience.Admins;

    public ValueTask<Outcome> RunAsync(ActionRequest request, CancellationToken cancellationToken)
    {
        var (list, refusal) = drafts.Find(request.Caller, request.Argument, DraftPurpose.Review);
        if (list is null)
        {
            return new(refusal!);
        }

        if (request.Selected is not [var chosen]
            || !long.TryParse(chosen, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            || store.FindPending(list.GuildId, id) is not { State: PendingState.Waiting } pending)
        {
            return new(Reply.Problem("That change no longer waits. Run /facts review again."));
        }

        var token = drafts.Open(request.Caller, DraftPurpose.Review, SeenChange.Of(pending).Write());
        return new(request.Answer(card.Show(request.Caller, pending, token)));
    }
}

/// <summary>What the buttons of a change that waits have in common.</summary>
internal abstract class ReviewAction(DraftDesk drafts, ICurationStore store, string verb) : IAction
{
    public string Verb => verb;

    public Audience Audience => Audience.Admins;

    public ValueTask<Outcome> RunAsync(ActionRequest request, CancellationToken cancellationToken)
    {
        var (draft, refusal) = drafts.Find(request.Caller, request.Argument, DraftPurpose.Review);
        if (draft is null)
        {
            return new(refusal!);
        }

        return new(SeenChange.Read(draft.Content) is { } seen && store.FindPending(draft.GuildId, seen.Id) is { State: PendingState.Waiting } pending
            ? Run(request, draft, pending, seen)
            : Reply.Problem("That change no longer waits: it was approved, rejected or taken back. Nothing was changed."));
    }

    protected abstract Outcome Run(ActionRequest request, Draft draft, PendingChange pending, SeenChange seen);
}

/// <summary>Shows a change: what the pages of its card run.</summary>
internal sealed class ReviewViewAction(DraftDesk drafts, ICurationStore store, ReviewCard card) : ReviewAction(drafts, store, ReviewVerbs.View)
{
    protected override Outcome Run(ActionRequest request, Draft draft, PendingChange pending, SeenChange seen) => card.Show(request.Caller, pending, draft.Token);
}

/// <summary>Approves a change, unless its facts changed since it was proposed.</summary>
internal sealed class ApproveAction(DraftDesk drafts, ICurationStore store, ReviewSaver saver) : ReviewAction(drafts, store, ReviewVerbs.Approve)
{
    protected override Outcome Run(ActionRequest request, Draft draft, PendingChange pending, SeenChange seen) =>
        request.Answer(saver.Approve(request.Caller, draft, pending, onTop: null));
}

/// <summary>Approves a change on top of what changed since, once the approver has seen both.</summary>
internal sealed class ReplaceReviewedAction(DraftDesk drafts, ICurationStore store, ReviewSaver saver) : ReviewAction(drafts, store, ReviewVerbs.Replace)
{
    protected override Outcome Run(ActionRequest request, Draft draft, PendingChange pending, SeenChange seen) =>
        seen.Revisions.Count == 0 ? ViewVerbs.Stale : request.Answer(saver.Approve(request.Caller, draft, pending, seen.Revisions));
}

/// <summary>Rejects a change; its author takes it back.</summary>
internal sealed class DismissAction(DraftDesk drafts, ICurationStore store, Curator curator) : ReviewAction(drafts, store, ReviewVerbs.Dismiss)
{
    private readonly DraftDesk _drafts = drafts;

    protected override Outcome Run(ActionRequest request, Draft draft, PendingChange pending, SeenChange seen)
    {
        var done = curator.Dismiss(draft.GuildId, request.Caller.UserId, pending.Id);
        _drafts.Close(draft);
        return request.Answer(done
            ? Reply.Done(pending.Author == request.Caller.UserId ? "You took your change back. Nothing was changed." : "Rejected. Nothing was changed; the audit log keeps it.")
            : Reply.Problem("That change no longer waits."));
    }
}

/// <summary>Approves changes and says what came of it.</summary>
internal sealed class ReviewSaver(DraftDesk drafts, Curator curator, SaveReplies replies)
{
    public Reply Approve(Caller caller, Draft draft, PendingChange pending, IReadOnlyDictionary<FactKey, int>? onTop)
    {
        var result = curator.Approve(draft.GuildId, caller.UserId, pending.Id, onTop);
        switch (result)
        {
            case SaveResult.Conflict conflict:
                drafts.Keep(draft, new SeenChange(pending.Id, conflict.Facts.ToDictionary(fact => fact.Mine.Key, fact => fact.Theirs?.Revision ?? 0)).Write());
                break;
            case SaveResult.Done:
                drafts.Close(draft);
                break;
        }

        return replies.For(caller, result, () =>
        [
            new Button("Approve it all the same", new ActionRef(ReviewVerbs.Replace, draft.Token), ButtonStyle.Primary),
            new Button("Reject", new ActionRef(ReviewVerbs.Dismiss, draft.Token), ButtonStyle.Danger),
        ]);
    }
}
