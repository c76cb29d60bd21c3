using System.Text.Json;
using BriefingBot.Discord.Interactions;
using BriefingBot.Discord.Tests.Server;

namespace BriefingBot.Discord.Tests.Gateway;

public sealed class HeartbeatTests
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(40);

    [Fact]
    public async Task The_first_beat_comes_within_an_interval_and_carries_the_last_sequence()
    {
        await using var discord = await FakeDiscord.StartAsync();
        var time = new SteppedTime();
        await using var bot = await Bot.StartAsync(discord, time: time);
        var connection = await discord.NextConnectionAsync();
        await connection.WelcomeAsync(discord);
        await bot.Status.FirstReady;

        var beat = connection.ReceiveAsync(1);
        await time.AdvanceUntilAsync(beat, Interval / 10, Interval + (Interval / 10));

        Assert.Equal(1, (await beat).GetProperty("d").GetInt32());
    }

    [Fact]
    public async Task A_beat_before_any_event_carries_null()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await Bot.StartAsync(discord);
        var connection = await discord.NextConnectionAsync();

        await connection.HelloAsync();
        await connection.SendAsync("""{"op":1,"d":null}""");

        Assert.Equal(JsonValueKind.Null, (await connection.ReceiveAsync(1)).GetProperty("d").ValueKind);
    }

    [Fact]
    public async Task Discords_own_heartbeat_is_answered_at_once()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await Bot.StartAsync(discord, time: new SteppedTime());
        var connection = await discord.NextConnectionAsync();
        await connection.WelcomeAsync(discord);
        await bot.Status.FirstReady;

        await connection.SendAsync("""{"op":1,"d":null}""");

        Assert.Equal(1, (await connection.ReceiveAsync(1)).GetProperty("d").GetInt32());
    }

    [Fact]
    public async Task A_connection_that_stops_answering_is_closed_one_interval_after_the_beat_and_resumed()
    {
        await using var discord = await FakeDiscord.StartAsync();
        var time = new SteppedTime();
        await using var bot = await Bot.StartAsync(discord, time: time);
        var connection = await discord.NextConnectionAsync();
        await connection.WelcomeAsync(discord);
        await bot.Status.FirstReady;

        var beat = connection.ReceiveAsync(1);
        await time.AdvanceUntilAsync(beat, Interval / 10, Interval * 1.2);
        await Clock.SettleAsync(moment: TimeSpan.FromSeconds(0.3));
        var noticed = await time.AdvanceUntilAsync(connection.Closed, Interval / 4, Interval * 1.1, TimeSpan.FromSeconds(0.3));
        var next = discord.NextConnectionAsync();
        await time.AdvanceUntilAsync(next, TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(10));
        await (await next).HelloAsync();
        await (await next).ReceiveAsync(6);

        Assert.InRange(noticed, TimeSpan.Zero, Interval);
        Assert.Equal(4000, connection.CloseCode);
    }

    [Fact]
    public async Task Handlers_that_block_their_threads_hold_up_no_heartbeat()
    {
        using var release = new ManualResetEventSlim();
        var handler = new ScriptedHandler
        {
            Answer = (context, _) =>
            {
                release.Wait(TestContext.Current.CancellationToken);
                return Task.FromResult<InteractionResponse>(new DeferredUpdate());
            },
        };
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await Bot.StartAsync(discord, handler);
        var connection = await discord.NextConnectionAsync();
        await connection.WelcomeAsync(discord);
        await bot.Status.FirstReady;

        for (var id = 1; id <= 64; id++) await connection.EventAsync("INTERACTION_CREATE", id + 1, Samples.Command((ulong)id));
        await Until.TrueAsync(() => handler.Handled.Count == 64, "all handlers are at work");
        await connection.SendAsync("""{"op":1,"d":null}""");
        await connection.ReceiveAsync(1);
        release.Set();
    }

    [Fact]
    public async Task A_server_that_never_says_hello_is_left()
    {
        await using var discord = await FakeDiscord.StartAsync();
        var time = new SteppedTime();
        await using var bot = await Bot.StartAsync(discord, time: time);
        var connection = await discord.NextConnectionAsync();
        await connection.SendAsync("""{"op":1,"s":null,"t":null,"d":null}""");
        await connection.ReceiveAsync(1); // Only when the client is connected too does its wait for HELLO begin.

        await time.AdvanceUntilAsync(connection.Closed, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(15));

        await Until.TrueAsync(() => bot.Logs.All.Contains("no HELLO", StringComparison.Ordinal), "the log says why"); // It does once the socket is closed.
    }

    [Fact]
    public async Task Handlers_stuck_for_five_minutes_cost_no_beat()
    {
        await using var discord = await FakeDiscord.StartAsync();
        var time = new SteppedTime();
        var stuck = new TaskCompletionSource();
        var handler = new ScriptedHandler { Answer = (_, _) => stuck.Task.ContinueWith<BriefingBot.Discord.Interactions.InteractionResponse>(_ => throw new InvalidOperationException(), TaskScheduler.Default) };
        await using var bot = await Bot.StartAsync(discord, handler, time);
        var connection = await discord.NextConnectionAsync();
        await connection.WelcomeAsync(discord);
        await bot.Status.FirstReady;
        for (ulong id = 1; id <= 200; id++) await connection.EventAsync("INTERACTION_CREATE", (int)id + 1, Samples.Command(id));

        var beats = 0;
        for (var passed = TimeSpan.Zero; passed < TimeSpan.FromMinutes(5); passed += Interval)
        {
            var beat = connection.ReceiveAsync(1);
            await time.AdvanceUntilAsync(beat, Interval / 10, Interval * 1.5);
            await connection.AckAsync();
            beats++;
        }

        stuck.SetResult();
        Assert.True(beats >= 7);
        Assert.False(connection.Closed.IsCompleted);
    }
}
