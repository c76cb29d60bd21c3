using BriefingBot.Core.Facts;

namespace BriefingBot.Core.Curation.Corrections;

/// <summary>Makes the corrections that wait, one post at a time.</summary>
internal sealed class CorrectionDispatcher(ICorrectionQueue queue, CurrentKnowledge knowledge, ICurationOutlet outlet, TimeProvider time)
{
    private const int Batch = 25;
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(30);

    // With these waits, about two days.
    private const int MostAttempts = 100;

    /// <summary>Makes what is due; returns how many posts were tried.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var tried = 0;
        foreach (var post in queue.Due(time.GetUtcNow(), Batch).GroupBy(correction => (correction.GuildId, correction.ChannelId, correction.MessageId)))
        {
            await CorrectAsync([.. post], cancellationToken).ConfigureAwait(false);
            tried++;
        }

        return tried;
    }

    private async Task CorrectAsync(Correction[] corrections, CancellationToken cancellationToken)
    {
        var lines = new List<(Correction Correction, CorrectedLine Line, Fact Now)>();
        foreach (var correction in corrections)
        {
            if (LineOf(correction) is var (line, now))
            {
                lines.Add((correction, line, now));
            }
            else
            {
                queue.Save(correction with { State = CorrectionState.Impossible, Problem = "the story or the revision isn't here any more" });
            }
        }

        if (lines.Count == 0)
        {
            return;
        }

        var delivery = await outlet.CorrectAsync(corrections[0].ChannelId, corrections[0].MessageId, [.. lines.Select(each => each.Line)], cancellationToken).ConfigureAwait(false);
        if (delivery is Delivery.Impossible && lines.Count > 1)
        {
            // One line that can't be corrected must not hold the others back.
            foreach (var line in lines)
            {
                await CorrectAsync([line.Correction], cancellationToken).ConfigureAwait(false);
            }

            return;
        }

        foreach (var (correction, _, now) in lines)
        {
            if (delivery is Delivery.Done)
            {
                queue.Complete(correction with { State = CorrectionState.Done, Problem = null }, now);
            }
            else
            {
                queue.Save(After(correction, delivery));
            }
        }
    }

    // An earlier correction that was cut off by a crash, or that this one took the place of, may have reached the post.
    private (CorrectedLine Line, Fact Now)? LineOf(Correction correction) =>
        knowledge.For(correction.GuildId).TryGetTopic(correction.Key.Topic, out var topic)
        && queue.FactAt(correction.GuildId, correction.Key, correction.From) is { } before
        && queue.FactAt(correction.GuildId, correction.Key, correction.To) is { } after
            ? (CorrectionText.Line(topic, [before, .. queue.Between(correction.GuildId, correction.Key, correction.From, correction.To)], after, correction.QueuedAt), after)
            : null;

    private Correction After(Correction correction, Delivery delivery)
    {
        if (delivery is Delivery.Impossible impossible)
        {
            return correction with { State = CorrectionState.Impossible, Problem = impossible.Reason };
        }

        var attempts = correction.Attempts + 1;
        if (attempts >= MostAttempts)
        {
            return correction with { State = CorrectionState.Impossible, Attempts = attempts, Problem = "Discord didn't take it for two days" };
        }

        var wait = FirstWait * Math.Pow(2, Math.Min(attempts - 1, 10));
        wait = wait > LongestWait ? LongestWait : wait;
        var asked = (delivery as Delivery.Later)?.RetryAfter ?? TimeSpan.Zero;
        return correction with { Attempts = attempts, DueAt = time.GetUtcNow() + (asked > wait ? asked : wait) };
    }
}
