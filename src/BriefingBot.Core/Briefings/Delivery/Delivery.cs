using BriefingBot.Core.Briefings.Composing;
using BriefingBot.Core.Briefings.Occurrences;
using BriefingBot.Core.Briefings.Schedules;
using BriefingBot.Core.Facts;
using BriefingBot.Core.Replies;

namespace BriefingBot.Core.Briefings.Delivery;

/// <summary>
/// Takes one occurrence as far as it goes now: composes, freezes, sends, resolves, follows up. Every move is on the disk
/// before the next is made, so that the process may die between any two. Its caller has a seat at the desk.
/// </summary>
internal sealed class Delivery(DeliveryTools tools, Occurrence occurrence, Schedule schedule)
{
    private Occurrence _current = occurrence;

    /// <summary>Runs until it is finished, has to wait, or another process has it; true when something is left to do later.</summary>
    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            Save((IsOlderThanTheStore ? _current.Doubt() : _current).Claim(tools.Now + tools.Options.Lease));
            if (_current.State == OccurrenceState.Claimed)
            {
                Compose();
            }

            while (_current is { State: OccurrenceState.Sending or OccurrenceState.Unknown, LeaseUntil: not null, NextPart: { } part })
            {
                await SendAsync(part, cancellationToken).ConfigureAwait(false);
            }

