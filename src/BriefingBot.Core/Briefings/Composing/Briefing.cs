using System.Collections.Immutable;
using BriefingBot.Core.Briefings.Occurrences;
using BriefingBot.Core.Replies;

namespace BriefingBot.Core.Briefings.Composing;

/// <summary>A composed briefing.</summary>
/// <param name="Reply">What readers see.</param>
/// <param name="GapId">The open question asked; null if the story has none.</param>
/// <param name="Learned">What the channel knows after it, where that differs from before.</param>
/// <param name="HasNews">Whether it says anything that the channel hasn't had.</param>
public sealed record Briefing(Reply Reply, string? GapId, ImmutableArray<KnownFact> Learned, bool HasNews);
