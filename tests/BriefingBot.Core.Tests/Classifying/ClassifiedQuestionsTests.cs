using BriefingBot.Core.Answers;
using BriefingBot.Core.Checking;
using BriefingBot.Core.Classifying;
using BriefingBot.Core.Facts;

namespace BriefingBot.Core.Tests.Classifying;

public sealed class ClassifiedQuestionsTests
{
    private static readonly Meaning AsksCost = new(MeaningKind.AsksFact, "cost");
    private static readonly Meaning AsksOpening = new(MeaningKind.AsksGap, "opening");
    private static readonly Meaning ContradictsCost = new(MeaningKind.Contradicts, "cost");
    private static readonly Meaning StatesCost = new(MeaningKind.Supports, "cost");

    [Fact]
    public void A_fact_that_shares_no_word_with_a_question_is_found_by_what_the_question_means()
    {
        var knowledge = TinyClassifier.Knowledge(Sample.Topic(), ("wallet", AsksCost));

        Assert.Contains(Candidates.Find(knowledge, "Ouch, my wallet?", null).Facts, found => found.Fact.Fact.Id.Value == "cost");
        Assert.DoesNotContain(Candidates.Find(Sample.Knowledge(), "Ouch, my wallet?", null).Facts, found => found.Fact.Fact.Id.Value == "cost");
    }

    [Fact]
    public void A_question_that_surely_asks_for_what_the_source_leaves_out_is_told_so()
    {
        var knowledge = TinyClassifier.Knowledge(Sample.Topic(), ("ribbon", AsksOpening));

        var answer = Assert.IsType<Answer.NotCovered>(Assert.Single(AnswerEngine.Ask(knowledge, "Who cuts the ribbon of the bridge?").Parts));

        Assert.Equal("opening", answer.Gap?.Id);
    }

    [Fact]
    public void What_a_question_takes_for_granted_may_be_contradicted_by_the_fact_that_answers_it()
    {
        var topic = Sample.Topic(Sample.Fact("ferry", "The ferry will go on.", about: ["port"]) with { Asks = ["Why is the ferry a nuisance?"] });
        var denied = TinyClassifier.Knowledge(topic, ("nuisance", new Meaning(MeaningKind.Contradicts, "ferry")));
        var stated = TinyClassifier.Knowledge(topic, ("nuisance", new Meaning(MeaningKind.Supports, "ferry")));

        Assert.Equal(Footing.Otherwise, FootingIn(denied));
        Assert.NotEqual(Footing.Otherwise, FootingIn(stated));

        static Footing FootingIn(KnowledgeSnapshot knowledge) => Assert.IsType<Answer.Found>(Assert.Single(AnswerEngine.Ask(knowledge, "Why is the ferry a nuisance?").Parts)).Footing;
    }

    [Fact]
    public void The_checkers_inputs_tell_what_a_sentence_means_for_the_fact()
    {
        var topic = Sample.Topic();
        var knowledge = TinyClassifier.Knowledge(topic, ("wallet", StatesCost), ("gratis", ContradictsCost));
        var story = knowledge.Index.Readings.Of(topic);
        var said = story.Read("It all comes gratis.");
        var view = story.View(said, "It all comes gratis.");

        var verdict = FactVerdict.Of(said, story.Near(said, "It all comes gratis.", view), view).Single(each => each.Fact.Of.Fact.Id.Value == "cost");

        Assert.True(verdict.Inputs[(int)CheckInput.MeantConflict] > 0.9f);
        Assert.Equal(1, verdict.Inputs[(int)CheckInput.IsTaught]);
    }
}
