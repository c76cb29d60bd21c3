using BriefingBot.Core.Answers;
using BriefingBot.Core.Facts;

namespace BriefingBot.Core.Tests.Answers;

public sealed class PresupposedTests
{
    [Theory]
    [InlineData("If the Harbour Bridge will be free of charge, why does the bridge cost so much?", true)]
    [InlineData("the Harbour Bridge will be free of charge so why does the bridge cost so much", true)]
    [InlineData("Why does the bridge cost so much?", false)]
    public void What_a_question_states_before_it_asks_is_checked_as_a_message_is(string question, bool isContradicted)
    {
        var topic = Sample.Topic();
        var with = new Topic(
            topic.Id,
            topic.Title,
            topic.Sources,
            topic.Entities,
            [.. topic.Facts.Select(fact => fact.Id.Value == "cost" ? fact with { Asks = ["What does the bridge cost?", "Why does the bridge cost so much?", question] } : fact)],
            gaps: topic.Gaps,
            statements: [new FactStatements(new FactId("cost"), ["They want to spend 40 million on the Harbour Bridge."], ["The Harbour Bridge will be free of charge."])]);

        var found = Candidates.Find(new KnowledgeSnapshot([with], 1), question, null);

        Assert.Equal("cost", found.Facts[0].Fact.Fact.Id.Value);
        Assert.Equal(isContradicted, BriefingBot.Core.Answers.Judging.Presupposed.IsContradicted(question, found));
    }
}
