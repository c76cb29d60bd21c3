using System.Collections.Immutable;
using BriefingBot.Core.Briefings.Composing;
using BriefingBot.Core.Facts;
using BriefingBot.Core.Replies;

namespace BriefingBot.Core.Tests.Briefings;

public sealed class BriefingComposerTests
{
    private static readonly DateOnly FirstDay = new(2026, 6, 1);

    [Fact]
    public void The_same_story_date_and_history_give_the_same_text()
    {
        var topic = Story(40);
        var history = After(topic, 5);

        Assert.Equal(Words(BriefingComposer.Compose(topic, FirstDay.AddDays(5), history)), Words(BriefingComposer.Compose(topic, FirstDay.AddDays(5), history)));
    }

    [Theory]
    [InlineData(9)]
    [InlineData(40)]
    [InlineData(113)]
    public void Seventy_days_differ_and_tell_every_fact_before_any_again(int facts)
    {
        var topic = Story(facts);
        var history = ChannelHistory.Empty;
        var texts = new HashSet<string>();
        for (var day = 0; day < 70; day++)
        {
            var briefing = BriefingComposer.Compose(topic, FirstDay.AddDays(day), history);
            Assert.True(texts.Add(Words(briefing)), $"day {day} is like an earlier one");

            var told = briefing.Reply.Facts.Select(fact => fact.Id).ToArray();
            Assert.NotEmpty(told);
            history = history.With(briefing, FirstDay.AddDays(day));
            var times = topic.Facts.Select(fact => history.TimesTold(fact.Id)).ToArray();
            Assert.True(times.Max() - times.Min() <= 1, $"day {day}: one fact was told {times.Max()} times, another {times.Min()}");
        }
    }

    [Fact]
    public void Every_line_about_the_story_is_a_cited_fact()
    {
        var topic = Story(60);
        foreach (var day in Enumerable.Range(0, 30))
        {
            var reply = BriefingComposer.Compose(topic, FirstDay.AddDays(day), After(topic, day)).Reply;

            Assert.All(reply.Facts, fact => Assert.Equal(Citation.For(topic.Facts.First(each => each.Id == fact.Id)), fact.Citation));
            Assert.All(reply.Blocks, block => Assert.True(block is Block.Statement or Block.Quotation or Block.Heading or Block.Note or Block.Paragraph));
        }
    }

    [Fact]
    public void What_changed_since_the_last_briefing_comes_first()
    {
        var before = Story(20);
        var history = After(before, 3);
        var told = history.Told.Keys.First();
        var after = With(before, facts =>
        [
            .. facts.Select(fact => fact.Id == told ? fact with { Text = "Corrected text of a fact.", Revision = 2 } : fact),
            Sample.Fact("fresh", "Something new has happened."),
        ]);

        var briefing = BriefingComposer.Compose(after, FirstDay.AddDays(3), history);

        Assert.True(briefing.HasNews);
        Assert.Equal("Since the last briefing", briefing.Reply.Blocks.OfType<Block.Heading>().First().Text.ToString());
        var statements = briefing.Reply.Blocks.OfType<Block.Statement>().Take(2).ToArray();
        Assert.Equal([told.Value, "fresh"], statements.Select(statement => statement.Fact.Id.Value));
        Assert.StartsWith("Corrected, told here on", statements[0].Lead);
        Assert.Equal("New", statements[1].Lead);
    }

    [Fact]
    public void A_withdrawn_fact_is_said_to_be_withdrawn_once()
    {
        var before = Story(20);
        var history = After(before, 3);
        var told = history.Told.Keys.Order(Comparer<FactId>.Create((a, b) => string.CompareOrdinal(a.Value, b.Value))).First();
        var after = With(before, facts => [.. facts.Select(fact => fact.Id == told ? fact with { Status = FactStatus.Retired, Revision = 2 } : fact)]);

        var first = BriefingComposer.Compose(after, FirstDay.AddDays(3), history);
        var second = BriefingComposer.Compose(after, FirstDay.AddDays(4), history.With(first, FirstDay.AddDays(3)));

        var statement = first.Reply.Blocks.OfType<Block.Statement>().First();
        Assert.Equal((told, true), (statement.Fact.Id, statement.Lead!.StartsWith("Withdrawn", StringComparison.Ordinal)));
        Assert.DoesNotContain(second.Reply.Facts, fact => fact.Id == told);
    }

