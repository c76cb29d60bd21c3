using System.Collections.Immutable;
using BriefingBot.Core.Curation;
using BriefingBot.Core.Curation.Drafts;
using BriefingBot.Core.Facts;
using BriefingBot.Core.Replies;
using BriefingBot.Core.Settings;

namespace BriefingBot.Core.Commands.Curation.Facts;

/// <summary>Shows an edit before it is saved: the difference, the checks and what it touches.</summary>
internal sealed class EditPreview(EditReader reader, CurrentKnowledge knowledge, FactUses uses, IGuildSettings settings)
{
    /// <summary>The preview of a draft, with its buttons.</summary>
    public Reply Show(ulong guildId, string token, EditDraft draft)
    {
        var snapshot = knowledge.For(guildId);
        if (reader.Read(guildId, draft, snapshot) is not { } read)
        {
            return Reply.Problem("The story or the revision of that draft isn't here any more. Nothing was changed.").WithText(draft.Fields?.Text);
        }

        var ready = read.Problems.IsEmpty;
        return new Reply
        {
            Title = $"{Heading(read.Edit.Kind)} {read.Edit.Key.Fact}",
            Blocks =
            [
                .. Changes(read),
                .. ready ? [new Block.Paragraph("Checks: all passed.")] : Problems(read.Problems),
                .. ready ? ImpactBlocks.Of(guildId, ImpactOf(guildId, snapshot, read)) : [],
                .. ready && settings.For(guildId).Approvals ? [new Block.Note("This server asks for a second admin: saving puts it up for review.")] : (Block[])[],
                new Block.Buttons(Buttons(token, draft, read, ready)),
            ],
            Tone = ready ? Tone.Neutral : Tone.Caution,
            Visibility = Visibility.Private,
            View = new ActionRef(FactVerbs.View, token),
        };
    }

    /// <summary>A difference, one block a field.</summary>
    public static IEnumerable<Block> Difference(Fact? before, Fact after) => FactDiff.Lines(before, after).Select(field => new Block.Literal(field, "diff"));

    /// <summary>Problems by field, with the reason.</summary>
    public static IEnumerable<Block> Problems(ImmutableArray<FieldProblem> problems) =>
    [
        new Block.Heading(problems.Length == 1 ? "One thing to mend" : $"{problems.Length} things to mend"),
        .. problems.Select(problem => new Block.Paragraph(RichText.Of(new Span.Code(problem.Field), ": ", problem.Message))),
    ];

    private static Block[] Changes(ReadEdit read)
    {
        var blocks = Difference(read.Before, read.Edit.After).ToArray();
        return blocks.Length > 0 ? blocks : [new Block.Paragraph("Nothing differs from what is said now.")];
    }

    private Impact ImpactOf(ulong guildId, KnowledgeSnapshot snapshot, ReadEdit read)
    {
        // What is withdrawn touches where it stood; anything else where it will stand.
        var seen = read.Edit.After.IsSaid
            ? OverlaySnapshot.Build(knowledge.Base, knowledge.OverlayOf(guildId).With(read.Edit.Key, read.Edit.After))
            : snapshot;
        return Impact.Of(seen, read.Edit.Key, guildId, uses);
    }

    private static ImmutableArray<Button> Buttons(string token, EditDraft draft, ReadEdit read, bool ready)
    {
        var canShelve = ready && draft.HasForm && read.Before is null or { Status: FactStatus.Draft };
        return
        [
            .. ready ? [new Button(canShelve ? "Publish" : "Save", new ActionRef(FactVerbs.Save, token), ButtonStyle.Success)] : (Button[])[],
            .. ready && canShelve ? [new Button("Save as draft", new ActionRef(FactVerbs.Shelve, token))] : (Button[])[],
            .. draft.HasForm ? [new Button("Change", new ActionRef(FactVerbs.OpenMain, token)), new Button("More fields", new ActionRef(FactVerbs.OpenMore, token))] : (Button[])[],
            new Button("Cancel", new ActionRef(FactVerbs.Cancel, token), ButtonStyle.Danger),
        ];
    }

    private static string Heading(ChangeKind kind) => kind switch
    {
        ChangeKind.Added => "Add",
        ChangeKind.Retired => "Retire",
        ChangeKind.Superseded => "Replace",
        ChangeKind.Restored => "Restore",
        ChangeKind.Disputed => "Dispute",
        ChangeKind.Reverted => "Go back with",
        _ => "Edit",
    };
}
