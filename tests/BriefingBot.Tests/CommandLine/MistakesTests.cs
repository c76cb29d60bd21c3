using BriefingBot.Playground;

namespace BriefingBot.Tests.CommandLine;

/// <summary>Every mistake gets one line that names the place and the fix, and the exit code of its kind.</summary>
public sealed class MistakesTests : IDisposable
{
    private readonly Typed _typed = new();

    public void Dispose() => _typed.Dispose();

    [Theory]
    [InlineData(1, "the question is empty; write it in quotes after ask", "ask", " ")]
    [InlineData(2, "ask takes a question or --batch FILE, one of them", "ask")]
    [InlineData(1, "--batch: can't read 'nothing.jsonl'", "ask", "--batch", "nothing.jsonl")]
    [InlineData(1, "--topic: there is no topic 'moon'; there are: china-south-korea", "show", "summary", "--topic", "moon")]
    [InlineData(2, "show topics takes no argument, but got 'x'", "show", "topics", "x")]
    [InlineData(2, "--source: write it as ID=FILE, not 'article'", "knowledge", "check", "--source", "article")]
    [InlineData(1, "the knowledge folder 'nowhere' doesn't exist", "knowledge", "check", "nowhere")]
    public async Task A_mistake_on_the_command_line_is_told_in_a_line(int exitCode, string line, params string[] args)
    {
        var (code, output, error) = await _typed.RunAsync(args);

        Assert.Equal((exitCode, ""), (code, output));
        Assert.StartsWith(line, error, StringComparison.Ordinal);
        Assert.Equal(1, error.Count(letter => letter == '\n'));
    }

    [Theory]
    [InlineData("Discord:Transport", "Pigeon", "Discord:Transport is 'Pigeon'. Set it to Gateway or Webhook or DiscordNet, or leave it out.")]
    [InlineData("Discord:ShardCount", "many", "Discord:ShardCount is 'many'. Set it to a whole number, or leave it out.")]
    [InlineData("Discord:ShardIds:0", "first", "Discord:ShardIds:0 is 'first'. Set it to a whole number, or leave it out.")]
    [InlineData("Discord:Compress", "perhaps", "Discord:Compress is 'perhaps'. Set it to true or false, or leave it out.")]
    [InlineData("Discord:ApiBaseUrl", "http://example.org", "Discord:ApiBaseUrl must be an https address, or http on loopback. For Discord itself leave it out.")]
    [InlineData("Playground:Url", "http://0.0.0.0:5080", "Playground:Url must be an http address on this machine, such as http://127.0.0.1:5080.")]
    [InlineData("Knowledge:Path", "nowhere", "the knowledge folder 'nowhere' doesn't exist; set Knowledge:Path to the folder that holds the topics' folders")]
    public async Task A_wrong_value_stops_the_start_with_its_key_and_the_fix(string key, string value, string line)
    {
        var (code, output, error) = await _typed.With("Playground:Url", "http://127.0.0.1:0").With(key, value).RunAsync("run");

        Assert.Equal((1, ""), (code, output));
        Assert.StartsWith(line, error, StringComparison.Ordinal);
        Assert.Equal(1, error.Count(letter => letter == '\n'));
    }

    [Fact]
    public async Task A_configuration_that_isnt_JSON_is_told_with_its_place()
    {
        await File.WriteAllTextAsync(_typed.PathOf("appsettings.json"), "{\n  \"Store\": {,}\n}", TestContext.Current.CancellationToken);

        var (code, _, error) = await _typed.RunAsItIsAsync("store", "check");

        Assert.Equal(1, code);
        Assert.StartsWith("appsettings.json:2:13: ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_is_a_directory_is_refused()
    {
        var (code, _, error) = await _typed.With("Store:Path", _typed.Folder).RunAsync("run");

        Assert.Equal(3, code);
        Assert.Equal($"the store '{_typed.Folder}' is a directory; set Store:Path to a file in it, for example {_typed.Folder}/briefingbot.db\n", error);
    }

    [Fact]
    public async Task A_token_that_Discord_refuses_ends_the_bot()
    {
        await using var discord = new PlaygroundServer(new PlaygroundOptions { Url = "http://127.0.0.1:0" });
        await discord.StartAsync(TestContext.Current.CancellationToken);

        var (code, _, error) = await _typed.With("Discord:Token", "wrong").With("Discord:ApiBaseUrl", discord.ApiBaseUrl.ToString()).RunAsync("run");

        Assert.Equal(3, code);
        Assert.Contains("Discord:Token", error, StringComparison.Ordinal);
        Assert.Equal(1, error.Count(letter => letter == '\n'));
    }

    [Fact]
    public async Task A_server_that_cant_be_reached_ends_the_bot()
    {
        var (code, _, error) = await _typed
            .With("Discord:Token", "any").With("Discord:ApiBaseUrl", "http://127.0.0.1:9/api/v10").With("Discord:StartPatience", "0").RunAsync("run");

        Assert.Equal(3, code);
        Assert.Equal(
            "Discord can't be reached at http://127.0.0.1:9/api/v10: GET /gateway/bot could not be sent: Connection refused (127.0.0.1:9). Check the network and Discord:ApiBaseUrl.\n",
            error);
    }
}
