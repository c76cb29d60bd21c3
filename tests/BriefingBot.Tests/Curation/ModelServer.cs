using BriefingBot.Core.Facts;

namespace BriefingBot.Tests.Curation;

/// <summary>What a fact must say in a revision.</summary>
internal sealed record ModelFact(string Text, FactStatus Status, int Revision);

/// <summary>A change that must wait.</summary>
internal sealed record ModelPending(long Id, ulong Author, IReadOnlyList<(string Id, int BasedOn, ModelFact After)> Edits);

/// <summary>What a server must hold: as simple as can be, so that it is plainly right.</summary>
internal sealed class ModelServer(ulong guild, string tag)
{
    public ulong Guild => guild;

    /// <summary>A word that stands in every text of this server's and of no other's.</summary>
    public string Tag => tag;

    public SortedDictionary<string, List<ModelFact>> Facts { get; } = new(
        Enumerable.Range(0, 4).ToDictionary(index => $"base-{index}", index => new List<ModelFact> { new($"Base fact number {index}.", FactStatus.Published, 1) }),
        StringComparer.Ordinal);

    public List<ModelPending> Pending { get; } = [];

    public bool Approvals { get; set; }

    public long Proposed { get; set; }

    /// <summary>How many entries the audit log must have.</summary>
    public long Audited { get; set; }

    /// <summary>How many of a fact's revisions are the operator's: those before the server's first own.</summary>
    public Dictionary<string, int> FromBase { get; } = Enumerable.Range(0, 4).ToDictionary(index => $"base-{index}", _ => 1);

    /// <summary>The operator's pack changed: what the server has touched stays as the server has it.</summary>
    public void ChangeBase(string id, ModelFact fact)
    {
        if (Facts[id].Count == FromBase[id])
        {
            Facts[id].Add(fact);
            FromBase[id]++;
        }
    }

    public ModelFact? Head(string id) => Facts.TryGetValue(id, out var revisions) ? revisions[^1] : null;

    /// <summary>What saving must come to; takes it over where it must be saved.</summary>
    public string Save(ulong editor, params IReadOnlyList<(string Id, int BasedOn, ModelFact After)> edits)
    {
        if (edits.Any(edit => (Head(edit.Id)?.Revision ?? 0) != edit.BasedOn))
        {
            return "conflict";
        }

        var changes = edits.Where(edit => Head(edit.Id) is not { } now || now.Text != edit.After.Text || now.Status != edit.After.Status).ToArray();
        if (changes.Length == 0)
        {
            return "unchanged";
        }

        Audited++;
        if (Approvals)
        {
            Pending.Add(new ModelPending(++Proposed, editor, changes));
            return "waits";
        }

        Take(changes);
        return "saved";
    }

    /// <summary>What approving must come to.</summary>
    public string Approve(ModelPending pending, ulong approver)
    {
        if (pending.Author == approver)
        {
            return "own";
        }

        if (pending.Edits.Any(edit => (Head(edit.Id)?.Revision ?? 0) != edit.BasedOn))
        {
            return "conflict";
        }

        Audited++;
        Pending.Remove(pending);
        Take(pending.Edits);
        return "saved";
    }

    private void Take(IEnumerable<(string Id, int BasedOn, ModelFact After)> edits)
    {
        foreach (var (id, basedOn, after) in edits)
        {
            if (!Facts.TryGetValue(id, out var revisions))
            {
                Facts.Add(id, revisions = []);
            }

            revisions.Add(after with { Revision = basedOn + 1 });
        }
    }
}