    [Fact]
    public void More_changes_than_a_briefing_holds_wait_for_the_next()
    {
        var before = Story(20);
        var history = After(before, 2);
        var after = With(before, facts => [.. facts, .. Enumerable.Range(0, 10).Select(index => Sample.Fact($"fresh-{index}", $"New fact number {index}."))]);

        var first = BriefingComposer.Compose(after, FirstDay.AddDays(2), history);
        var second = BriefingComposer.Compose(after, FirstDay.AddDays(3), history.With(first, FirstDay.AddDays(2)));

        Assert.Equal(6, first.Reply.Blocks.OfType<Block.Statement>().Count(statement => statement.Lead == "New"));
        Assert.Contains(first.Reply.Blocks.OfType<Block.Note>(), note => note.Text.ToString().StartsWith("4 more changes", StringComparison.Ordinal));
        Assert.Equal(4, second.Reply.Blocks.OfType<Block.Statement>().Count(statement => statement.Lead == "New"));
    }

    [Fact]
    public void There_is_nothing_new_once_a_channel_has_had_everything()
    {
        var topic = Story(8);
        var day = 0;
        var history = ChannelHistory.Empty;
        while (topic.Facts.Any(fact => history.TimesTold(fact.Id) == 0))
        {
            var briefing = BriefingComposer.Compose(topic, FirstDay.AddDays(day), history);
            Assert.True(briefing.HasNews);
            history = history.With(briefing, FirstDay.AddDays(day++));
        }

        Assert.False(BriefingComposer.Compose(topic, FirstDay.AddDays(day), history).HasNews);
    }

    [Fact]
    public void Open_questions_take_turns()
    {
        var topic = Story(30);
        var asked = Enumerable.Range(0, 6).Select(day => BriefingComposer.Compose(topic, FirstDay.AddDays(day), After(topic, day)).GapId).ToArray();

        Assert.Equal(6, asked.Concat([]).Distinct().Count());
    }

    [Fact]
    public void What_has_no_fact_near_it_is_never_the_open_question()
    {
        var story = Story(5);
        var topic = new Topic(
            story.Id, story.Title, story.Sources, story.Entities, story.Facts, story.Summary, story.Timeline,
            [new Gap("weather", "The paper doesn't tell the weather.", "detail", ["Will it rain?"], []), story.Gaps[0]]);

        var asked = Enumerable.Range(0, 3).Select(day => BriefingComposer.Compose(topic, FirstDay.AddDays(day), After(topic, day)).GapId);

        Assert.All(asked, id => Assert.Equal("gap-0", id));
    }

    [Fact]
    public void A_reason_follows_what_it_explains()
    {
        var topic = With(Story(4), facts => [facts[0] with { Because = [facts[2].Id] }, .. facts.Skip(1)]);
        var history = ChannelHistory.Empty with { Briefings = 1 };

        var leads = BriefingComposer.Compose(topic, FirstDay, history).Reply.Blocks.OfType<Block.Statement>().ToArray();

        var effect = Array.FindIndex(leads, statement => statement.Fact.Id == topic.Facts[0].Id);
        Assert.Equal((topic.Facts[2].Id, "The reason given"), (leads[effect + 1].Fact.Id, leads[effect + 1].Lead));
    }

    [Fact]
    public void One_change_that_waits_is_one_change()
    {
        var before = Story(20);
        var after = With(before, facts => [.. facts, .. Enumerable.Range(0, 7).Select(index => Sample.Fact($"fresh-{index}", $"New fact number {index}."))]);

        var notes = BriefingComposer.Compose(after, FirstDay.AddDays(2), After(before, 2)).Reply.Blocks.OfType<Block.Note>().Select(note => note.Text.ToString());

        Assert.Contains("One more change follows in the next briefing.", notes);
    }

