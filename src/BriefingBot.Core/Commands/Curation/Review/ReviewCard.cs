using BriefingBot.Core.Commands.Curation.Facts;
using BriefingBot.Core.Commands.Curation.Imports;
using BriefingBot.Core.Curation;
using BriefingBot.Core.Facts;
using BriefingBot.Core.Replies;

namespace BriefingBot.Core.Commands.Curation.Review;

/// <summary>Shows a change that waits, with what can be done about it.</summary>
internal sealed class ReviewCard(CurrentKnowledge knowledge, FactUses uses)
{
    public Reply Show(Caller caller, PendingChange pending, string token)
    {
        var snapshot = knowledge.For(pending.GuildId);
        var isOwn = pending.Author == caller.UserId;
        return new Reply
        {
            Title = $"Change {pending.Id}: {Summary(pending)}",
            Blocks =
            [
                new Block.Paragraph(RichText.Of("By ", new Span.User(pending.Author), ", ", new Span.Moment(pending.At), pending.Change.Reason.Length > 0 ? $": {pending.Change.Reason}" : "")),
                .. ImportPreview.Differences(pending.Change, snapshot),
                .. pending.Change.Edits is [var edit] ? ImpactBlocks.Of(pending.GuildId, Impact.Of(snapshot, edit.Key, pending.GuildId, uses)) : [],
                .. isOwn ? [new Block.Note("This is your own change: another admin approves it.")] : (Block[])[],
                new Block.Buttons(isOwn
                    ? [new Button("Take it back", new ActionRef(ReviewVerbs.Dismiss, token), ButtonStyle.Danger)]
                    :
                    [
                        new Button("Approve", new ActionRef(ReviewVerbs.Approve, token), ButtonStyle.Success),
                        new Button("Reject", new ActionRef(ReviewVerbs.Dismiss, token), ButtonStyle.Danger),
                    ]),
            ],
            Visibility = Visibility.Private,
            View = new ActionRef(ReviewVerbs.View, token),
        };
    }

    /// <summary>What a change does, in a few words.</summary>
    public static string Summary(PendingChange pending) => pending.Change.Edits is [var edit]
        ? $"{edit.Kind.ToString().ToLowerInvariant()} {edit.Key.Fact}"
        : CurationReplies.Count(pending.Change.Edits.Length, "fact") + " imported";
}
