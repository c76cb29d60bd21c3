namespace BriefingBot.Knowledge.Tests;

public sealed class WatcherTests
{
    private const string Good = "topic: a\ntitle: A\nsources: [{id: s}]\nfacts: [{id: f, text: It rained., source: {id: s}}]\n";

    [Fact]
    public async Task An_edit_is_in_service_soon()
    {
        using var bot = await RunningBot.StartAsync(Good);

        bot.Knowledge.Write("a/topic.yaml", Good.Replace("rained", "snowed", StringComparison.Ordinal));
        await bot.UntilAsync(() => bot.Text == "It snowed.");
    }

    [Fact]
    public async Task An_editor_that_writes_by_rename_is_noticed()
    {
        using var bot = await RunningBot.StartAsync(Good);

        var draft = bot.Knowledge.Write("a/.topic.yaml.swp", Good.Replace("rained", "snowed", StringComparison.Ordinal));
        File.Move(draft, Path.Combine(bot.Knowledge.Path, "a", "topic.yaml"), overwrite: true);

        await bot.UntilAsync(() => bot.Text == "It snowed.");
    }

    [Fact]
    public async Task A_broken_edit_is_reported_once_and_the_last_good_version_stays()
    {
        using var bot = await RunningBot.StartAsync(Good);

        bot.Knowledge.Write("a/topic.yaml", Good + "timeline: [nope]\n");
        await bot.UntilAsync(() => !bot.Errors.IsEmpty);
        bot.Knowledge.Write("b/topic.yaml", "topic: b\ntitle: B\nsources: [{id: s}]\n");
        await bot.UntilAsync(() => bot.Current.Topics.Length == 2);

        Assert.Equal(
            $"{bot.Knowledge.Path}/a/topic.yaml:5:12: no fact has the id 'nope'; add it under 'facts' or remove it here; the topic's last good version stays in service",
            Assert.Single(bot.Errors));
        Assert.Equal("It rained.", bot.Text);
    }

    [Fact]
    public async Task A_broken_classifier_is_noticed_while_the_bot_runs()
    {
        using var bot = await RunningBot.StartAsync(Good);

        bot.Knowledge.Write("a/classifier.bin", "hello");

        await bot.UntilAsync(() => !bot.Errors.IsEmpty);
        Assert.StartsWith($"{bot.Knowledge.Path}/a/classifier.bin:1:1: ", Assert.Single(bot.Errors), StringComparison.Ordinal);
        Assert.Equal("It rained.", bot.Text);
    }

    [Fact]
    public async Task A_folder_that_vanishes_and_comes_back_loses_nothing()
    {
        using var bot = await RunningBot.StartAsync(Good);
        var away = bot.Knowledge.Path + "-away";

        Directory.Move(bot.Knowledge.Path, away);
        await bot.UntilAsync(() => !bot.Errors.IsEmpty);
        Assert.Equal("It rained.", bot.Text);
        Directory.Move(away, bot.Knowledge.Path);
        bot.Knowledge.Write("a/topic.yaml", Good.Replace("rained", "snowed", StringComparison.Ordinal));

        await bot.UntilAsync(() => bot.Text == "It snowed.");
    }

    [Fact]
    public async Task A_store_that_refuses_is_asked_again()
    {
        using var bot = await RunningBot.StartAsync(Good);
        bot.Store.Refuses = true;

        bot.Knowledge.Write("a/topic.yaml", Good.Replace("rained", "snowed", StringComparison.Ordinal));
        await bot.UntilAsync(() => !bot.Errors.IsEmpty);
        bot.Store.Refuses = false;

        await bot.UntilAsync(() => bot.Text == "It snowed.");
    }
}
