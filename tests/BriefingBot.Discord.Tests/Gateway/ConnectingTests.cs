using BriefingBot.Discord.Tests.Server;

namespace BriefingBot.Discord.Tests.Gateway;

public sealed class ConnectingTests
{
    [Fact]
    public async Task A_bot_identifies_and_answers_an_interaction()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await Bot.StartAsync(discord);
        var connection = await discord.NextConnectionAsync();

        var identify = await connection.WelcomeAsync(discord);
        await connection.EventAsync("INTERACTION_CREATE", 2, Samples.Command(1001));
        var callback = await discord.NextRequestAsync();

        Assert.Equal("?v=10&encoding=json", connection.Query);
        Assert.Equal(Bot.Token, identify.GetProperty("d").GetProperty("token").GetString());
        Assert.Equal(1, identify.GetProperty("d").GetProperty("intents").GetInt32());
        Assert.Equal($"/interactions/1001/{Samples.InteractionToken}1001/callback", callback.Path);
        Assert.Equal(4, callback.Json.GetProperty("type").GetInt32());
        Assert.Equal("""{"parse":[]}""", callback.Json.GetProperty("data").GetProperty("allowed_mentions").GetRawText());
        Assert.StartsWith("DiscordBot (http", callback.Headers["User-Agent"], StringComparison.Ordinal);
        Assert.False(callback.Headers.ContainsKey("Authorization"));
        await bot.Status.FirstReady.WaitAsync(Patience.Long, TimeProvider.System, TestContext.Current.CancellationToken);
        Assert.Equal(800ul, bot.Status.ApplicationId!.Value.Value);
    }

    [Fact]
    public async Task A_dropped_connection_is_resumed()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await Bot.StartAsync(discord);
        var first = await discord.NextConnectionAsync();
        await first.WelcomeAsync(discord);
        await first.EventAsync("INTERACTION_CREATE", 7, Samples.Command(1001));
        await discord.NextRequestAsync();

        first.Abort();
        var second = await discord.NextConnectionAsync();
        await second.HelloAsync();
        var resume = await second.ReceiveAsync(6);

        Assert.Equal("/resume", second.Path);
        Assert.Equal("session-1", resume.GetProperty("d").GetProperty("session_id").GetString());
        Assert.Equal(7, resume.GetProperty("d").GetProperty("seq").GetInt32());
    }
}