            await FollowUpAsync(cancellationToken).ConfigureAwait(false);
            if (_current.LeaseUntil is not null)
            {
                Save(_current.Free());
            }
        }
        catch (LostClaimException)
        {
            tools.Log.LostClaim(_current.Key);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            tools.Log.DeliveryFailed(_current.Key, exception);
            TryAgainLater(exception);
        }

        return _current.HasWork;
    }

    private bool IsOlderThanTheStore => tools.Ledger.ReleasedAt is { } released && _current.PlannedAt <= released && _current.ReopenedAt is null;

    private bool MayBeSent => schedule.State == ScheduleState.Active || (_current.PostedBy is not null && schedule.State != ScheduleState.Removed) || _current.ReopenedAt is not null;

    private bool IsInTime => tools.Now <= _current.WindowStart + tools.Options.CatchUp;

    private void Compose()
    {
        if (Obstacle() is { } obstacle)
        {
            Save(_current.Miss(obstacle));
            return;
        }

        if (_current.DueAt > tools.Now)
        {
            Save(_current.Later("The clock was put back", _current.DueAt));
            return;
        }

        if (!tools.Knowledge.For(_current.GuildId).TryGetTopic(_current.Topic, out var topic))
        {
            throw new BriefingException($"The story “{_current.Topic}” isn't loaded");
        }

        var briefing = BriefingComposer.Compose(topic, _current.Key.Date, tools.Ledger.HistoryOf(_current.GuildId, _current.ChannelId, _current.Topic));
        if (!briefing.HasNews && schedule.Posting.SkipWhenNothingNew && _current.PostedBy is null)
        {
            Save(_current.Skip());
            return;
        }

        var rendered = tools.Renderer.Render(WithLateness(briefing.Reply), schedule.Posting, Identify);
        Save(_current.Freeze([.. rendered.Select((part, index) => Frozen(topic, index, part))], briefing.GapId, briefing.Learned, schedule.Posting.Thread, schedule.Posting.Crosspost));
    }

    private PartIdentity Identify(int part) => PartIdentity.Of(_current.Key, part, _current.ChannelId);

    private BriefingPart Frozen(Topic topic, int index, RenderedPart part) => new(
        index,
        Identify(index).Nonce,
        Identify(index).Mark,
        part.Payload,
        [.. part.Facts.Select(said => topic.TryGetFact(said.Id, out var fact) ? SaidFact.Of(topic.Id, fact) : throw new BriefingException($"The briefing says “{said.Id}”, which the story doesn't have"))]);

    private string? Obstacle() => (MayBeSent, IsInTime) switch
    {
        (false, _) => schedule.State == ScheduleState.Removed ? "The schedule was removed" : "The schedule is paused",
        (_, false) => _current.Reason is { } reason ? $"Its time passed: {reason}" : "Its time passed while the bot was away",
        _ when IsOlderThanTheStore => "The store was restored from a backup; what was due before its release isn't posted",
        _ => null,
    };

    private Reply WithLateness(Reply reply) => _current.PostedBy is null && tools.Now - _current.DueAt >= tools.Options.LateAfter
        ? reply with { Footer = [RichText.Of("Posted late: it was due ", new Span.Moment(_current.DueAt)), .. reply.Footer] }
        : reply;

    private async Task SendAsync(BriefingPart part, CancellationToken cancellationToken)
    {
        if (part.State == PartState.Unknown)
        {
            var decision = await UnknownPart.DecideAsync(tools, _current, part, mayRepeat: MayBeSent && IsInTime, cancellationToken).ConfigureAwait(false);
            if (decision is not null)
            {
                Save(decision);
                return;
            }
        }

        // Unknown parts get here only when their repetition is safe or their absence is proven.
        if (!MayBeSent || !IsInTime)
        {
            var obstacle = Obstacle()!;
            Save(part.Index > 0 ? _current.Fail($"Only a part of it is posted. {obstacle}") : _current.Miss(obstacle));
            return;
        }

        if (part.Index > 0 && _current.Thread == FollowUp.Pending)
        {
            await StartThreadAsync(cancellationToken).ConfigureAwait(false);
            if (_current.LeaseUntil is null)
            {
                return;
            }
        }

        Save(_current.BeginAttempt(part.Index, part.ChannelId ?? Target(part), tools.Now));
        var channel = _current.Parts[part.Index].ChannelId!.Value;
        var result = await tools.CallAsync(token => tools.Sender.SendAsync(channel, part.Payload, token), cancellationToken).ConfigureAwait(false);
        Take(result, part, wasUnknown: part.State == PartState.Unknown);
    }

    private ulong Target(BriefingPart part) => part.Index > 0 && _current.Thread == FollowUp.Done ? _current.Parts[0].MessageId ?? _current.ChannelId : _current.ChannelId;

    private void Take(SendResult result, BriefingPart part, bool wasUnknown)
    {
        var wait = BriefingOptions.Backoff(_current.Failures);
        switch (result)
        {
            case SendResult.Sent sent:
                Save(_current.PartSent(part.Index, sent.MessageId, tools.Now));
                tools.Log.PartSent(_current.Key, part.Index, sent.MessageId);
                break;
            case SendResult.Deleted:
                Save(_current.PartSent(part.Index, null, tools.Now, "It was posted, and deleted since"));
                break;
            case SendResult.NotSent not:
                Save(_current.PartNotSent(part.Index, wasUnknown, not.Reason, tools.Now + Longer(wait, not.RetryAfter)));
                break;
            case SendResult.Unknown unknown:
                Save(_current.PartUnknown(part.Index, unknown.Reason, tools.Now + wait));
                break;
            case SendResult.Refused refused:
                Refuse(refused, part, wasUnknown);
                break;
        }
    }

    private void Refuse(SendResult.Refused refused, BriefingPart part, bool wasUnknown)
    {
        if (refused.IsAccess)
        {
            tools.Pause(schedule, refused.Reason);
        }

        Save(wasUnknown
            ? _current.PartUnknown(part.Index, refused.Reason, tools.Now).AskModerators($"An earlier attempt got no answer, and now Discord refuses: {refused.Reason}")
            : _current.Fail(refused.Reason));
        tools.Log.Refused(_current.Key, refused.Reason);
    }

    private async Task FollowUpAsync(CancellationToken cancellationToken)
    {
        if (_current is { State: OccurrenceState.Sent, Thread: FollowUp.Pending, LeaseUntil: not null })
        {
            await StartThreadAsync(cancellationToken).ConfigureAwait(false);
        }

        if (_current is { State: OccurrenceState.Sent, Crosspost: FollowUp.Pending, LeaseUntil: not null })
        {
            await CrosspostAsync(cancellationToken).ConfigureAwait(false);
        }

        if (_current is { Notice: FollowUp.Pending, RetryAt: null })
        {
            await TellModeratorsAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task StartThreadAsync(CancellationToken cancellationToken)
    {
        var result = _current.Parts[0].MessageId is { } message
            ? await tools.CallAsync(token => tools.Sender.StartThreadAsync(_current.ChannelId, message, ThreadName, token), cancellationToken).ConfigureAwait(false)
            : new SendResult.Deleted();
        Settle(result, "no thread was started", state => _current with { Thread = state });
    }

    private string ThreadName => FormattableString.Invariant($"Briefing of {_current.Key.Date:d MMMM yyyy}");

    private async Task CrosspostAsync(CancellationToken cancellationToken)
    {
        foreach (var part in _current.Parts.Where(part => part.ChannelId == _current.ChannelId && part.MessageId is not null))
        {
            var result = await tools.CallAsync(token => tools.Sender.CrosspostAsync(_current.ChannelId, part.MessageId!.Value, token), cancellationToken).ConfigureAwait(false);
            if (result is not SendResult.Sent)
            {
                Settle(result, "it wasn't published to following servers", state => _current with { Crosspost = state });
                return;
            }
        }

        Save(_current with { Crosspost = FollowUp.Done });
    }

    // What surrounds a briefing may be tried again safely, and its failure never undoes the briefing.
    private void Settle(SendResult result, string otherwise, Func<FollowUp, Occurrence> mark)
    {
        switch (result)
        {
            case SendResult.Sent:
                Save(mark(FollowUp.Done) with { Failures = 0 });
                break;
            case SendResult.NotSent or SendResult.Unknown when _current.Failures + 1 < tools.Options.Tries:
                var (reason, after) = result is SendResult.NotSent not ? (not.Reason, not.RetryAfter) : (((SendResult.Unknown)result).Reason, null);
                Save((_current with { Failures = _current.Failures + 1 }).Later(reason, tools.Now + Longer(BriefingOptions.Backoff(_current.Failures), after)));
                break;
            default:
                var why = result switch { SendResult.Refused refused => refused.Reason, SendResult.Deleted => "the message is deleted", _ => "Discord couldn't be reached" };
                Save(mark(FollowUp.Failed) with { Failures = 0, Reason = $"Posted, but {otherwise}: {why}" });
                break;
        }
    }

    // Noted as told before it is told: moderators hear of it once or, at worst, read it in the list.
    private async Task TellModeratorsAsync(CancellationToken cancellationToken)
    {
        Save(_current with { Notice = FollowUp.Done });
        var notice = Notices.For(_current, schedule);
        var result = await tools.CallAsync(token => tools.Sender.TellModeratorsAsync(notice, token), cancellationToken).ConfigureAwait(false);
        if (result is SendResult.NotSent not)
        {
            Save((_current with { Notice = FollowUp.Pending, Failures = _current.Failures + 1 }).Later(_current.Reason, tools.Now + Longer(BriefingOptions.Backoff(_current.Failures), not.RetryAfter)));
        }
        else if (result is SendResult.Refused)
        {
            Save(_current with { Notice = FollowUp.Failed });
        }
    }

    private static TimeSpan Longer(TimeSpan a, TimeSpan? b) => b is { } other && other > a ? other : a;

    private void TryAgainLater(Exception exception)
    {
        try
        {
            var reason = exception is BriefingException ? exception.Message : "The bot couldn't make it; its log says why";
            var failed = _current with { Failures = _current.Failures + 1 };
            Save(failed.State == OccurrenceState.Claimed && failed.Failures >= tools.Options.Tries
                ? failed.Fail(reason)
                : failed.Later(reason, tools.Now + BriefingOptions.Backoff(_current.Failures)));
        }
        catch (Exception second)
        {
            // The store refuses too; the lease runs out and the next look takes it up from what is on the disk.
            tools.Log.DeliveryFailed(_current.Key, second);
        }
    }

    // Whatever is saved while it is held renews the lease; a move that lets go of it keeps it so.
    private void Save(Occurrence next)
    {
        var kept = next.LeaseUntil is null ? next : next with { LeaseUntil = tools.Now + tools.Options.Lease };
        var before = _current;
        _current = tools.Ledger.Save(kept) ?? throw new LostClaimException();
        foreach (var part in _current.Parts.Where(part => part.Index >= before.Parts.Length || before.Parts[part.Index].MessageId is null))
        {
            if (_current.ReceiptOf(part) is { } receipt)
            {
                tools.Late?.Look(receipt);
            }
        }
    }

    private sealed class LostClaimException : Exception;
}
