using BriefingBot.Core.Checking;
using BriefingBot.Core.Curation;
using BriefingBot.Core.Facts;

namespace BriefingBot.Core.Tests.Checking;

public sealed class MessageCheckerTests
{
    private static readonly FactId Cost = new("cost");

    [Fact]
    public void Curated_statements_decide_what_supports_and_what_contradicts()
    {
        var knowledge = new KnowledgeSnapshot([With("They want to spend 40 million on the Harbour Bridge.", "The Harbour Bridge will be free of charge.")], 1);

        var judged = MessageChecker.Check(knowledge, "They want to spend 40 million on the Harbour Bridge. The Harbour Bridge will be free of charge. My cat sleeps all day.");

        Assert.Equal([Verdict.Supported, Verdict.Conflict, Verdict.NotCovered], judged.Select(sentence => sentence.Verdict));
        Assert.All(judged.Take(2), sentence => Assert.Equal(Cost, Assert.Single(sentence.Facts).Fact.Id));
    }

    [Fact]
    public void Another_number_where_the_fact_has_one_is_never_supported()
    {
        var knowledge = new KnowledgeSnapshot([With("They want to spend 40 million on the Harbour Bridge.", "The Harbour Bridge will be free of charge.")], 1);

        Assert.NotEqual(Verdict.Supported, Assert.Single(MessageChecker.Check(knowledge, "They want to spend 70 million on the Harbour Bridge.")).Verdict);
    }

    [Fact]
    public void Statements_of_a_fact_that_a_server_changed_no_longer_count_there()
    {
        var topic = With("They want to spend 40 million on the Harbour Bridge.", "The Harbour Bridge will be free of charge.");
        var changed = topic.Facts.Single(fact => fact.Id == Cost) with { Text = "The bridge is to cost 90 million.", Revision = 2 };
        var key = new FactKey(topic.Id, Cost);

        var seen = OverlaySnapshot.Build(new KnowledgeSnapshot([topic], 1), new Overlay(Sample.Guild).With(key, changed));

        Assert.Empty(Assert.Single(seen.Topics).StatementsOf(Cost).Same);
        Assert.NotEqual(Verdict.Supported, Assert.Single(MessageChecker.Check(seen, "They want to spend 40 million on the Harbour Bridge.")).Verdict);
    }

    private static Topic With(string same, string contrary)
    {
        var topic = Sample.Topic();
        return new Topic(topic.Id, topic.Title, topic.Sources, topic.Entities, topic.Facts, topic.Summary, topic.Timeline, topic.Gaps, topic.Language, [new FactStatements(Cost, [same], [contrary])]);
    }
}
