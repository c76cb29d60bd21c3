using BriefingBot.Core.Search;

namespace BriefingBot.Core.Tests.Search;

public sealed class SearchIndexTests
{
    private static readonly SearchEntity[] Entities =
    [
        new("north-korea", "North Korea", ["Pyongyang", "the North", "DPRK"], "place"),
        new("lee", "Lee Jae-myung", ["President Lee", "Lee", "이재명"], "person"),
    ];

    private static readonly SearchDocument[] Documents =
    [
        Fact("deficit", 0, "In 2023 South Korea recorded its first trade deficit with China in 31 years."),
        Fact("dialogue", 1, "Lee Jae-myung prefers dialogue with North Korea over confrontation."),
        Fact("missiles", 1, "China punished South Korean companies because of the missile defence system."),
    ];

    [Fact]
    public void A_question_finds_the_fact_that_shares_its_words()
    {
        var result = SearchIndex.Build(Documents, Entities).Search("When did South Korea record a trade deficit?", "korea");

        Assert.Equal("deficit", result.Hits[0].Document.Id);
        Assert.Equal(QuestionKind.When, result.Kind);
    }

    [Fact]
    public void Another_name_of_an_entity_finds_the_facts_that_name_it()
    {
        var result = SearchIndex.Build(Documents, Entities).Search("What about Pyongyang?", "korea");

        Assert.Equal("dialogue", result.Hits[0].Document.Id);
        Assert.Equal(["north-korea"], result.Entities);
    }

    [Fact]
    public void An_overlay_replaces_and_hides_without_touching_base()
    {
        var index = SearchIndex.Build(Documents, Entities);

        var overlay = index.WithOverlay([Fact("deficit", 0, "South Korea had a trade surplus with Japan.")], [("korea", "missiles")], []);

        Assert.Empty(overlay.Search("missile", "korea").Hits);
        Assert.Equal("South Korea had a trade surplus with Japan.", overlay.Search("trade surplus", "korea").Hits[0].Document.Text);
        Assert.Equal("missiles", index.Search("missile", "korea").Hits[0].Document.Id);
        Assert.Equal(2, overlay.Count);
    }

    [Fact]
    public void A_curated_ask_finds_its_fact_whatever_words_the_fact_uses()
    {
        var asked = Documents[2] with { Asks = ["Why are shops from Seoul boycotted?"] };
        var index = SearchIndex.Build([.. Documents[..2], asked], Entities);

        var result = index.Search("why were shops from seoul boycotted", "korea");

        Assert.Equal("missiles", result.Hits[0].Document.Id);
        Assert.True(result.Confidence > 0.8, $"{result.Confidence}");
    }

    private static SearchDocument Fact(string id, int paragraph, string text) =>
        new() { Id = id, Topic = "korea", Text = text, Paragraph = paragraph };
}
