using BriefingBot.Core.Facts;

namespace BriefingBot.Core.Tests.Facts;

public sealed class EdtfDateTests
{
    [Theory]
    [InlineData("2023", "2023-01-01", "2023-12-31", "2023")]
    [InlineData("2025-06", "2025-06-01", "2025-06-30", "June 2025")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29", "February 2024")]
    [InlineData("2025-06-03", "2025-06-03", "2025-06-03", "3 June 2025")]
    [InlineData("2016/2017", "2016-01-01", "2017-12-31", "2016 to 2017")]
    [InlineData("2025~", "2025-01-01", "2025-12-31", "about 2025")]
    [InlineData("2025?", "2025-01-01", "2025-12-31", "possibly 2025")]
    [InlineData("9999", "9999-01-01", "9999-12-31", "9999")]
    public void A_date_spans_what_it_may_mean_and_says_no_more(string text, string earliest, string latest, string words)
    {
        var date = EdtfDate.Parse(text);

        Assert.Equal(DateOnly.Parse(earliest, null), date.Earliest);
        Assert.Equal(DateOnly.Parse(latest, null), date.Latest);
        Assert.Equal(words, date.ToWords());
    }

    [Theory]
    [InlineData("")]
    [InlineData("June 2025")]
    [InlineData("2025-13")]
    [InlineData("2025-02-30")]
    [InlineData("25")]
    [InlineData("2017/2016")]
    [InlineData("2016/")]
    [InlineData("/")]
    [InlineData("~")]
    [InlineData("2025-6-3")]
    public void What_is_no_date_is_refused(string text)
    {
        Assert.False(EdtfDate.TryParse(text, out _));
        Assert.Throws<FormatException>(() => EdtfDate.Parse(text));
    }
}
