using BriefingBot.Core.Curation;
using BriefingBot.Core.Curation.Drafts;
using BriefingBot.Core.Replies;

namespace BriefingBot.Core.Commands.Curation.Review;

/// <summary><c>/facts review</c>: the changes that wait for a second admin.</summary>
internal sealed class FactsReviewCommand(ICurationStore store, DraftDesk drafts) : ICommand
{
    private const int Shown = 25;

    public CommandDefinition Definition { get; } = new(
        "facts review", "Changes that wait for a second admin: look at them, approve or reject", Audience.Admins, ServersOnly: true);

    public ValueTask<Outcome> RunAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        var waiting = store.Waiting(request.Caller.GuildId!.Value);
        if (waiting.IsEmpty)
        {
            return new(Reply.Done("No change waits for review."));
        }

        var token = drafts.Open(request.Caller, DraftPurpose.Review, "");
        return new(new Reply
        {
            Title = CurationReplies.Count(waiting.Length, "change") + " waiting",
            Blocks =
            [
                .. waiting.Take(Shown).Select(pending => new Block.Paragraph(RichText.Of(
                    new Span.Strong($"{pending.Id}. {ReviewCard.Summary(pending)}"),
                    " by ", new Span.User(pending.Author), ", ", new Span.Moment(pending.At, MomentStyle.Relative)))),
                new Block.Menu(
                    new ActionRef(ReviewVerbs.Open, token),
                    "Look at a change",
                    [.. waiting.Take(Shown).Select(pending => new MenuItem(Reading.ReadingOptions.Fit($"{pending.Id}. {ReviewCard.Summary(pending)}"), $"{pending.Id}"))]),
                .. waiting.Length > Shown ? [new Block.Note($"{waiting.Length - Shown} more wait; these are the oldest.")] : (Block[])[],
            ],
            Visibility = Visibility.Private,
        });
    }
}
