using BriefingBot.Discord.Gateway;
using BriefingBot.Discord.Tests.Server;
using Microsoft.Extensions.DependencyInjection;

namespace BriefingBot.Discord.Tests.Gateway;

public sealed class ResumingTests
{
    [Fact]
    public async Task Op_7_is_followed_by_a_resume()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await Bot.StartAsync(discord);
        var first = await discord.NextConnectionAsync();
        await first.WelcomeAsync(discord);

        await first.SendAsync("""{"op":7,"d":null,"s":null,"t":null}""");
        var second = await discord.NextConnectionAsync();
        await second.HelloAsync();
        await second.ReceiveAsync(6);
        await first.Closed;

        Assert.Equal(4000, first.CloseCode);
        Assert.Equal("/resume", second.Path);
    }

    [Fact]
    public async Task Op_7_may_come_before_hello()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await Bot.StartAsync(discord);
        var first = await discord.NextConnectionAsync();
        await first.WelcomeAsync(discord);
        await first.SendAsync("""{"op":7,"d":null}""");

        var second = await discord.NextConnectionAsync();
        await second.SendAsync("""{"op":7,"d":null}""");
        var third = await discord.NextConnectionAsync();
        await third.HelloAsync();

        Assert.Equal("session-1", (await third.ReceiveAsync(6)).GetProperty("d").GetProperty("session_id").GetString());
    }

    [Fact]
    public async Task Op_9_true_is_followed_by_a_resume()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await Bot.StartAsync(discord);
        var first = await discord.NextConnectionAsync();
        await first.WelcomeAsync(discord);

        await first.SendAsync("""{"op":9,"d":true}""");
        var second = await discord.NextConnectionAsync();
        await second.HelloAsync();

        await second.ReceiveAsync(6);
    }

    [Fact]
    public async Task Op_9_false_is_followed_by_a_new_session_after_a_pause()
    {
        await using var discord = await FakeDiscord.StartAsync();
        var time = new SteppedTime();
        await using var bot = await Bot.StartAsync(discord, time: time);
        var first = await discord.NextConnectionAsync();
        await first.WelcomeAsync(discord);
        await bot.Status.FirstReady;

        await first.SendAsync("""{"op":9,"d":false}""");
        await first.Closed;
        var waited = await time.AdvanceUntilAsync(Connected(discord, out var next), TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(10));
        var second = await next;
        await second.HelloAsync();
        await second.ReceiveAsync(2);

        Assert.InRange(waited, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(6));
        Assert.Equal("/gateway", second.Path);
    }

    [Fact]
    public async Task After_two_failed_resumes_a_new_session_begins()
    {
        await using var discord = await FakeDiscord.StartAsync();
        var time = new SteppedTime();
        await using var bot = await Bot.StartAsync(discord, time: time);
        var first = await discord.NextConnectionAsync();
        await first.WelcomeAsync(discord);
        await bot.Status.FirstReady;
        first.Abort();

        List<string> paths = [];
        for (var attempt = 0; attempt < 3; attempt++)
        {
            await time.AdvanceUntilAsync(Connected(discord, out var next), TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(30));
            var connection = await next;
            paths.Add(connection.Path);
            if (attempt < 2)
            {
                connection.Abort();
                continue;
            }

            await connection.HelloAsync();
            await connection.ReceiveAsync(2);
        }

        Assert.Equal(["/resume", "/resume", "/gateway"], paths);
    }

    [Theory]
    [InlineData(1000)]
    [InlineData(1001)]
    [InlineData(4000)]
    [InlineData(4001)]
    [InlineData(4002)]
    [InlineData(4003)]
    [InlineData(4005)]
    [InlineData(4008)]
    [InlineData(4321)]
    public async Task Closes_that_keep_the_session_are_followed_by_a_resume(int code)
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await Bot.StartAsync(discord);
        var first = await discord.NextConnectionAsync();
        await first.WelcomeAsync(discord);

        await first.CloseAsync(code);
        var second = await discord.NextConnectionAsync();
        await second.HelloAsync();

        await second.ReceiveAsync(6);
    }

    [Theory]
    [InlineData(4007)]
    [InlineData(4009)]
    public async Task Closes_that_end_the_session_are_followed_by_a_new_one(int code)
    {
        await using var discord = await FakeDiscord.StartAsync();
        var time = new SteppedTime();
        await using var bot = await Bot.StartAsync(discord, time: time);
        var first = await discord.NextConnectionAsync();
        await first.WelcomeAsync(discord);
        await bot.Status.FirstReady;

        await first.CloseAsync(code);
        await time.AdvanceUntilAsync(Connected(discord, out var next), TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(10));
        var second = await next;
        await second.HelloAsync();

        await second.ReceiveAsync(2);
    }

    [Fact]
    public async Task A_restarted_process_resumes_instead_of_identifying()
    {
        await using var discord = await FakeDiscord.StartAsync();
        var store = new InMemoryGatewayStateStore();
        await using (var before = await Bot.StartAsync(discord, services: services => services.AddSingleton<IGatewayStateStore>(store)))
        {
            var first = await discord.NextConnectionAsync();
            await first.WelcomeAsync(discord);
            await first.EventAsync("INTERACTION_CREATE", 9, Samples.Command(1001));
            await discord.NextRequestAsync();
            await before.StopAsync();
            await first.Closed;
            Assert.Equal(4000, first.CloseCode);
        }

        await using var after = await Bot.StartAsync(discord, services: services => services.AddSingleton<IGatewayStateStore>(store));
        var second = await discord.NextConnectionAsync();
        await second.HelloAsync();
        var resume = await second.ReceiveAsync(6);
        await second.EventAsync("RESUMED", 9, "{}");
        await after.Status.FirstReady.WaitAsync(Patience.Long, TimeProvider.System, TestContext.Current.CancellationToken);

        Assert.Equal(9, resume.GetProperty("d").GetProperty("seq").GetInt32());
        Assert.Equal(800ul, after.Status.ApplicationId!.Value.Value);
    }

    [Fact]
    public async Task Another_bots_session_is_left_alone()
    {
        await using var discord = await FakeDiscord.StartAsync();
        var store = new InMemoryGatewayStateStore();
        await store.SaveSessionAsync(
            new ShardId(0, 1), new GatewaySession("foreign", 5, discord.ResumeUrl, "somebody else", new(1), new(2)), TestContext.Current.CancellationToken);

        await using var bot = await Bot.StartAsync(discord, services: services => services.AddSingleton<IGatewayStateStore>(store));
        var connection = await discord.NextConnectionAsync();
        await connection.HelloAsync();

        await connection.ReceiveAsync(2);
    }

    private static Task Connected(FakeDiscord discord, out Task<GatewayClient> next) => next = discord.NextConnectionAsync();
}