    [Fact]
    public void A_heading_never_says_what_the_day_befores_said_and_begins_its_subject_with_a_capital()
    {
        var topic = With(Story(24), facts => [.. facts.Select(fact => fact with { About = [new EntityId("e1")], AttributedTo = null })]);
        topic = new Topic(topic.Id, topic.Title, topic.Sources, [new Entity(new EntityId("e1"), "balancing act", EntityKind.Term, [])], topic.Facts);
        var headings = Enumerable.Range(0, 6).Select(day => Heading(topic, day)).ToArray();

        Assert.Contains("In focus: Balancing act", headings);
        Assert.Contains("Still in focus: Balancing act", headings);
        Assert.All(headings.Skip(1).Zip(headings), pair => Assert.NotEqual(pair.First, pair.Second));
    }

    [Fact]
    public void Who_says_the_facts_is_not_their_subject()
    {
        var topic = With(Story(20), facts => [.. facts.Select(fact => fact with { Kind = FactKind.Analysis, Quote = null, AttributedTo = "e5", About = [new EntityId("e5")] })]);

        Assert.Equal("How it is read", Heading(topic, day: 1));
    }

    [Fact]
    public void Once_all_is_told_the_last_lines_say_how_far_the_round_is()
    {
        var topic = Story(20);
        var day = Enumerable.Range(0, 20).First(day => topic.Facts.All(fact => After(topic, day).TimesTold(fact.Id) > 0));

        var reply = BriefingComposer.Compose(topic, FirstDay.AddDays(day), After(topic, day)).Reply;

        Assert.Matches("^Covered here so far: all of 20 facts; in round 2, [3-8]$", reply.Footer[0].ToString());
        Assert.Contains("the story once more, subject by subject", reply.Blocks.OfType<Block.Note>().First().Text.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_story_without_facts_says_so_instead_of_failing() =>
        Assert.False(BriefingComposer.Compose(With(Story(3), _ => []), FirstDay, ChannelHistory.Empty).Reply.Answered);

    private static string Heading(Topic topic, int day) =>
        BriefingComposer.Compose(topic, FirstDay.AddDays(day), After(topic, day)).Reply.Blocks.OfType<Block.Heading>().First().Text.ToString();

    private static ChannelHistory After(Topic topic, int days) => Enumerable.Range(0, days).Aggregate(
        ChannelHistory.Empty, (history, day) => history.With(BriefingComposer.Compose(topic, FirstDay.AddDays(day), history), FirstDay.AddDays(day)));

    private static string Words(Briefing briefing) => string.Join('\n', briefing.Reply.Blocks.Where(block => block is not Block.Note).Select(block => block switch
    {
        Block.Statement statement => statement.Fact.Text,
        Block.Quotation quotation => quotation.Words,
        Block.Heading heading => heading.Text.ToString(),
        Block.Paragraph paragraph => paragraph.Text.ToString(),
        _ => "",
    }));

    private static Topic Story(int facts)
    {
        FactKind[] kinds = [FactKind.Reported, FactKind.Analysis, FactKind.Reported, FactKind.Forecast, FactKind.Framing];
        return new Topic(
            new TopicId("story"),
            "A story",
            [new Source("paper", "Harbour Gazette")],
            [.. Enumerable.Range(0, 6).Select(index => new Entity(new EntityId($"e{index}"), $"Entity {index}", EntityKind.Term, [], null))],
            [.. Enumerable.Range(0, facts).Select(index => Sample.Fact(
                $"fact-{index:000}",
                $"Distinct sentence {index} tells of subject{index % 7} and place{index % 11} at length{index}.",
                index == 7 ? FactKind.Quote : kinds[index % kinds.Length],
                "e1",
                quote: index == 7 ? "our words" : null,
                about: [$"e{index % 6}", $"e{index / 7 % 6}"],
                paragraph: 1 + (index / 5)))],
            gaps: [.. Enumerable.Range(0, 12).Select(index => new Gap($"gap-{index}", $"The paper doesn't say {index}.", "date", [$"What about {index}?"], [new FactId($"fact-{index % facts:000}")]))]);
    }

    private static Topic With(Topic topic, Func<ImmutableArray<Fact>, ImmutableArray<Fact>> change) =>
        new(topic.Id, topic.Title, topic.Sources, topic.Entities, change(topic.Facts), topic.Summary, topic.Timeline, topic.Gaps);
}
