using BriefingBot.Core.Answers;

namespace BriefingBot.Core.Tests.Answers;

public sealed class QuestionPartsTests
{
    [Theory]
    [InlineData("Which officials came? names pls", "Which officials came? names pls")]
    [InlineData("Who won? thanks!", "Who won? thanks!")]
    [InlineData("Who won? And what does the mayor want?", "Who won?|And what does the mayor want?")]
    [InlineData("When was the vote, and why?", "When was the vote|why was the vote")]
    [InlineData("When was the vote?\nwhy?", "When was the vote?|why was the vote?")]
    public void What_asks_for_nothing_by_itself_belongs_to_the_question_before(string text, string parts) =>
        Assert.Equal(parts.Split('|'), QuestionParts.Split(text));
}
