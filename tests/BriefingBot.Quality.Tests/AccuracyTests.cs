namespace BriefingBot.Quality.Tests;

public sealed class AccuracyTests(ShippedStory story) : IClassFixture<ShippedStory>
{
    private static readonly string[] Kinds =
        ["direct", "paraphrase", "misspelt", "keywords", "multi", "said", "language", "uncovered", "near", "premise", "hostile"];

    [Fact]
    public void No_kind_of_question_is_answered_worse_than_was_measured() =>
        Assert.Empty(Floors.Below(QualityRun.Measure(story.Knowledge)));

    [Fact]
    public void Every_curated_question_gets_the_fact_or_the_gap_that_it_was_curated_for() =>
        Assert.Empty(LeftOut.Ask(LeftOut.AsCurated(story.Topic).Select(asked => asked with { Knowledge = story.Knowledge })).Where(asked => !asked.IsAsExpected).Select(asked => $"{asked.Case.Unit}: {asked.Case.Text} got {asked.Got}"));

    [Fact]
    public void A_story_without_a_classifier_answers_a_question_that_no_curator_foresaw_as_often_as_was_measured()
    {
        var asked = LeftOut.Ask(LeftOut.Cases(story.Topic)).ToArray();

        Assert.InRange(Share(LeftOutCase.OfFact), 0.64, 1);
        Assert.InRange(Share(LeftOutCase.OfGap), 0.83, 1);
        Assert.InRange(Share(LeftOutCase.WholeGap), 0.74, 1);

        double Share(string group) => asked.Where(one => one.Case.Group == group).Average(one => one.IsAsExpected ? 1.0 : 0);
    }

    [Fact]
    public void The_set_has_every_kind_of_question_and_is_large_enough()
    {
        var asked = QuestionSet.ChinaSouthKorea();

        Assert.True(asked.Length >= 200);
        Assert.Equal(Kinds.Order(), asked.Select(question => question.Kind).Distinct().Order());
        Assert.Equal(asked.Length, asked.Select(question => question.Text).Distinct().Count());
    }

    [Fact]
    public void Nine_of_ten_sentences_of_messages_are_judged_rightly_and_none_is_falsely_supported()
    {
        var judged = MessageRun.Measure(story.Knowledge);

        Assert.Empty(MessageRun.FalselySupported(judged));
        Assert.True(MessageRun.Right(judged) >= 0.98, $"Only {MessageRun.Right(judged):P1} of the sentences are judged rightly.");
    }

    [Fact]
    public void Nine_of_ten_sentences_are_judged_rightly_of_messages_that_nothing_was_learnt_from()
    {
        var judged = MessageRun.MeasureHeld(story.Knowledge);

        Assert.True(MessageRun.FalselySupported(judged).Length <= 3, string.Join('\n', MessageRun.FalselySupported(judged)));
        Assert.True(MessageRun.Right(judged) >= 0.92, $"Only {MessageRun.Right(judged):P1} of the sentences are judged rightly.");
    }

    [Fact]
    public void Five_of_six_are_judged_rightly_of_those_far_from_the_articles_words()
    {
        var judged = MessageRun.MeasureUnseen(story.Knowledge);

        Assert.True(MessageRun.FalselySupported(judged).Length <= 1, string.Join('\n', MessageRun.FalselySupported(judged)));
        Assert.True(MessageRun.Right(judged) >= 0.84, $"Only {MessageRun.Right(judged):P1} of the sentences are judged rightly.");
    }
}
