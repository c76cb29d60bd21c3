using BriefingBot.Core.Briefings.Occurrences;

namespace BriefingBot.Core.Briefings.Delivery;

/// <summary>What to do about a part of which nobody knows whether it is in the channel.</summary>
internal static class UnknownPart
{
    // Discord's clock and this machine's may differ.
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(15);

    /// <summary>The occurrence's next version; null when the part may be sent again: it can't double, or isn't there.</summary>
    /// <param name="tools">What it works with.</param>
    /// <param name="occurrence">The briefing.</param>
    /// <param name="part">The part.</param>
    /// <param name="mayRepeat">Whether sending it again is wanted at all; otherwise only the history can tell.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<Occurrence?> DecideAsync(DeliveryTools tools, Occurrence occurrence, BriefingPart part, bool mayRepeat, CancellationToken cancellationToken)
    {
        // A request that was cut off may still be on its way through Discord, so the channel isn't believed yet; until it is,
        // a nonce makes a repetition both safe and quick.
        var isSafe = mayRepeat && tools.Options.TrustNonces && IsRemembered(tools, part);
        var settled = part.LastAttempt!.Value + tools.Options.Settle;
        if (tools.Now < settled && tools.Now >= part.LastAttempt)
        {
            return isSafe ? null : occurrence.Later(occurrence.Reason, settled);
        }

        var result = await tools.CallAsync<SearchResult>(
            token => tools.Sender.FindAsync(part.ChannelId ?? occurrence.ChannelId, part.FirstAttempt!.Value - ClockSkew, part.Mark, token),
            reason => new SearchResult.Unavailable(reason),
            cancellationToken).ConfigureAwait(false);
        return result switch
        {
            SearchResult.Found found => occurrence.PartSent(part.Index, found.MessageId, tools.Now),
            SearchResult.Absent => null,
            _ when isSafe => null,
            SearchResult.Unreadable unreadable => occurrence.AskModerators($"Discord's answer was lost, and the channel can't be searched: {unreadable.Reason}"),
            SearchResult.Unavailable unavailable when tools.Now <= occurrence.WindowStart + tools.Options.CatchUp => occurrence with
            {
                Failures = occurrence.Failures + 1,
                Reason = unavailable.Reason,
                LeaseUntil = null,
                RetryAt = tools.Now + Longer(BriefingOptions.Backoff(occurrence.Failures), unavailable.RetryAfter),
            },
            _ => occurrence.AskModerators("Discord's answer was lost, and the channel couldn't be searched in time"),
        };
    }

    // A clock that was put back says nothing about how old the attempt is.
    private static bool IsRemembered(DeliveryTools tools, BriefingPart part) =>
        tools.Now - part.FirstAttempt is { } age && age >= TimeSpan.Zero && age < tools.Options.NonceWindow;

    private static TimeSpan Longer(TimeSpan a, TimeSpan? b) => b is { } other && other > a ? other : a;
}
