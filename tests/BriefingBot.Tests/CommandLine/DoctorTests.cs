using BriefingBot.Playground;

namespace BriefingBot.Tests.CommandLine;

public sealed class DoctorTests : IAsyncLifetime
{
    private readonly Typed _typed = new();
    private readonly PlaygroundServer _discord = new(new PlaygroundOptions { Url = "http://127.0.0.1:0" });

    public async ValueTask InitializeAsync() => await _discord.StartAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _discord.DisposeAsync();
        _typed.Dispose();
    }

    [Fact]
    public async Task On_a_fresh_machine_all_is_well_and_nothing_is_made()
    {
        var (code, output, error) = await _typed.RunAsync("doctor");

        Assert.Equal((0, ""), (code, error));
        Assert.Contains("79 facts of a topic", output, StringComparison.Ordinal);
        Assert.Contains("no token is configured", output, StringComparison.Ordinal);
        Assert.False(File.Exists(_typed.PathOf("bot.db")));
    }

    [Fact]
    public async Task With_a_token_it_tells_what_Discord_knows()
    {
        var (code, output, error) = await WithToken().RunAsync("doctor");

        Assert.Equal((0, ""), (code, error));
        Assert.Contains("Discord knows the bot as", output, StringComparison.Ordinal);
        Assert.Contains("connections left today", output, StringComparison.Ordinal);
        Assert.Contains("interactions arrive by the gateway", output, StringComparison.Ordinal);
        Assert.Contains("the bot replaces them when it starts", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_token_is_a_problem_with_its_fix()
    {
        var (code, _, error) = await WithToken().With("Discord:Token", "wrong").RunAsync("doctor");

        Assert.Equal(3, code);
        Assert.Contains("Reset it in the Developer Portal", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Broken_facts_and_a_foreign_store_are_each_told_in_a_line()
    {
        Directory.CreateDirectory(_typed.PathOf("facts/a"));
        await File.WriteAllTextAsync(_typed.PathOf("facts/a/topic.yaml"), "topic: a\ntitle: [", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(_typed.PathOf("bot.db"), new string('x', 5000), TestContext.Current.CancellationToken);

        var (code, _, error) = await _typed.With("Knowledge:Path", _typed.PathOf("facts")).RunAsync("doctor");

        Assert.Equal(3, code);
        Assert.Contains("topic.yaml:", error, StringComparison.Ordinal);
        Assert.Contains("is not a database", error, StringComparison.Ordinal);
    }

    private Typed WithToken() => _typed.With("Discord:Token", _discord.Token).With("Discord:ApiBaseUrl", _discord.ApiBaseUrl.ToString());
}
