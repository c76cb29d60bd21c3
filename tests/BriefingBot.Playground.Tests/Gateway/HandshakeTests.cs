using System.Text.Json.Nodes;
using BriefingBot.Playground.Tests.Support;

namespace BriefingBot.Playground.Tests.Gateway;

public sealed class HandshakeTests : PlaygroundTest
{
    [Fact]
    public async Task Hello_ready_and_both_servers_with_rising_numbers()
    {
        using var gateway = await Bot.ConnectAsync();
        Assert.Equal(41_250, (int?)(await gateway.NextAsync("HELLO"))!["heartbeat_interval"]);
        await gateway.IdentifyAsync(Server.Token);
        var ready = (await gateway.NextAsync("READY"))!;
        Assert.Equal(1, gateway.Sequence);
        Assert.Equal((10, Server.ApplicationId), ((int)ready["v"]!, (string?)ready["user"]!["id"]));
        Assert.Equal(2, ready["guilds"]!.AsArray().Count);
        Assert.EndsWith("/gateway/resume", (string?)ready["resume_gateway_url"], StringComparison.Ordinal);

        var guild = (await gateway.NextAsync("GUILD_CREATE"))!;
        Assert.Equal("Newsroom", (string?)guild["name"]);
        Assert.DoesNotContain(guild["channels"]!.AsArray(), channel => (string?)channel!["name"] == "staff");
        await gateway.NextAsync("GUILD_CREATE");
        Assert.Equal(3, gateway.Sequence);
    }

    [Fact]
    public async Task Without_the_guilds_intent_there_are_no_servers_but_interactions_come()
    {
        await Bot.SendAsync("PUT", $"applications/{Server.ApplicationId}/commands", SampleCommands.Ask());
        using var gateway = await Bot.ReadyAsync(intents: 0);
        await Member.CommandAsync(await GeneralAsync(), "ask", new JsonObject { ["question"] = "?" }, until: "sent");
        await gateway.NextAsync("INTERACTION_CREATE");
    }

    [Fact]
    public async Task A_heartbeat_is_acknowledged()
    {
        using var gateway = await Bot.ReadyAsync();
        await gateway.SendAsync(1, gateway.Sequence);
        await gateway.NextAsync("ACK");
        Assert.Equal(1, Server.GatewayStatistics.Heartbeats);
    }

    [Theory]
    [InlineData("""{"op":2,"d":{"token":"wrong","intents":1,"properties":{}}}""", 4004)]
    [InlineData("""{"op":2,"d":{"token":"TOKEN","intents":1,"properties":{},"shard":[2,2]}}""", 4010)]
    [InlineData("""{"op":2,"d":{"token":"TOKEN","intents":1,"properties":{},"shard":[0]}}""", 4010)]
    [InlineData("""{"op":2,"d":{"token":"TOKEN","intents":1073741824,"properties":{}}}""", 4013)]
    [InlineData("""{"op":2,"d":{"token":"TOKEN","intents":32768,"properties":{}}}""", 4014)]
    [InlineData("""{"op":2,"d":{"token":"TOKEN","intents":1}}""", 4002)]
    [InlineData("""{"op":2}""", 4002)]
    [InlineData("""{"op":6,"d":{"token":"wrong","session_id":"x","seq":1}}""", 4004)]
    [InlineData("""{"op":3,"d":{}}""", 4003)]
    [InlineData("""{"op":99}""", 4001)]
    [InlineData("not json", 4002)]
    public async Task A_wrong_payload_closes_with_its_code(string payload, int code)
    {
        using var gateway = await Bot.ConnectAsync();
        await gateway.NextAsync("HELLO");
        await gateway.SendRawAsync(payload.Replace("TOKEN", Server.Token, StringComparison.Ordinal));
        Assert.Equal(code, await gateway.ClosedAsync());
        Assert.Equal(1, Server.GatewayStatistics.Closes[code]);
    }

    [Fact]
    public async Task Identifying_twice_closes_with_4005()
    {
        using var gateway = await Bot.ReadyAsync();
        await gateway.IdentifyAsync(Server.Token);
        Assert.Equal(4005, await gateway.ClosedAsync());
    }

    [Fact]
    public async Task Another_version_closes_with_4012()
    {
        using var gateway = await Bot.ConnectAsync(extra: "&v=8");
        Assert.Equal(4012, await gateway.ClosedAsync());
    }

    [Theory]
    [InlineData(4_096, null)]
    [InlineData(4_097, 4002)]
    public async Task A_payload_has_4096_bytes(int length, int? code)
    {
        using var gateway = await Bot.ReadyAsync();
        var payload = $$"""{"op":1,"d":1,"x":""}""";
        await gateway.SendRawAsync(payload.Replace("\"\"}", $"\"{new string('x', length - payload.Length)}\"}}", StringComparison.Ordinal));
        if (code is null)
        {
            await gateway.NextAsync("ACK");
        }
        else
        {
            Assert.Equal(code, await gateway.ClosedAsync());
        }
    }

    [Fact]
    public async Task More_than_120_events_a_minute_close_with_4008()
    {
        using var gateway = await Bot.ReadyAsync();
        for (var sent = 1; sent < 120; sent++)
        {
            await gateway.SendAsync(1, null);
            await gateway.NextAsync("ACK");
        }

        await gateway.SendAsync(1, null);
        Assert.Equal(4008, await gateway.ClosedAsync());
    }

    [Fact]
    public async Task Without_heartbeats_the_session_times_out()
    {
        using var gateway = await Bot.ReadyAsync();
        Time.Advance(TimeSpan.FromSeconds(41.25));
        Time.Advance(TimeSpan.FromSeconds(41.25));
        Assert.Equal(4009, await gateway.ClosedAsync());
    }

    [Fact]
    public async Task Everything_comes_through_zlib_stream()
    {
        using var gateway = await Bot.ReadyAsync(extra: "&compress=zlib-stream");
        await Member.SayAsync(await GeneralAsync(), new string('x', 1_500));
        await gateway.NextAsync("MESSAGE_CREATE");
        await gateway.SendAsync(1, null);
        await gateway.NextAsync("ACK");
    }

    [Fact]
    public async Task Two_identifies_within_five_seconds_are_turned_away_with_op_9()
    {
        using var first = await Bot.ReadyAsync();
        using var second = await Bot.ConnectAsync();
        await second.NextAsync("HELLO");
        await second.IdentifyAsync(Server.Token);
        Assert.False((bool?)await second.NextAsync("INVALID_SESSION"));
        Time.Advance(TimeSpan.FromSeconds(5));
        await second.IdentifyAsync(Server.Token);
        await second.NextAsync("READY");
        Assert.Equal(997, (int?)(await Bot.GetAsync("gateway/bot")).Body!["session_start_limit"]!["remaining"]);
    }
}
