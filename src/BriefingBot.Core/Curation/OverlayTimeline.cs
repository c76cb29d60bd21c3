using System.Collections.Immutable;
using BriefingBot.Core.Facts;

namespace BriefingBot.Core.Curation;

/// <summary>
/// Keeps a timeline in order of date under a server's changes: a fact whose date changed moves, a dated fact that is
/// new joins, and all others keep base's order, which says more than dates do.
/// </summary>
internal static class OverlayTimeline
{
    /// <summary>Base's timeline with the changed facts in their places.</summary>
    /// <param name="topic">Base's topic.</param>
    /// <param name="changed">The server's facts by id.</param>
    public static ImmutableArray<FactId> Merge(Topic topic, IReadOnlyDictionary<FactId, Fact> changed)
    {
        var moved = changed.Values.Where(fact => fact.When is not null && Moves(topic, fact)).ToArray();
        if (moved.Length == 0)
        {
            return topic.Timeline;
        }

        var gone = moved.Select(fact => fact.Id).ToHashSet();
        var timeline = topic.Timeline.Where(id => !gone.Contains(id)).ToList();
        foreach (var fact in moved.OrderBy(fact => fact.When))
        {
            timeline.Insert(Place(fact.When!), fact.Id);
        }

        return [.. timeline];

        // After the last event that is not later.
        int Place(EdtfDate date) => 1 + timeline.FindLastIndex(id => When(id) is { } other && other.CompareTo(date) <= 0);

        EdtfDate? When(FactId id) => changed.TryGetValue(id, out var fact) || topic.TryGetFact(id, out fact) ? fact.When : null;
    }

    private static bool Moves(Topic topic, Fact fact) => topic.TryGetFact(fact.Id, out var before)
        ? topic.Timeline.Contains(fact.Id) && before.When != fact.When
        : fact.Kind is FactKind.Reported;
}
