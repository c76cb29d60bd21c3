using BriefingBot.Core.Facts;

namespace BriefingBot.Core.Briefings.Composing;

/// <summary>A question that readers ask and the source doesn't answer.</summary>
internal static class OpenQuestion
{
    /// <summary>One of those asked least often, near to what the briefing tells. What has no fact near it isn't about the story.</summary>
    public static Gap? Pick(StoryMap map, ChannelHistory history, IReadOnlyCollection<Fact> told)
    {
        var gaps = map.Topic.Gaps.Where(gap => !gap.Near.IsEmpty).ToArray();
        if (gaps.Length == 0)
        {
            return null;
        }

        var fewest = gaps.Min(gap => history.Asked.GetValueOrDefault(gap.Id));
        return gaps
            .Where(gap => history.Asked.GetValueOrDefault(gap.Id) == fewest)
            .Select((gap, index) => (Gap: gap, Index: index, Kinship: Kinship(map, gap, told)))
            .OrderByDescending(each => each.Kinship)
            .ThenBy(each => each.Index)
            .First().Gap;
    }

    private static double Kinship(StoryMap map, Gap gap, IReadOnlyCollection<Fact> told)
    {
        var near = map.Topic.Said(gap.Near).ToArray();
        return near.Length == 0 || told.Count == 0 ? 0 : near.Max(fact => told.Max(each => each.Id == fact.Id ? 5 : map.Kinship(each, fact)));
    }
}
