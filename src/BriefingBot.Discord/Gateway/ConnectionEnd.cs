namespace BriefingBot.Discord.Gateway;

/// <summary>Why a connection ended.</summary>
internal enum EndReason
{
    /// <summary>The host stops.</summary>
    Stopped,

    /// <summary>Discord closed it, or it broke.</summary>
    Closed,

    /// <summary>Discord asked for another connection (op 7).</summary>
    Reconnect,

    /// <summary>The session can be resumed (op 9, true).</summary>
    SessionKept,

    /// <summary>The session is over (op 9, false).</summary>
    SessionOver,

    /// <summary>A heartbeat went unanswered.</summary>
    Zombie,

    /// <summary>Discord didn't answer in time while connecting.</summary>
    Silent,

    /// <summary>No connection came about.</summary>
    Unreachable,
}

/// <summary>How a connection ended.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Code">Discord's close code, if it closed with one.</param>
/// <param name="Detail">For the log.</param>
internal sealed record ConnectionEnd(EndReason Reason, int? Code = null, string Detail = "");
