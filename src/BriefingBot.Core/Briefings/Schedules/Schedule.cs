using BriefingBot.Core.Facts;

namespace BriefingBot.Core.Briefings.Schedules;

/// <summary>Where a schedule stands. Nothing is ever deleted: a removed one is only no longer posted.</summary>
public enum ScheduleState
{
    /// <summary>Posts on its days.</summary>
    Active,

    /// <summary>Stopped, by a moderator or because the bot may not post.</summary>
    Paused,

    /// <summary>Taken away by a moderator; its history stays.</summary>
    Removed,
}

/// <summary>When and where a briefing on one story is posted.</summary>
public sealed record Schedule
{
    /// <summary>Its id.</summary>
    public required ScheduleId Id { get; init; }

    /// <summary>The server's id, from the interaction that made it.</summary>
    public required ulong GuildId { get; init; }

    /// <summary>The channel's id.</summary>
    public required ulong ChannelId { get; init; }

    /// <summary>What the channel was called when it was chosen; for lists that can't show a channel by its id.</summary>
    public string ChannelName { get; init; } = "";

    /// <summary>The story.</summary>
    public required TopicId Topic { get; init; }

    /// <summary>The time on the wall, to the minute.</summary>
    public required TimeOnly At { get; init; }

    /// <summary>The IANA time zone's id, such as <c>Asia/Seoul</c>.</summary>
    public required string TimeZone { get; init; }

    /// <summary>The local days; none for one that a moderator posts by hand.</summary>
    public Weekdays Weekdays { get; init; } = Weekdays.All;

    /// <summary>How it is posted.</summary>
    public PostingOptions Posting { get; init; } = PostingOptions.Default;

    /// <summary>Where it stands.</summary>
    public ScheduleState State { get; init; }

    /// <summary>Why it is paused, in words; null unless it is.</summary>
    public string? PausedBecause { get; init; }

    /// <summary>What was due before this moment isn't posted: it was made, changed or resumed then.</summary>
    public required DateTimeOffset ActiveFrom { get; init; }

    /// <summary>The moderator who made it: who is told when it can't be posted.</summary>
    public required ulong CreatedBy { get; init; }

    /// <summary>Counted from 1; a change based on an older revision is refused.</summary>
    public int Revision { get; init; } = 1;

    /// <summary>Its times of day; null when this machine doesn't know the time zone any more.</summary>
    public LocalTimes? Times => TimeZones.TryFind(TimeZone, out var zone) ? new LocalTimes(At, zone) : null;
}

/// <summary>How a briefing is posted.</summary>
/// <param name="Thread">Whether a thread is started under it; further parts go there.</param>
/// <param name="Crosspost">Whether it is published to following servers; announcement channels only.</param>
/// <param name="Silent">Whether it notifies nobody.</param>
/// <param name="Role">The role that it mentions.</param>
/// <param name="SkipWhenNothingNew">Whether a day is left out when the channel has had everything already.</param>
public sealed record PostingOptions(bool Thread = false, bool Crosspost = false, bool Silent = false, ulong? Role = null, bool SkipWhenNothingNew = false)
{
    /// <summary>A plain message.</summary>
    public static PostingOptions Default { get; } = new();
}
