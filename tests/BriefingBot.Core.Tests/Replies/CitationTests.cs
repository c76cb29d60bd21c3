using BriefingBot.Core.Facts;
using BriefingBot.Core.Replies;

namespace BriefingBot.Core.Tests.Replies;

public sealed class CitationTests
{
    [Fact]
    public void A_place_before_the_first_heading_is_in_the_opening() =>
        Assert.Equal("Opening, paragraph 2, sentence 1", Citation.Exact(new SourcePlace("article", Paragraph: 2, Sentence: 1)));

    // An admin's new fact was cited as standing in the opening, where it doesn't.
    [Fact]
    public void A_place_that_nobody_gave_is_not_made_up() =>
        Assert.Equal("No place in the source given", Citation.Exact(new SourcePlace("article")));

    [Fact]
    public void Paragraphs_of_one_section_are_named_together() =>
        Assert.Equal(
            "The Vote, paragraph 2; also Opening, paragraphs 1 and 3",
            Citation.For(new Fact
            {
                Id = new FactId("x"),
                Text = "X.",
                Source = new SourcePlace("article", "The Vote", 2),
                Also = [new SourcePlace("article", null, 1), new SourcePlace("article", null, 3)],
            }));
}
