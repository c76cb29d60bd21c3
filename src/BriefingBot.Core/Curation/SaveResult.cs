using System.Collections.Immutable;
using BriefingBot.Core.Facts;

namespace BriefingBot.Core.Curation;

/// <summary>What trying to save a change came to.</summary>
public abstract record SaveResult
{
    private SaveResult()
    {
    }

    /// <summary>It is saved and in service.</summary>
    public sealed record Done(Saved Saved) : SaveResult;

    /// <summary>It waits for a second admin.</summary>
    public sealed record Waits(PendingChange Pending) : SaveResult;

    /// <summary>Somebody else saved first. Nothing was saved; both texts are here.</summary>
    public sealed record Conflict(ChangeSet Change, ImmutableArray<FactConflict> Facts) : SaveResult;

    /// <summary>It breaks the file format's rules. Nothing was saved.</summary>
    public sealed record Refused(ImmutableArray<FieldProblem> Problems) : SaveResult;

    /// <summary>It says what is said already. Nothing was saved.</summary>
    public sealed record Unchanged : SaveResult;

    /// <summary>It was decided already, or never waited here.</summary>
    public sealed record NotWaiting : SaveResult;

    /// <summary>Its author can't approve it.</summary>
    public sealed record OwnChange : SaveResult;
}

/// <summary>A fact that changed while an admin worked on it.</summary>
/// <param name="Mine">What the admin wants.</param>
/// <param name="Theirs">The fact as it stands now; null when there is none (any more).</param>
/// <param name="By">The revision that made it so; null when it came with the operator's pack.</param>
public sealed record FactConflict(FactEdit Mine, Fact? Theirs, Revision? By);
