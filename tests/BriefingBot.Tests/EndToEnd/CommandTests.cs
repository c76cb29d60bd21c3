namespace BriefingBot.Tests.EndToEnd;

public sealed class CommandTests : IAsyncLifetime
{
    private BotInPlayground _bot = null!;

    public async ValueTask InitializeAsync() => _bot = await BotInPlayground.StartAsync();

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task Every_reading_command_is_answered_privately_with_citations()
    {
        (string Name, object Options, string Expected)[] commands =
        [
            ("summary", new { length = "glance" }, "At a Glance, paragraph 1"),
            ("summary", new { length = "full" }, "Regional Implications, paragraph"),
            ("timeline", new { }, "2023"),
            ("quote", new { by = "Yoon Suk Yeol" }, "overthrow the free democracy"),
            ("who", new { name = "lee-jae-myung" }, "Lee Jae-myung"),
            ("explain", new { term = "MDT" }, "Mutual Defense Treaty"),
            ("topics", new { }, "china-south-korea"),
            ("sources", new { }, "79 facts"),
            ("help", new { }, "/timeline"),
            ("about", new { }, "Version"),
            ("privacy", new { }, "Not kept"),
        ];

        foreach (var (name, options, expected) in commands)
        {
            var answer = await _bot.CommandAsync(name, options);

            Assert.Equal("answered", (string?)answer["state"]);
            Assert.True(Shown.IsPrivate(answer["message"]), name);
            Assert.Contains(expected, Shown.Text(answer["message"]), StringComparison.Ordinal);
        }

        Assert.All(_bot.Server.Requests, request => Assert.InRange(request.Status, 200, 299));
    }

    [Fact]
    public async Task Pages_turn_in_place_after_a_restart_and_Share_posts_for_everybody()
    {
        var answer = await _bot.CommandAsync("summary", new { length = "full" });
        await _bot.StopBotAsync();
        await _bot.StartBotAsync();

        var second = await _bot.PressAsync(answer["message"]!, "Next");
        Assert.Equal(7, (int)second["callback_type"]!);
        Assert.NotEqual(Shown.Text(answer["message"]), Shown.Text(second["message"]));
        Assert.Contains("Previous", Shown.Buttons(second["message"]));

        var shared = await _bot.PressAsync(second["message"]!, "Share");
        Assert.False(Shown.IsPrivate(shared["message"]));
        Assert.Contains("Shared by", Shown.Text(shared["message"]), StringComparison.Ordinal);
        Assert.DoesNotContain("Share", Shown.Buttons(shared["message"]));

        // Somebody else turns a page of the shared message, and gets it privately.
        var other = await _bot.PressAsync(shared["message"]!, "Previous", user: "moderator");
        Assert.True(Shown.IsPrivate(other["message"]));
        Assert.Equal(4, (int)other["callback_type"]!);
    }

    [Theory]
    [InlineData("who", "name", "pyong", "North Korea")]
    [InlineData("who", "name", "ROK", "South Korea")]
    [InlineData("explain", "term", "MDT", "U.S.-ROK Mutual Defense Treaty")]
    [InlineData("explain", "term", "", "THAAD")]
    [InlineData("quote", "by", "yo", "Yoon Suk Yeol")]
    [InlineData("summary", "topic", "china", "China's outreach to South Korea's new president")]
    public async Task Names_are_completed(string command, string option, string typed, string expected)
    {
        var answer = await _bot.AutocompleteAsync(command, option, new Dictionary<string, string> { [option] = typed });

        Assert.Contains(expected, answer["choices"]!.AsArray().Select(choice => (string)choice!["name"]!));
    }

    [Theory]
    [InlineData("who", "name", "**@everyone** <@1> [x](https://evil.example)")]
    [InlineData("quote", "by", "'; DROP TABLE facts; --")]
    [InlineData("timeline", "from", "yesterday")]
    [InlineData("summary", "topic", "\ud83d\ude00")]
    public async Task Nonsense_is_answered_in_words_and_comes_back_escaped(string command, string option, string typed)
    {
        var answer = await _bot.CommandAsync(command, new Dictionary<string, string> { [option] = typed });

        var text = Shown.Text(answer["message"]);
        Assert.NotEqual("", text);
        Assert.DoesNotContain("<@1>", text.Replace(@"\<@1>", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("**@everyone**", text, StringComparison.Ordinal);
        Assert.DoesNotContain("](https://", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pack_edited_while_the_bot_runs_takes_effect_and_a_broken_one_does_not()
    {
        var file = Path.Combine(_bot.KnowledgePath, "china-south-korea", "topic.yaml");
        var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);

        await File.WriteAllTextAsync(file, text.Replace("title: China's outreach", "title: Renamed outreach", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        await EventuallyAsync(async () => Shown.Text((await _bot.CommandAsync("topics"))["message"]).Contains("Renamed outreach", StringComparison.Ordinal));

        await File.WriteAllTextAsync(file, text + "\n\tbroken", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(file + "x", "", TestContext.Current.CancellationToken);
        Assert.Contains("Renamed outreach", Shown.Text((await _bot.CommandAsync("topics"))["message"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Commands_are_registered_once_and_left_alone_after_a_restart()
    {
        await _bot.StopBotAsync();
        await _bot.StartBotAsync();

        Assert.Single(_bot.Server.Requests, request => request.Method == "PUT" && request.Path.EndsWith("/commands", StringComparison.Ordinal));
    }

    private static async Task EventuallyAsync(Func<Task<bool>> condition)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(20));
        while (!await condition())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, patience.Token);
        }
    }
}
