using System.Net.WebSockets;
using BriefingBot.Playground.Faults;
using BriefingBot.Playground.Tests.Support;

namespace BriefingBot.Playground.Tests.Faults;

public sealed class GatewayFaultTests : PlaygroundTest
{
    [Fact]
    public async Task A_drop_breaks_the_socket_without_a_code()
    {
        using var gateway = await Bot.ReadyAsync();
        Server.Cuts.Drop();
        await Assert.ThrowsAsync<WebSocketException>(() => gateway.ReceiveAsync());
        Assert.Null(gateway.CloseStatus);
    }

    [Theory]
    [InlineData(4000)]
    [InlineData(4008)]
    [InlineData(4014)]
    [InlineData(1001)]
    public async Task A_close_has_the_code_asked_for(int code)
    {
        using var gateway = await Bot.ReadyAsync();
        Server.Cuts.Close(code);
        Assert.Equal(code, await gateway.ClosedAsync());
    }

    [Fact]
    public async Task Op_7_and_op_9_are_sent_and_op_9_ends_the_session_unless_resumable()
    {
        using var gateway = await Bot.ReadyAsync();
        Server.Cuts.RequestReconnect();
        await gateway.NextAsync("RECONNECT");
        Server.Cuts.InvalidateSessions(resumable: true);
        Assert.True((bool?)await gateway.NextAsync("INVALID_SESSION"));
        var session = (string)gateway.Ready!["session_id"]!;
        Assert.NotNull(Server.Parts.Hub.Find(session));
        Server.Cuts.InvalidateSessions(resumable: false);
        Assert.False((bool?)await gateway.NextAsync("INVALID_SESSION"));
        Assert.Null(Server.Parts.Hub.Find(session));
    }

    [Fact]
    public async Task A_zombie_delivers_events_but_acknowledges_nothing()
    {
        using var gateway = await Bot.ReadyAsync();
        Server.Faults.Gateway = new GatewayFaults { Zombie = true };
        await gateway.SendAsync(1, null);
        await Eventually.TrueAsync(() => Server.GatewayStatistics.Heartbeats == 1);
        await Member.SayAsync(await GeneralAsync(), "x");
        await gateway.NextAsync("MESSAGE_CREATE");
    }

    [Fact]
    public async Task A_black_hole_swallows_everything_for_good_on_that_socket()
    {
        using var gateway = await Bot.ReadyAsync();
        Server.Faults.Gateway = new GatewayFaults { BlackHole = true };
        await Member.SayAsync(await GeneralAsync(), "lost");
        await gateway.SendAsync(1, null);
        using var silent = await Bot.ConnectAsync();
        var nothing = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => silent.ReceiveAsync(seconds: 1));
        Assert.NotNull(nothing);
        Assert.Equal(0, Server.GatewayStatistics.Heartbeats);

        Server.Faults.Clear();
        using var fresh = await Bot.ConnectAsync();
        await fresh.NextAsync("HELLO");
        await fresh.ResumeAsync(Server.Token, (string)gateway.Ready!["session_id"]!, gateway.Sequence!.Value);
        await fresh.NextAsync("MESSAGE_CREATE");
        await fresh.NextAsync("RESUMED");
    }

    [Theory]
    [InlineData(HandshakePoint.BeforeHello)]
    [InlineData(HandshakePoint.AfterHello)]
    [InlineData(HandshakePoint.AfterIdentify)]
    public async Task A_handshake_is_cut_as_often_as_asked(HandshakePoint point)
    {
        Server.Faults.Gateway = new GatewayFaults { DropAt = point, HandshakeDrops = 1 };
        await Assert.ThrowsAnyAsync<WebSocketException>(async () =>
        {
            using var cut = await Bot.ConnectAsync();
            await cut.NextAsync("HELLO");
            await cut.IdentifyAsync(Server.Token);
            await cut.NextAsync("READY");
        });

        Time.Advance(TimeSpan.FromSeconds(5));
        using var whole = await Bot.ReadyAsync();
        Assert.Equal(0, Server.Faults.Gateway.HandshakeDrops);
    }

    [Fact]
    public async Task Connections_can_be_refused()
    {
        Server.Faults.Gateway = new GatewayFaults { Refuse = true };
        await Assert.ThrowsAsync<WebSocketException>(() => Bot.ConnectAsync());
    }

    [Fact]
    public async Task A_resume_can_be_rejected()
    {
        using var gateway = await Bot.ReadyAsync();
        Server.Faults.Gateway = new GatewayFaults { RejectResumes = true };
        gateway.Abort();
        using var again = await Bot.ConnectAsync();
        await again.NextAsync("HELLO");
        await again.ResumeAsync(Server.Token, (string)gateway.Ready!["session_id"]!, gateway.Sequence!.Value);
        Assert.False((bool?)await again.NextAsync("INVALID_SESSION"));
    }

    [Fact]
    public async Task Events_can_be_doubled()
    {
        using var gateway = await Bot.ReadyAsync();
        Server.Faults.Gateway = new GatewayFaults { DuplicateEvents = true };
        await Member.SayAsync(await GeneralAsync(), "x");
        var one = await gateway.NextAsync("MESSAGE_CREATE");
        var other = await gateway.NextAsync("MESSAGE_CREATE");
        Assert.Equal((string?)one!["id"], (string?)other!["id"]);
    }

    [Fact]
    public async Task Events_can_be_swapped_and_a_single_one_still_comes()
    {
        using var gateway = await Bot.ReadyAsync();
        Server.Faults.Gateway = new GatewayFaults { ReorderEvents = true };
        var first = (string)(await Member.SayAsync(await GeneralAsync(), "1"))["id"]!;
        var second = (string)(await Member.SayAsync(await GeneralAsync(), "2"))["id"]!;
        Assert.Equal(second, (string?)(await gateway.NextAsync("MESSAGE_CREATE"))!["id"]);
        Assert.Equal(first, (string?)(await gateway.NextAsync("MESSAGE_CREATE"))!["id"]);

        var third = (string)(await Member.SayAsync(await GeneralAsync(), "3"))["id"]!;
        Time.Advance(TimeSpan.FromMilliseconds(100));
        Assert.Equal(third, (string?)(await gateway.NextAsync("MESSAGE_CREATE"))!["id"]);
    }

    [Fact]
    public async Task Servers_can_be_3_MB_large()
    {
        Server.Faults.Gateway = new GatewayFaults { GuildPayloadBytes = 3_000_000 };
        using var gateway = await Bot.ReadyAsync(intents: 0);
        using var large = await Bot.ConnectAsync();
        await large.NextAsync("HELLO");
        Time.Advance(TimeSpan.FromSeconds(5));
        await large.IdentifyAsync(Server.Token);
        await large.NextAsync("READY");
        Assert.Equal(3_000_000, ((string)(await large.NextAsync("GUILD_CREATE"))!["description"]!).Length);
    }

    [Fact]
    public async Task Reads_can_be_slow()
    {
        Server.Faults.Gateway = new GatewayFaults { ReadDelayMs = 2_000 };
        using var gateway = await Bot.ConnectAsync();
        await gateway.NextAsync("HELLO");
        await gateway.SendAsync(1, null);
        var answer = gateway.NextAsync("ACK");
        await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, TestContext.Current.CancellationToken);
        Assert.False(answer.IsCompleted);
        Time.Advance(TimeSpan.FromSeconds(2));
        await answer;
    }
}
