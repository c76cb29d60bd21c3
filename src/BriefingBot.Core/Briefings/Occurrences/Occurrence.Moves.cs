using System.Collections.Immutable;

namespace BriefingBot.Core.Briefings.Occurrences;

/// <content>The moves: each takes the occurrence from one state to the next and touches nothing else.</content>
public sealed partial record Occurrence
{
    /// <summary>
    /// Takes it for one process. What an earlier process had under way is unknown from here on:
    /// its lease ran out, so it may have died at any byte.
    /// </summary>
    public Occurrence Claim(DateTimeOffset leaseUntil)
    {
        var interrupted = Parts.Any(part => part.State == PartState.Sending);
        return (this with
        {
            LeaseUntil = leaseUntil,
            RetryAt = null,
            Parts = interrupted ? [.. Parts.Select(part => part.State == PartState.Sending ? part with { State = PartState.Unknown } : part)] : Parts,
        }).To(interrupted ? OccurrenceState.Unknown : State == OccurrenceState.Due ? OccurrenceState.Claimed : State);
    }

    /// <summary>Freezes the text: from here on it is only sent, never composed again.</summary>
    public Occurrence Freeze(ImmutableArray<BriefingPart> parts, string? gapId, ImmutableArray<KnownFact> learned, bool thread, bool crosspost) => (this with
    {
        Parts = parts,
        GapId = gapId,
        Learned = learned,
        Thread = thread ? FollowUp.Pending : FollowUp.None,
        Crosspost = crosspost ? FollowUp.Pending : FollowUp.None,
    }).To(OccurrenceState.Sending);

    /// <summary>Notes an attempt; saved before its first byte is sent.</summary>
    public Occurrence BeginAttempt(int part, ulong channelId, DateTimeOffset now) => WithPart(part, current => current with
    {
        State = PartState.Sending,
        ChannelId = channelId,
        FirstAttempt = current.FirstAttempt ?? now,
        LastAttempt = now,
        Attempts = current.Attempts + 1,
    }).To(OccurrenceState.Sending);

    /// <summary>A part is in the channel; or was, for one without a message.</summary>
    /// <param name="part">Its place.</param>
    /// <param name="messageId">Its message.</param>
    /// <param name="now">When the bot learned of it.</param>
    /// <param name="withoutMessage">Why it has no message; kept, so that a part without one is always explained.</param>
    public Occurrence PartSent(int part, ulong? messageId, DateTimeOffset now, string? withoutMessage = null)
    {
        var isExplained = Parts.Any(each => each is { State: PartState.Sent, MessageId: null });
        var next = WithPart(part, current => current with { State = PartState.Sent, MessageId = messageId, SentAt = now });
        return (next with { Failures = 0, Reason = messageId is null ? withoutMessage : isExplained ? Reason : null })
            .To(next.NextPart is null ? OccurrenceState.Sent : OccurrenceState.Sending);
    }

    /// <summary>The attempt certainly left nothing in the channel; an earlier one may have.</summary>
    public Occurrence PartNotSent(int part, bool earlierUnknown, string reason, DateTimeOffset retryAt) =>
        (WithPart(part, current => current with { State = earlierUnknown ? PartState.Unknown : PartState.Pending })
            .To(earlierUnknown ? OccurrenceState.Unknown : OccurrenceState.Sending) with
        { Failures = Failures + 1 }).Later(reason, retryAt);

    /// <summary>The attempt may have left something in the channel.</summary>
    public Occurrence PartUnknown(int part, string reason, DateTimeOffset retryAt) =>
        (WithPart(part, current => current with { State = PartState.Unknown }).To(OccurrenceState.Unknown) with
        { Failures = Failures + 1 }).Later(reason, retryAt);

    /// <summary>Goes on later, from the same state.</summary>
    public Occurrence Later(string? reason, DateTimeOffset retryAt) => this with { Reason = reason, RetryAt = retryAt, LeaseUntil = null };

    /// <summary>Discord refused it, or it couldn't be made; moderators are told.</summary>
    public Occurrence Fail(string reason) => End(OccurrenceState.Failed, reason) with { Notice = FollowUp.Pending };

    /// <summary>Neither nonce nor history can tell; moderators are asked.</summary>
    public Occurrence AskModerators(string reason) => End(OccurrenceState.Review, reason) with { Notice = FollowUp.Pending };

    /// <summary>Its time has passed.</summary>
    public Occurrence Miss(string reason) => End(OccurrenceState.Missed, reason);

    /// <summary>Nothing new for the channel.</summary>
    public Occurrence Skip() => End(OccurrenceState.Skipped, "This channel has had everything already");

    /// <summary>A moderator saw it in the channel.</summary>
    public Occurrence ResolveAsPosted(ulong? messageId, DateTimeOffset now)
    {
        var part = NextPart?.Index ?? 0;
        return PartSent(part, messageId, now, "A moderator saw it in the channel") with { RetryAt = null, LeaseUntil = null };
    }

    /// <summary>A moderator knows that it isn't in the channel and wants it: sent as it was frozen, or composed if it never was.</summary>
    public Occurrence Reopen(ulong moderator, DateTimeOffset now) =>
        (NextPart is { } part ? WithPart(part.Index, current => current with { State = PartState.Pending, FirstAttempt = null }) : this)
            .To(NextPart is null ? OccurrenceState.Due : OccurrenceState.Sending) with
        { PostedBy = moderator, ReopenedAt = now, Reason = null, RetryAt = null, LeaseUntil = null, Failures = 0, Notice = FollowUp.None };

    /// <summary>
    /// The store was restored from a backup: whatever it says of this briefing may be older than the channel,
    /// so every part that it takes for unsent is unknown.
    /// </summary>
    public Occurrence Doubt() => Parts.IsEmpty || NextPart is null ? this : (this with
    {
        Parts = [.. Parts.Select(part => part.State == PartState.Sent ? part : part with { State = PartState.Unknown, FirstAttempt = part.FirstAttempt ?? PlannedAt, LastAttempt = part.LastAttempt ?? PlannedAt })],
    }).To(OccurrenceState.Unknown);

    /// <summary>Frees it for the next step.</summary>
    public Occurrence Free() => this with { LeaseUntil = null };

    private Occurrence End(OccurrenceState state, string reason) => To(state) with
    {
        Reason = reason,
        RetryAt = null,
        LeaseUntil = null,
        Thread = FollowUp.None,
        Crosspost = FollowUp.None,
    };

    private Occurrence To(OccurrenceState state) => State.CanBecome(state)
        ? this with { State = state }
        : throw new InvalidOperationException($"A briefing that is {State} can't become {state} ({Key}).");

    private Occurrence WithPart(int index, Func<BriefingPart, BriefingPart> change) =>
        this with { Parts = Parts.SetItem(index, change(Parts[index])) };
}
