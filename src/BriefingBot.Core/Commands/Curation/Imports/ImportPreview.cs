using BriefingBot.Core.Commands.Curation.Facts;
using BriefingBot.Core.Curation;
using BriefingBot.Core.Curation.Imports;
using BriefingBot.Core.Facts;
using BriefingBot.Core.Replies;

namespace BriefingBot.Core.Commands.Curation.Imports;

/// <summary>Shows what a file would do, or every reason why it can't be imported.</summary>
internal static class ImportPreview
{
    public const int MostProblems = 40;
    private const int Shown = 20;

    public const string Save = "import.save";
    public const string Cancel = "import.cancel";
    public const string Again = "import.compare";
    public const string View = "import.preview";

    public static Reply Show(string token, ImportDraft draft, KnowledgeSnapshot snapshot)
    {
        var change = draft.Change.ToChange();
        return new Reply
        {
            Title = draft.Problems.IsEmpty ? $"Import of {draft.FileName}" : $"{draft.FileName} can't be imported",
            Blocks = draft.Problems.IsEmpty ? [.. Plan(draft, change), .. Differences(change, snapshot), Buttons(token, change)] : [.. Problems(draft)],
            Tone = draft.Problems.IsEmpty ? Tone.Neutral : Tone.Problem,
            Visibility = Visibility.Private,
            Answered = draft.Problems.IsEmpty,
            View = new ActionRef(View, token),
        };
    }

    /// <summary>What a change of several facts does to each, the first of them.</summary>
    public static IEnumerable<Block> Differences(ChangeSet change, KnowledgeSnapshot snapshot)
    {
        foreach (var edit in change.Edits.Take(Shown))
        {
            yield return new Block.Heading(edit.Key.Fact.Value);
            foreach (var block in EditPreview.Difference(snapshot.Find(edit.Key), edit.After))
            {
                yield return block;
            }
        }

        if (change.Edits.Length > Shown)
        {
            yield return new Block.Note($"{change.Edits.Length - Shown} more facts change.");
        }
    }

    private static IEnumerable<Block> Plan(ImportDraft draft, ChangeSet change)
    {
        var added = change.Edits.Count(edit => edit.BasedOn == 0);
        yield return new Block.Paragraph(change.Edits.IsEmpty
            ? $"Nothing to import: {CurationReplies.Count(draft.Same, "fact")} of the file are said here already."
            : $"{CurationReplies.Count(added, "new fact")}, {change.Edits.Length - added} changed, {draft.Same} the same. Nothing is saved yet.");
        if (!change.Sources.IsEmpty || !change.Entities.IsEmpty)
        {
            yield return new Block.Paragraph($"New with them: {CurationReplies.Count(change.Sources.Length, "source")}, {CurationReplies.Count(change.Entities.Length, "name")}.");
        }

        if (draft.Absent > 0)
        {
            yield return new Block.Note($"{CurationReplies.Count(draft.Absent, "fact")} of this server aren't in the file; they stay as they are.");
        }
    }

    private static IEnumerable<Block> Problems(ImportDraft draft) =>
    [
        new Block.Paragraph("Nothing was saved. Mend the file and import it again."),
        .. draft.Problems.Select(problem => new Block.Literal(problem)),
    ];

    private static Block.Buttons Buttons(string token, ChangeSet change) => new(
    [
        .. change.Edits.IsEmpty ? [] : (Button[])[new Button(change.Edits.Length == 1 ? "Save 1 fact" : $"Save {change.Edits.Length} facts", new ActionRef(Save, token), ButtonStyle.Success)],
        new Button("Cancel", new ActionRef(Cancel, token), ButtonStyle.Danger),
    ]);
}
