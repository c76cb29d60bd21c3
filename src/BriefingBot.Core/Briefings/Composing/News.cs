using System.Collections.Immutable;
using BriefingBot.Core.Briefings.Occurrences;
using BriefingBot.Core.Facts;

namespace BriefingBot.Core.Briefings.Composing;

/// <summary>What happened to a fact since a channel's last briefing.</summary>
internal enum Change
{
    Withdrawn,
    Disputed,
    Changed,
    Restored,
    New,
}

/// <summary>What changed in a story since a channel's last briefing: corrections first, then what is new.</summary>
/// <param name="Shown">What this briefing tells.</param>
/// <param name="Waiting">How many changes wait for the next one.</param>
/// <param name="Learned">What the channel knows after it, where that differs from before.</param>
internal sealed record News(ImmutableArray<(Change Change, Fact Fact)> Shown, int Waiting, ImmutableArray<KnownFact> Learned)
{
    /// <summary>More corrections and novelties than this don't make a briefing but a log.</summary>
    private const int Most = 6;

    /// <summary>Compares a story with what a channel knew; before its first briefing nothing is news.</summary>
    public static News Since(ChannelHistory history, Topic topic)
    {
        if (history.Known.IsEmpty)
        {
            return new News([], 0, [.. topic.Facts.Select(Know)]);
        }

        var changes = topic.Facts
            .Select(fact => (Change: Between(history.Known.GetValueOrDefault(fact.Id), fact), Fact: fact))
            .ToArray();
        var told = changes.Where(pair => pair.Change is not null)
            .OrderBy(pair => pair.Change)
            .Select(pair => (pair.Change!.Value, pair.Fact))
            .ToArray();
        var waiting = told.Skip(Most).Select(pair => pair.Fact.Id).ToHashSet();
        return new News(
            [.. told.Take(Most)],
            waiting.Count,
            [.. topic.Facts.Select(Know).Where(known => !waiting.Contains(known.Id) && history.Known.GetValueOrDefault(known.Id) != known)]);
    }

    private static KnownFact Know(Fact fact) => new(fact.Id, fact.Revision, fact.Status);

    private static Change? Between(KnownFact? before, Fact now)
    {
        var wasSaid = before?.Status is FactStatus.Published or FactStatus.Disputed;
        return (wasSaid, now.IsSaid) switch
        {
            (false, true) => before?.Status is FactStatus.Retired or FactStatus.Superseded ? Change.Restored : Change.New,
            (true, false) => Change.Withdrawn,
            (true, true) when now.Status == FactStatus.Disputed && before!.Status != FactStatus.Disputed => Change.Disputed,
            (true, true) when now.Revision != before!.Revision || now.Status != before.Status => Change.Changed,
            _ => null,
        };
    }
}
