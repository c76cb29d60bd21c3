using BriefingBot.Core.Checking;

namespace BriefingBot.Core.Tests.Checking;

public sealed class SentencesTests
{
    [Theory]
    [InlineData("fyi the bridge was built, no question.", "the bridge was built")]
    [InlineData("So basically, according to the article the mayor resigned.", "the mayor resigned")]
    [InlineData("It also says the council voted for it 😬", "the council voted for it")]
    [InlineData("The bridge was built in 2019, didn't it?", "The bridge was built in 2019")]
    [InlineData("Was the bridge built?", "Was the bridge built?")]
    [InlineData("No country trades more.", "country trades more")]
    public void What_only_dresses_a_sentence_up_is_taken_off(string sentence, string expected) =>
        Assert.Equal(expected, Sentences.Plain(sentence).TrimEnd('.', ' ', ','));

    [Fact]
    public void A_full_stop_after_a_smiley_ends_a_sentence() =>
        Assert.Equal(["I had two coffees ☕.", "The bridge was built."], Sentences.Of("I had two coffees ☕. The bridge was built."));
}
