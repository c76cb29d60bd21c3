using BriefingBot.Core.Answers;
using BriefingBot.Core.Facts;

namespace BriefingBot.Core.Tests.Answers;

public sealed class PremiseTests
{
    [Fact]
    public void A_question_that_offers_both_sides_takes_neither_for_granted()
    {
        var topic = With("words", "The paper calls Ada Field a leftist.", "Is the mayor a leftist?", "Which wing of politics is the mayor on?");

        Assert.NotEqual(Footing.Otherwise, Found(topic, "Is the mayor on the left or the right wing of politics?").Footing);
        Assert.Equal(Footing.Otherwise, Found(topic, "Is the mayor on the right wing of politics?").Footing);
    }

    [Fact]
    public void What_is_told_of_one_person_isnt_said_of_another_without_setting_it_right()
    {
        var topic = With("words", "Ada Field held a strongly pro-port position.", "Was Ada Field for the port?", "How did Ada Field take the side of the port?");
        var other = new Topic(
            topic.Id,
            topic.Title,
            topic.Sources,
            [.. topic.Entities, new Entity(new EntityId("clerk"), "Bo Marsh", EntityKind.Person, [], "Clerk of the town.")],
            topic.Facts,
            topic.Summary,
            topic.Timeline,
            topic.Gaps,
            topic.Language);

        var answer = Assert.Single(AnswerEngine.Ask(new KnowledgeSnapshot([other], 1), "How did Bo Marsh take the side of the port?").Parts);

        Assert.True(answer is not Answer.Found { Footing: Footing.Direct }, $"{answer}");
    }

    [Fact]
    public void Who_said_words_in_quotation_marks_is_answered_by_a_quotation_or_not_at_all()
    {
        var topic = With("eyesore", "The paper calls the old ferry an eyesore.", "Who calls the ferry an eyesore?", "Who said the ferry is an eyesore?");

        Assert.IsNotType<Answer.Found>(Assert.Single(AnswerEngine.Ask(new KnowledgeSnapshot([topic], 1), "Who said \"the ferry is our eyesore\"?").Parts));
    }

    [Fact]
    public void The_second_largest_isnt_the_largest()
    {
        var topic = With("plan", "The harbour is the town's largest employer.", "What is the town's largest employer?", "Which employer is the largest of the town?", "Who is the second name among the town's employers?");

        Assert.Equal(Footing.Direct, Found(topic, "Which is the largest employer of the town?").Footing);
        Assert.IsType<Answer.NotCovered>(Assert.Single(AnswerEngine.Ask(new KnowledgeSnapshot([topic], 1), "Which is the second largest employer of the town?").Parts));
    }

    [Fact]
    public void A_tag_that_asks_for_assent_denies_nothing()
    {
        var topic = With("words", "The paper says that Ada Field has limited experience of bridges.", "How much experience does Ada Field have?", "Is Ada Field experienced with bridges?");

        Assert.Equal(Footing.Otherwise, Found(topic, "Ada Field has vast experience of bridges, doesn't she?").Footing);
    }

    [Fact]
    public void Which_ones_is_answered_by_what_is_missing_where_only_a_gap_is_asked_for_so()
    {
        var topic = With("vote", "The council heard two companies about the bridge.", "Whom did the council hear about the bridge?", "Did the council hear companies about the bridge?");
        topic = new(topic.Id, topic.Title, topic.Sources, topic.Entities, topic.Facts, topic.Summary, topic.Timeline, [new Gap("names", "The paper doesn't name the companies.", "name", ["Which companies did the council hear?"], [])]);

        var answer = Assert.IsType<Answer.NotCovered>(Assert.Single(AnswerEngine.Ask(new KnowledgeSnapshot([topic], 1), "Which companies did the council hear about the bridge?").Parts));

        Assert.Equal("names", answer.Gap?.Id);
    }

    private static Answer.Found Found(Topic topic, string question) =>
        Assert.IsType<Answer.Found>(Assert.Single(AnswerEngine.Ask(new KnowledgeSnapshot([topic], 1), question).Parts));

    private static Topic With(string id, string text, params string[] asks)
    {
        var topic = Sample.Topic();
        return new(topic.Id, topic.Title, topic.Sources, topic.Entities, [.. topic.Facts.Select(fact => fact.Id.Value == id ? fact with { Text = text, Asks = [.. asks] } : fact)], topic.Summary, topic.Timeline, topic.Gaps, topic.Language);
    }
}
