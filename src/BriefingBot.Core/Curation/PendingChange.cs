namespace BriefingBot.Core.Curation;

/// <summary>How a change that needed a second admin stands.</summary>
public enum PendingState
{
    /// <summary>It waits for another admin.</summary>
    Waiting,

    /// <summary>Another admin let it through.</summary>
    Approved,

    /// <summary>Another admin turned it down.</summary>
    Rejected,

    /// <summary>Its author took it back.</summary>
    Withdrawn,
}

/// <summary>A change that waits for a second admin.</summary>
/// <param name="GuildId">The server.</param>
/// <param name="Id">Counted within the server, from 1.</param>
/// <param name="Change">What is to be saved.</param>
/// <param name="Author">Who wants it; can't approve it.</param>
/// <param name="At">Since when it waits.</param>
public sealed record PendingChange(ulong GuildId, long Id, ChangeSet Change, ulong Author, DateTimeOffset At)
{
    /// <summary>How it stands.</summary>
    public PendingState State { get; init; }
}
