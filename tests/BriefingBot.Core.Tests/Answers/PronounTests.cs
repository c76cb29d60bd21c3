using BriefingBot.Core.Answers;

namespace BriefingBot.Core.Tests.Answers;

public sealed class PronounTests
{
    private static readonly Pronouns Said = new("Ada Field", "Harbour Bridge");

    [Theory]
    [InlineData("what does he want?", "what does Ada Field want?")]
    [InlineData("how did the port react to it?", "how did the port react to Harbour Bridge?")]
    [InlineData("why does she want it?", "why does Ada Field want Harbour Bridge?")]
    public void A_pronoun_stands_for_what_the_part_before_named(string part, string meant) => Assert.Equal(meant, Said.Resolve(part));

    [Theory]
    [InlineData("is it true that the port pays?")]
    [InlineData("how long is it's arch?")]
    [InlineData("why is the port against a tunnel?")]
    public void An_it_that_stands_for_nothing_stays(string part) => Assert.Equal(part, Said.Resolve(part));

    [Fact]
    public void Nothing_is_replaced_where_nothing_was_named() => Assert.Equal("how does he like it?", Pronouns.None.Resolve("how does he like it?"));
}
