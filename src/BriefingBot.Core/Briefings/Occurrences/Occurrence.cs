using System.Collections.Immutable;
using BriefingBot.Core.Briefings.Schedules;
using BriefingBot.Core.Facts;
using BriefingBot.Core.Replies;

namespace BriefingBot.Core.Briefings.Occurrences;

/// <summary>One local date of a schedule: the row that makes a briefing post once. Immutable; each move makes the next version.</summary>
public sealed partial record Occurrence
{
    /// <summary>Schedule and local date.</summary>
    public required OccurrenceKey Key { get; init; }

    /// <summary>The schedule's server.</summary>
    public required ulong GuildId { get; init; }

    /// <summary>The channel, as it was when the day came.</summary>
    public required ulong ChannelId { get; init; }

    /// <summary>The story, as it was when the day came.</summary>
    public required TopicId Topic { get; init; }

    /// <summary>When it is due, in UTC.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>When the bot noticed that it is due; later than now if the clock has been put back since.</summary>
    public required DateTimeOffset PlannedAt { get; init; }

    /// <summary>The moderator who asked for it now; null when the clock did.</summary>
    public ulong? PostedBy { get; init; }

    /// <summary>When a moderator last decided that it is to be sent after all.</summary>
    public DateTimeOffset? ReopenedAt { get; init; }

    /// <summary>Where it stands.</summary>
    public OccurrenceState State { get; init; }

    /// <summary>Why it stands there, in words; for moderators.</summary>
    public string? Reason { get; init; }

    /// <summary>Grows with every save; a save based on an older version is refused, so a stalled process can't overwrite a later one.</summary>
    public long Version { get; init; }

    /// <summary>Until when the process that works on it has it for itself.</summary>
    public DateTimeOffset? LeaseUntil { get; init; }

    /// <summary>When to go on; null means at once.</summary>
    public DateTimeOffset? RetryAt { get; init; }

    /// <summary>Failed tries in a row since the last progress.</summary>
    public int Failures { get; init; }

    /// <summary>Its messages; empty until frozen.</summary>
    public ImmutableArray<BriefingPart> Parts { get; init; } = [];

    /// <summary>The open question that it asks.</summary>
    public string? GapId { get; init; }

    /// <summary>What the channel knows once this is sent: facts that differ from what it knew before.</summary>
    public ImmutableArray<KnownFact> Learned { get; init; } = [];

    /// <summary>What is still to be done around it.</summary>
    public FollowUp Thread { get; init; }

    /// <summary>Publishing to following servers.</summary>
    public FollowUp Crosspost { get; init; }

    /// <summary>Telling the moderators that it failed or waits for them.</summary>
    public FollowUp Notice { get; init; }

    /// <summary>Whether anything is left to do.</summary>
    public bool HasWork => State.IsOpen() || Thread == FollowUp.Pending || Crosspost == FollowUp.Pending || Notice == FollowUp.Pending;

    /// <summary>Whether it may be worked on at a moment: no process has it, and it waits for no later one.</summary>
    public bool IsFreeAt(DateTimeOffset now) => (LeaseUntil is null || LeaseUntil <= now) && (RetryAt is null || RetryAt <= now);

    /// <summary>From when the time in which it may still be posted counts.</summary>
    public DateTimeOffset WindowStart => ReopenedAt ?? DueAt;

    /// <summary>The next part that isn't known to be in the channel; null when all are.</summary>
    public BriefingPart? NextPart => Parts.FirstOrDefault(part => part.State != PartState.Sent);

    /// <summary>What a part's message says; null for one that isn't in the channel, or not any more.</summary>
    public Receipt? ReceiptOf(BriefingPart part) => part is { MessageId: { } message, SentAt: { } sent }
        ? new Receipt(message, part.ChannelId ?? ChannelId, GuildId, "briefing", sent, part.Facts)
        : null;

    /// <summary>A day whose moment has come.</summary>
    public static Occurrence Due(Schedule schedule, DateOnly date, DateTimeOffset dueAt, DateTimeOffset now, ulong? postedBy = null) => new()
    {
        Key = new OccurrenceKey(schedule.Id, date),
        GuildId = schedule.GuildId,
        ChannelId = schedule.ChannelId,
        Topic = schedule.Topic,
        DueAt = dueAt,
        PlannedAt = now,
        PostedBy = postedBy,
    };
}

/// <summary>Something to be done once around a briefing.</summary>
public enum FollowUp
{
    /// <summary>Not asked for.</summary>
    None,

    /// <summary>Still to be done.</summary>
    Pending,

    /// <summary>Done.</summary>
    Done,

    /// <summary>Given up.</summary>
    Failed,
}

/// <summary>What a channel knows of a fact: the revision and status at its last briefing.</summary>
public sealed record KnownFact(FactId Id, int Revision, FactStatus Status);
