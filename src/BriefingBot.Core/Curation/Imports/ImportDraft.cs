using System.Collections.Immutable;
using BriefingBot.Core.Curation.Json;

namespace BriefingBot.Core.Curation.Imports;

/// <summary>A file on its way from reading to saving.</summary>
/// <param name="FileName">Its name.</param>
/// <param name="Change">What it would save.</param>
/// <param name="Same">How many of its facts are said already.</param>
/// <param name="Absent">How many of the server's facts it doesn't have.</param>
/// <param name="Problems">Why it can't be imported.</param>
internal sealed record ImportDraft(string FileName, ChangeContent Change, int Same, int Absent, ImmutableArray<string> Problems)
{
    public static ImportDraft Of(string fileName, ImportPlan plan) => new(fileName, ChangeContent.Of(plan.Change), plan.Same, plan.Absent, plan.Problems);

    public static ImportDraft Refused(string fileName, ImmutableArray<string> problems) =>
        new(fileName, ChangeContent.Of(new ChangeSet([], "")), 0, 0, problems);

    /// <summary>The same file, compared with what the server says now.</summary>
    public ImportDraft Again(Facts.KnowledgeSnapshot snapshot)
    {
        var change = Change.ToChange();
        var edits = change.Edits
            .Select(edit => edit with { BasedOn = snapshot.Find(edit.Key)?.Revision ?? 0 })
            .Where(edit => snapshot.Find(edit.Key) is not { } now || !FactDiff.Same(now, edit.After))
            .ToImmutableArray();
        return this with
        {
            Change = ChangeContent.Of(change with { Edits = edits }),
            Same = Same + change.Edits.Length - edits.Length,
        };
    }
}
