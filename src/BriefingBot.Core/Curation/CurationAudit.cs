using BriefingBot.Core.Curation.Audit;

namespace BriefingBot.Core.Curation;

/// <summary>How changes are worded in the audit log.</summary>
internal static class CurationAudit
{
    public static AuditDraft Saved(ulong guildId, ulong editor, ChangeSet change, ulong? approver) =>
        new(guildId, editor, Verb(change), Subject(change), Detail(change, approver is { } id ? $"Approved by {id}. " : ""));

    public static AuditDraft Proposed(ulong guildId, ulong editor, ChangeSet change) =>
        new(guildId, editor, "proposed", Subject(change), Detail(change, $"To be {Verb(change)}. "));

    public static AuditDraft Dismissed(ulong guildId, ulong admin, PendingChange pending, PendingState state) =>
        new(guildId, admin, state is PendingState.Withdrawn ? "withdrew" : "rejected", Subject(pending.Change), $"Change {pending.Id} by {pending.Author}.");

    private static string Verb(ChangeSet change) => change.Edits.Length == 1 && change.Edits[0].Kind is not ChangeKind.Imported
        ? change.Edits[0].Kind.ToString().ToLowerInvariant()
        : "imported";

    private static string Subject(ChangeSet change) => change.Edits.Length == 1
        ? change.Edits[0].Key.ToString()
        : $"{change.Edits.Length} facts of {string.Join(", ", change.Edits.Select(edit => edit.Key.Topic.Value).Distinct())}";

    private static string Detail(ChangeSet change, string lead)
    {
        var revisions = change.Edits.Length == 1 ? $"Revision {change.Edits[0].BasedOn + 1}. " : "";
        return $"{lead}{revisions}{(change.Reason.Length > 0 ? $"Reason: {change.Reason}" : "No reason given.")}";
    }
}
