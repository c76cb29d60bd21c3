namespace BriefingBot.Load;

/// <summary>An interaction and how long it took.</summary>
internal sealed class SentInteraction(string command)
{
    public string Command => command;

    /// <summary>When it was handed to the socket.</summary>
    public long SentAt { get; set; }

    /// <summary>From there to the callback's arrival; null if none came.</summary>
    public TimeSpan? Took { get; set; }
}
