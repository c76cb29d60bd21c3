namespace BriefingBot.Core.Briefings.Occurrences;

/// <summary>Where one day's briefing stands.</summary>
public enum OccurrenceState
{
    /// <summary>Its moment has come.</summary>
    Due,

    /// <summary>A process is composing it.</summary>
    Claimed,

    /// <summary>Its text is frozen; parts are being sent.</summary>
    Sending,

    /// <summary>All its parts are in the channel.</summary>
    Sent,

    /// <summary>A part may or may not be in the channel.</summary>
    Unknown,

    /// <summary>Discord refused it, or it couldn't be made.</summary>
    Failed,

    /// <summary>Its time passed while it couldn't be posted.</summary>
    Missed,

    /// <summary>Nobody but a moderator can tell whether it is in the channel.</summary>
    Review,

    /// <summary>There was nothing that the channel hasn't had.</summary>
    Skipped,
}

/// <summary>The moves that exist.</summary>
public static class OccurrenceStates
{
    /// <summary>Whether one state may follow another; a state may always follow itself.</summary>
    public static bool CanBecome(this OccurrenceState from, OccurrenceState to) => from == to || (from, to) switch
    {
        (OccurrenceState.Due, OccurrenceState.Claimed or OccurrenceState.Missed) => true,
        (OccurrenceState.Claimed, OccurrenceState.Sending or OccurrenceState.Skipped or OccurrenceState.Missed or OccurrenceState.Failed) => true,
        (OccurrenceState.Sending, OccurrenceState.Sent or OccurrenceState.Unknown or OccurrenceState.Failed or OccurrenceState.Missed) => true,
        (OccurrenceState.Unknown, OccurrenceState.Sent or OccurrenceState.Sending or OccurrenceState.Review or OccurrenceState.Missed or OccurrenceState.Failed) => true,

        // A moderator's word.
        (OccurrenceState.Review, OccurrenceState.Sent or OccurrenceState.Sending or OccurrenceState.Missed) => true,
        (OccurrenceState.Failed or OccurrenceState.Missed, OccurrenceState.Due or OccurrenceState.Sending) => true,
        (OccurrenceState.Skipped, OccurrenceState.Due) => true,
        _ => false,
    };

    /// <summary>Whether the bot still has work to do on it.</summary>
    public static bool IsOpen(this OccurrenceState state) =>
        state is OccurrenceState.Due or OccurrenceState.Claimed or OccurrenceState.Sending or OccurrenceState.Unknown;
}
