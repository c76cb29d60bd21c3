using BriefingBot.Discord.Gateway;
using BriefingBot.Discord.Tests.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Discord.Tests.Gateway;

public sealed class FatalTests
{
    [Theory]
    [InlineData(4004, "Discord:Token")]
    [InlineData(4010, "Discord:ShardIds")]
    [InlineData(4011, "Discord:ShardCount")]
    [InlineData(4012, "Update BriefingBot")]
    [InlineData(4013, "intents")]
    [InlineData(4014, "Developer Portal")]
    public async Task Closes_that_nothing_helps_against_stop_the_host_with_one_line(int code, string fix)
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await Bot.StartAsync(discord);
        var connection = await discord.NextConnectionAsync();
        await connection.HelloAsync();
        await connection.ReceiveAsync(2);

        await connection.CloseAsync(code);
        await bot.WaitForShutdownAsync();

        Assert.Contains(fix, bot.Status.Fatal, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', bot.Status.Fatal!);
        var line = Assert.Single(bot.Logs.Lines, line => line.Level == LogLevel.Critical);
        Assert.Equal(bot.Status.Fatal, line.Text.Trim());
        await Assert.ThrowsAsync<DiscordFatalException>(() => bot.Status.FirstReady);
    }

    [Fact]
    public async Task A_refused_token_stops_the_host_after_one_request()
    {
        await using var discord = await FakeDiscord.StartAsync();
        discord.Reply = _ => Task.FromResult<IResult?>(Results.Json(new { message = "401: Unauthorized", code = 0 }, statusCode: 401));

        await using var bot = await Bot.StartAsync(discord);
        await bot.WaitForShutdownAsync();

        Assert.Contains("Discord:Token", bot.Status.Fatal, StringComparison.Ordinal);
        Assert.Single(discord.AllRequests);
    }

    [Fact]
    public async Task A_server_that_was_never_reached_stops_the_host_after_the_start_patience()
    {
        await using var discord = await FakeDiscord.StartAsync();

        await using var bot = await Bot.StartAsync(discord, configure: options =>
        {
            options.ApiBaseUrl = "http://127.0.0.1:9/api/v10"; // Nothing listens on the discard port.
            options.StartPatience = 0;
        });
        await bot.WaitForShutdownAsync();

        Assert.Contains("http://127.0.0.1:9/api/v10", bot.Status.Fatal, StringComparison.Ordinal);
        Assert.Contains("Discord:ApiBaseUrl", bot.Status.Fatal, StringComparison.Ordinal);
    }
}
