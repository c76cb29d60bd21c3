using BriefingBot.Core.Curation.Audit;
using BriefingBot.Core.Curation.Corrections;
using BriefingBot.Core.Curation.Drafts;
using BriefingBot.Core.Replies;

namespace BriefingBot.Core.Commands.Curation.Facts;

/// <summary>Queues the correction of every post that says an earlier text of a fact.</summary>
internal sealed class CorrectPostsAction(DraftDesk drafts, ICorrectionQueue corrections, OutdatedPosts outdated) : IAction
{
    public string Verb => FactVerbs.Correct;

    public Audience Audience => Audience.Admins;

    public ValueTask<Outcome> RunAsync(ActionRequest request, CancellationToken cancellationToken)
    {
        var (draft, refusal) = drafts.Find(request.Caller, request.Argument, DraftPurpose.Correct);
        return new(draft is null ? refusal! : request.Answer(Correct(request, draft)));
    }

    private Reply Correct(ActionRequest request, Draft draft)
    {
        var key = CorrectionOffer.Read(draft.Content);
        if (request.Knowledge.Find(key) is not { } fact)
        {
            return Reply.Problem("That fact isn't here any more. Nothing was changed.");
        }

        var count = corrections.Enqueue(
            draft.GuildId,
            key,
            fact.Revision,
            outdated.Of(draft.GuildId, key, fact),
            draft.Token,
            new AuditDraft(draft.GuildId, request.Caller.UserId, "corrects posts", key.ToString(), $"To revision {fact.Revision}."));
        return Reply.Done(count == 0
            ? "Every post is corrected, or about to be."
            : RichText.Of($"{CurationReplies.Count(count, "post")} will say the new text within moments, with the date of the correction. ", new Span.Command("fact show"), " lists what couldn't be edited."))
            with
        { View = CurationReplies.ViewOf(key) };
    }
}
