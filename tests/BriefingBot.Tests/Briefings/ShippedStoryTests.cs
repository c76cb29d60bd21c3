using BriefingBot.Briefings;
using BriefingBot.Core.Briefings.Composing;
using BriefingBot.Core.Facts;
using BriefingBot.Core.Replies;
using BriefingBot.Knowledge;
using BriefingBot.Rendering;

namespace BriefingBot.Tests.Briefings;

public sealed class ShippedStoryTests
{
    private static readonly DateOnly FirstDay = new(2026, 6, 1);

    [Fact]
    public void Seventy_days_of_the_shipped_story_differ_and_tell_every_fact_before_any_again()
    {
        var topic = Shipped();
        var said = topic.Facts.Where(fact => fact.IsSaid).ToArray();
        var history = ChannelHistory.Empty;
        var texts = new HashSet<string>();
        for (var day = 0; day < 70; day++)
        {
            var briefing = BriefingComposer.Compose(topic, FirstDay.AddDays(day), history);
            var body = TextRenderer.Render(briefing.Reply with { Title = null, Blocks = briefing.Reply.Blocks[1..], Footer = [] });
            Assert.True(texts.Add(body), $"day {day} is like an earlier one");
            history = history.With(briefing, FirstDay.AddDays(day));
            var times = said.Select(fact => history.TimesTold(fact.Id)).ToArray();
            Assert.True(times.Max() - times.Min() <= 1, $"day {day}: one fact was told {times.Max()} times, another {times.Min()}");
            Assert.InRange(briefing.Reply.Facts.Count(), 2, 8);
        }

        Assert.All(said, fact => Assert.True(history.TimesTold(fact.Id) >= 2));
    }

    [Fact]
    public void No_heading_of_the_shipped_story_is_that_of_the_day_before_nor_a_speakers_name_nor_begins_small()
    {
        var topic = Shipped();
        var before = "";
        for (var (day, history) = (0, ChannelHistory.Empty); day < 70; day++)
        {
            var briefing = BriefingComposer.Compose(topic, FirstDay.AddDays(day), history);
            var heading = briefing.Reply.Blocks.OfType<Block.Heading>().First().Text.ToString();
            Assert.NotEqual(before, heading);
            Assert.DoesNotContain("nnamed analysts", heading, StringComparison.Ordinal);
            Assert.DoesNotMatch(": [a-z]", heading);
            (before, history) = (heading, history.With(briefing, FirstDay.AddDays(day)));
        }
    }

    [Fact]
    public void The_days_that_show_briefing_prints_follow_each_other()
    {
        var first = BriefingSample.Of(Shipped(), 1, FirstDay);
        var second = BriefingSample.Of(Shipped(), 2, FirstDay);

        Assert.Contains("the first briefing here", TextRenderer.Render(first), StringComparison.Ordinal);
        Assert.Empty(first.Facts.Select(fact => fact.Id).Intersect(second.Facts.Select(fact => fact.Id)));
    }

    private static Topic Shipped()
    {
        var folder = KnowledgeReader.Read(Repository.Path("knowledge"));
        Assert.Empty(folder.Problems);
        return folder.Topics[0];
    }
}
