using BriefingBot.Core.Answers;
using BriefingBot.Core.Facts;

namespace BriefingBot.Core.Tests.Answers;

public sealed class CuratedWordingTests
{
    [Theory]
    [InlineData("Why now?")]
    [InlineData("why now")]
    [InlineData("WHY, NOW…?!")]
    public void A_question_in_curated_words_gets_its_fact_though_all_its_words_are_small(string question)
    {
        var knowledge = Knowledge(Asked("vote", "Why now?"));

        var found = Assert.IsType<Answer.Found>(Assert.Single(AnswerEngine.Ask(knowledge, question).Parts));

        Assert.Equal("vote", found.Best.Fact.Id.Value);
    }

    [Fact]
    public void The_same_words_are_refused_where_nobody_wrote_them_down() =>
        Assert.IsType<Answer.NotCovered>(Assert.Single(AnswerEngine.Ask(Knowledge(Asked("vote", "Who voted?")), "Why now?").Parts));

    [Fact]
    public void A_question_in_a_gaps_words_is_refused_with_what_is_missing_whatever_facts_are_near()
    {
        var knowledge = Knowledge(Asked("plan", "When does the bridge open to cars?"));

        var refused = Assert.IsType<Answer.NotCovered>(Assert.Single(AnswerEngine.Ask(knowledge, "when does the bridge open").Parts));

        Assert.Equal("opening", refused.Gap?.Id);
    }

    [Fact]
    public void A_question_that_curators_wrote_as_one_isnt_cut_in_two()
    {
        var knowledge = Knowledge(Asked("cost", "What does the port want and what does the town want?"));

        var found = Assert.IsType<Answer.Found>(Assert.Single(AnswerEngine.Ask(knowledge, "What does the port want and what does the town want?").Parts));

        Assert.Equal("cost", found.Best.Fact.Id.Value);
    }

    [Fact]
    public void Of_two_stories_with_the_same_words_the_one_asked_about_counts()
    {
        var first = Asked("vote", "Why now?");
        var second = new Topic(new TopicId("tunnel"), "A tunnel", first.Sources, first.Entities, [.. first.Facts], gaps: first.Gaps);
        var knowledge = new KnowledgeSnapshot([first, second], 1);

        var found = Assert.IsType<Answer.Found>(Assert.Single(AnswerEngine.Ask(knowledge, "Why now?", second.Id).Parts));

        Assert.Equal(second.Id, found.Best.Topic.Id);
    }

    [Fact]
    public void A_fact_that_may_no_longer_be_said_isnt_said_in_its_own_words_either()
    {
        var topic = Asked("vote", "Why now?");
        var retired = With(topic, fact => fact.Id.Value == "vote" ? fact with { Status = FactStatus.Retired } : fact);

        Assert.IsNotType<Answer.Found>(Assert.Single(AnswerEngine.Ask(Knowledge(retired), "Why now?").Parts));
    }

    private static KnowledgeSnapshot Knowledge(Topic topic) => new([topic], 1);

    private static Topic Asked(string id, params string[] asks) =>
        With(Sample.Topic(), fact => fact.Id.Value == id ? fact with { Asks = [.. asks] } : fact);

    private static Topic With(Topic topic, Func<Fact, Fact> change) =>
        new(topic.Id, topic.Title, topic.Sources, topic.Entities, [.. topic.Facts.Select(change)], topic.Summary, topic.Timeline, topic.Gaps, topic.Language);
}
