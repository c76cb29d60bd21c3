namespace BriefingBot.Core.Curation.Corrections;

/// <summary>How the correction of a post stands.</summary>
public enum CorrectionState
{
    /// <summary>It is still to be made.</summary>
    Waiting,

    /// <summary>The post says the new text.</summary>
    Done,

    /// <summary>The post can't be edited.</summary>
    Impossible,
}

/// <summary>One post that is to say a fact's present text, and that it was corrected.</summary>
/// <param name="Id">Counted over all servers; shown to nobody.</param>
/// <param name="GuildId">The server.</param>
/// <param name="ChannelId">The post's channel.</param>
/// <param name="MessageId">The post.</param>
/// <param name="Key">The fact.</param>
/// <param name="From">The revision that the post said.</param>
/// <param name="To">The revision that it is to say.</param>
/// <param name="QueuedAt">When an admin asked for it; the date in the correction line.</param>
public sealed record Correction(
    long Id,
    ulong GuildId,
    ulong ChannelId,
    ulong MessageId,
    FactKey Key,
    int From,
    int To,
    DateTimeOffset QueuedAt)
{
    /// <summary>How it stands.</summary>
    public CorrectionState State { get; init; }

    /// <summary>How often it was tried in vain.</summary>
    public int Attempts { get; init; }

    /// <summary>When it is tried next.</summary>
    public DateTimeOffset DueAt { get; init; }

    /// <summary>Why it can't be made, in words.</summary>
    public string? Problem { get; init; }
}
