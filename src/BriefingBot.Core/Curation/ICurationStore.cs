using System.Collections.Immutable;
using BriefingBot.Core.Curation.Audit;

namespace BriefingBot.Core.Curation;

/// <summary>Where servers' changes are kept. Each call is one transaction: all of it is kept, or nothing.</summary>
public interface ICurationStore
{
    /// <summary>Every server's overlay, as its revisions make it.</summary>
    ImmutableArray<Overlay> LoadOverlays();

    /// <summary>
    /// Saves a change: its revisions, what they bring, the audit entry, the end of its draft, of its wait and of the gaps
    /// that it closes. Nothing is saved when a fact has another revision than the one an edit is based on.
    /// </summary>
    /// <returns>The revisions and the entry, or null after a conflict.</returns>
    Saved? Commit(Commit commit);

    /// <summary>Lets a change wait for a second admin, and ends its draft.</summary>
    PendingChange Propose(ulong guildId, ulong author, ChangeSet change, string? draft, AuditDraft audit);

    /// <summary>A server's changes that wait, oldest first.</summary>
    ImmutableArray<PendingChange> Waiting(ulong guildId);

    /// <summary>A server's change by its number, decided or not.</summary>
    PendingChange? FindPending(ulong guildId, long id);

    /// <summary>Ends the wait of a change without saving it; false when it no longer waits.</summary>
    bool Dismiss(ulong guildId, long id, PendingState state, AuditDraft audit);

    /// <summary>What a server did to a fact, oldest first.</summary>
    ImmutableArray<Revision> History(ulong guildId, FactKey key);
}

/// <summary>A change that is ready to be saved.</summary>
/// <param name="GuildId">The server.</param>
/// <param name="Editor">Who made it.</param>
/// <param name="Change">What is to be saved.</param>
/// <param name="Before">What each edit replaces, in the edits' order; null for a new fact.</param>
/// <param name="Audit">What the audit log is to say.</param>
public sealed record Commit(ulong GuildId, ulong Editor, ChangeSet Change, ImmutableArray<Facts.Fact?> Before, AuditDraft Audit)
{
    /// <summary>Who approved it, where it waited.</summary>
    public ulong? Approver { get; init; }

    /// <summary>The number under which it waited.</summary>
    public long? Pending { get; init; }

    /// <summary>The draft that it ends.</summary>
    public string? Draft { get; init; }
}

/// <summary>What a saved change became.</summary>
public sealed record Saved(ImmutableArray<Revision> Revisions, AuditEntry Entry);
