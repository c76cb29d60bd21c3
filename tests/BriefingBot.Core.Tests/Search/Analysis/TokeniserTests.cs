using BriefingBot.Core.Search.Analysis;

namespace BriefingBot.Core.Tests.Search.Analysis;

public sealed class TokeniserTests
{
    [Theory]
    [InlineData("What does the US want?", true)]
    [InlineData("what does the us want", true)]
    [InlineData("was he pro-us", true)]
    [InlineData("What does it tell us?", false)]
    [InlineData("tell us about the treaty", false)]
    public void Us_is_a_country_where_an_article_or_capitals_make_it_one(string text, bool isCountry)
    {
        var buffer = new TokenBuffer();
        Tokeniser.Tokenise(text, buffer);

        var words = buffer.Tokens.ToArray().Select(token => buffer.Text(token).ToString()).ToArray();

        Assert.Equal(isCountry, words.Contains("usa"));
        Assert.Equal(!isCountry, words.Contains("us"));
    }
}
