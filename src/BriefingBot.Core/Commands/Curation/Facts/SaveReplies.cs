using System.Collections.Immutable;
using BriefingBot.Core.Curation;
using BriefingBot.Core.Curation.Corrections;
using BriefingBot.Core.Curation.Drafts;
using BriefingBot.Core.Facts;
using BriefingBot.Core.Replies;

namespace BriefingBot.Core.Commands.Curation.Facts;

/// <summary>Says what saving came to, and offers what comes next.</summary>
internal sealed class SaveReplies(DraftDesk drafts, OutdatedPosts outdated)
{
    /// <summary>The reply for what can happen to any change; a conflict's buttons are the caller's own.</summary>
    /// <param name="caller">Who saved.</param>
    /// <param name="result">What came of it.</param>
    /// <param name="conflictButtons">What can be done about a conflict.</param>
    public Reply For(Caller caller, SaveResult result, Func<ImmutableArray<Button>> conflictButtons) => result switch
    {
        SaveResult.Done done => Done(caller, done.Saved),
        SaveResult.Waits waits => Waits(waits.Pending),
        SaveResult.Conflict conflict => Conflict(conflict, conflictButtons()),
        SaveResult.Refused refused => new Reply
        {
            Title = "Not saved",
            Blocks = [.. EditPreview.Problems(refused.Problems)],
            Tone = Tone.Problem,
            Visibility = Visibility.Private,
        },
        SaveResult.Unchanged => Reply.Problem("Nothing to save: that is what is said already."),
        SaveResult.OwnChange => Reply.Problem("Nobody approves their own change. Another admin can do it with /facts review."),
        _ => Reply.Problem("That change no longer waits: it was approved, rejected or taken back. Nothing was changed."),
    };

    private Reply Done(Caller caller, Saved saved)
    {
        var revision = saved.Revisions[0];
        var isOne = saved.Revisions.Length == 1;
        var posts = isOne ? outdated.Of(caller.GuildId!.Value, revision.Key, revision.After) : [];
        return new Reply
        {
            Title = isOne ? $"Saved: {revision.Key.Fact}, revision {revision.Number}" : $"Saved: {CurationReplies.Count(saved.Revisions.Length, "fact")}",
            Blocks =
            [
                new Block.Paragraph(isOne
                    ? RichText.Of($"It is {FactNames.Of(revision.After.Status)} in this server as of now. ", new Span.Command("fact history"), " undoes it.")
                    : RichText.Of("They are in service in this server as of now. ", new Span.Command("fact history"), " undoes each.")),
                .. PostBlocks(caller, revision, posts),
                new Block.Note($"Entry {saved.Entry.Number} of the audit log, {saved.Entry.Hash[..12]}"),
            ],
            Tone = Tone.Success,
            Visibility = Visibility.Private,
            View = CurationReplies.ViewOf(revision.Key),
        };
    }

    private IEnumerable<Block> PostBlocks(Caller caller, Revision revision, ImmutableArray<PostedUse> posts) => posts.IsEmpty
        ? []
        : [.. CorrectionOffer.Blocks(drafts, caller, revision.Key, posts)];

    private static Reply Waits(PendingChange pending) => new()
    {
        Title = $"Change {pending.Id} waits for review",
        Blocks = [new Block.Paragraph(RichText.Of("Nothing has changed yet. Another admin approves it with ", new Span.Command("facts review"), "; you can take it back there."))],
        Tone = Tone.Success,
        Visibility = Visibility.Private,
        View = Views.Of("facts review", OptionValues.None),
    };

    private static Reply Conflict(SaveResult.Conflict conflict, ImmutableArray<Button> buttons) => new()
    {
        Title = "Somebody else saved first",
        Blocks =
        [
            new Block.Paragraph("Nothing was saved and nothing is lost. Compare, then choose."),
            .. conflict.Facts.SelectMany(Both),
            new Block.Buttons(buttons),
        ],
        Tone = Tone.Caution,
        Visibility = Visibility.Private,
        View = CurationReplies.ViewOf(conflict.Facts[0].Mine.Key),
    };

    private static IEnumerable<Block> Both(FactConflict conflict)
    {
        yield return new Block.Heading($"{conflict.Mine.Key.Fact} as it is now");
        if (conflict.By is { } by && by.Number == conflict.Theirs?.Revision)
        {
            yield return new Block.Note(RichText.Of($"Revision {by.Number} by ", new Span.User(by.Editor), ", ", new Span.Moment(by.At, MomentStyle.Relative), by.Reason.Length > 0 ? $": {by.Reason}" : ""));
        }

        yield return new Block.Literal(conflict.Theirs is { } theirs ? Whole(theirs) : "(there is no such fact any more)");
        yield return new Block.Heading("What yours would make of it");
        var lines = EditPreview.Difference(conflict.Theirs, conflict.Mine.After).ToArray();
        foreach (var line in lines.Length > 0 ? lines : [new Block.Paragraph("The same.")])
        {
            yield return line;
        }
    }

    private static string Whole(Fact fact) => string.Join('\n', FactDiff.Fields(fact).Where(field => field.Value.Length > 0).Select(field => $"{field.Name}: {field.Value}"));
}
