using System.Collections.Immutable;
using BriefingBot.Core.Briefings.Occurrences;
using BriefingBot.Core.Facts;

namespace BriefingBot.Core.Briefings.Composing;

/// <summary>What a channel has had of a story.</summary>
/// <param name="Briefings">How many briefings.</param>
/// <param name="Told">Each fact that it was told.</param>
/// <param name="Known">What it knew of each fact at its last briefing.</param>
/// <param name="Asked">How often each open question was asked, by gap id.</param>
public sealed record ChannelHistory(
    int Briefings,
    ImmutableDictionary<FactId, ToldFact> Told,
    ImmutableDictionary<FactId, KnownFact> Known,
    ImmutableDictionary<string, int> Asked)
{
    /// <summary>A channel that has had nothing.</summary>
    public static ChannelHistory Empty { get; } = new(
        0,
        ImmutableDictionary<FactId, ToldFact>.Empty,
        ImmutableDictionary<FactId, KnownFact>.Empty,
        ImmutableDictionary<string, int>.Empty);

    /// <summary>How often a fact was told.</summary>
    public int TimesTold(FactId fact) => Told.TryGetValue(fact, out var told) ? told.Times : 0;

    /// <summary>The history after one more briefing.</summary>
    public ChannelHistory With(Briefing briefing, DateOnly date) => new(
        Briefings + 1,
        Told.SetItems(briefing.Reply.Facts.Select(fact =>
            KeyValuePair.Create(fact.Id, new ToldFact(TimesTold(fact.Id) + 1, fact.Revision, date)))),
        Known.SetItems(briefing.Learned.Select(known => KeyValuePair.Create(known.Id, known))),
        briefing.GapId is { } gap ? Asked.SetItem(gap, Asked.GetValueOrDefault(gap) + 1) : Asked);
}

/// <summary>A fact that a channel was told.</summary>
/// <param name="Times">How often.</param>
/// <param name="Revision">The revision told last.</param>
/// <param name="LastOn">The local date of the last time.</param>
public sealed record ToldFact(int Times, int Revision, DateOnly LastOn);
