using BriefingBot.Core.Checking;

namespace BriefingBot.Core.Tests.Checking;

public sealed class StatementTermsTests
{
    [Fact]
    public void What_is_denied_is_another_word_than_what_isnt()
    {
        Assert.Equal(["she", "has", "much", "experi"], StatementTerms.Read(["she", "has", "much", "experience"], []));
        Assert.Contains("not:experi", StatementTerms.Read(["she", "has", "no", "experience"], []));
    }

    [Fact]
    public void A_denial_ends_where_the_sentence_turns()
    {
        var terms = StatementTerms.Read(["no", "bridge", "but", "a", "ferry"], []);

        Assert.Contains("not:bridg", terms);
        Assert.Contains("ferri", terms);
    }

    [Fact]
    public void Comparatives_are_the_adjective() => Assert.Equal(["warm", "relat"], StatementTerms.Read(["warmer", "relations"], []));
}
