using System.Collections.Immutable;
using BriefingBot.Core.Briefings.Occurrences;
using BriefingBot.Core.Briefings.Schedules;
using BriefingBot.Core.Replies;

namespace BriefingBot.Core.Briefings.Delivery;

/// <summary>Turns a briefing into the messages that are sent, within Discord's limits.</summary>
public interface IBriefingRenderer
{
    /// <summary>The messages, in order; at least one.</summary>
    /// <param name="reply">The briefing.</param>
    /// <param name="posting">Silent or not, and the role to mention in the first message.</param>
    /// <param name="identify">A message's nonce and mark, by its place from 0.</param>
    ImmutableArray<RenderedPart> Render(Reply reply, PostingOptions posting, Func<int, PartIdentity> identify);
}

/// <summary>A message of a briefing, ready to be frozen.</summary>
/// <param name="Payload">Its body: JSON, with its nonce.</param>
/// <param name="Facts">The facts that it says.</param>
public sealed record RenderedPart(string Payload, ImmutableArray<CitedFact> Facts);
