namespace BriefingBot.Tests.EndToEnd;

public sealed class CheckingTests : IAsyncLifetime
{
    private const string Menu = "Check against the facts";
    private BotInPlayground _bot = null!;

    public async ValueTask InitializeAsync() => _bot = await BotInPlayground.StartAsync();

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task Each_sentence_of_a_message_is_labelled_in_words_with_the_facts_to_whoever_asks_alone()
    {
        var message = await _bot.SayAsync("China is South Korea's largest trading partner. South Korea had five acting presidents between Yoon's removal and Lee's election. My cat is black.");

        var answer = (await _bot.MenuAsync(message, Menu))["message"];

        var text = Shown.Text(answer);
        Assert.True(Shown.IsPrivate(answer));
        Assert.Contains("3 sentences: 1 supported, 1 in conflict, 1 not covered", text, StringComparison.Ordinal);
        Assert.Contains("**Supported**", text, StringComparison.Ordinal);
        Assert.Contains("**In conflict, another number or date**", text, StringComparison.Ordinal);
        Assert.Contains("**Not covered**", text, StringComparison.Ordinal);
        Assert.Contains("three acting presidents", text, StringComparison.Ordinal);
        Assert.Contains("paragraph", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_message_has_pages_that_still_turn_after_a_restart()
    {
        var message = await _bot.SayAsync(string.Concat(Enumerable.Repeat("South Korea had five acting presidents between Yoon's removal and Lee's election. ", 23)));
        var first = await _bot.MenuAsync(message, Menu);
        await _bot.StopBotAsync();
        await _bot.StartBotAsync();

        var second = await _bot.PressAsync(first["message"]!, "Next");

        Assert.Contains("In conflict", Shown.Text(second["message"]), StringComparison.Ordinal);
        Assert.Contains("Previous", Shown.Buttons(second["message"]));
        Assert.All(_bot.Server.Requests, request => Assert.InRange(request.Status, 200, 299));
    }

    [Fact]
    public async Task Markup_in_a_message_comes_back_escaped()
    {
        var message = await _bot.SayAsync("**Lee** was elected <@1> [here](https://evil.example) @everyone.");

        var text = Shown.Text((await _bot.MenuAsync(message, Menu))["message"]);

        Assert.DoesNotContain("](https://", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<@1>", text.Replace(@"\<@1>", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }
}
