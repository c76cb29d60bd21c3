using BriefingBot.Core.Classifying;
using BriefingBot.Core.Facts;

namespace BriefingBot.Core.Tests.Classifying;

public sealed class SentenceFeaturesTests
{
    private static readonly KnowledgeSnapshot Knowledge = new([Sample.Topic()], 1);

    [Fact]
    public void Case_accents_and_punctuation_make_no_difference() =>
        Assert.Equal(Of("The bridge costs a lot"), Of("the BRIDGE, costs... à lot!"));

    [Fact]
    public void A_name_is_told_by_what_it_names()
    {
        var (words, ids) = Knowledge.Index.Asks.Read("The Harbour Bridge opens", Sample.Topic().Id);

        Assert.Contains(SentenceFeatures.Terms(["the", "harbour", "bridge", "opens"], words, ids), term => term.StartsWith('#'));
    }

    [Fact]
    public void A_misspelt_word_shares_its_pieces_with_the_word()
    {
        var (right, wrong, other) = (Of("negotiations"), Of("negotations"), Of("fireworks"));

        Assert.True(right.Intersect(wrong).Count() > 3 * right.Intersect(other).Count());
    }

    [Fact]
    public void What_is_denied_has_a_feature_that_the_same_word_alone_hasnt() =>
        Assert.NotEmpty(SentenceFeatures.Of(["not", "open"]).Except(SentenceFeatures.Of(["open"])).Except(SentenceFeatures.Of(["not"])).Except(SentenceFeatures.Of(["also", "open"])));

    [Fact]
    public void Features_are_the_same_in_every_process_and_version() =>
        Assert.Equal([1615312373u, 3007161782u, 2359087600u, 3981187808u], SentenceFeatures.Of(["a"]));

    private static uint[] Of(string text) => SentenceFeatures.Of(text, Knowledge, Sample.Topic().Id);
}
