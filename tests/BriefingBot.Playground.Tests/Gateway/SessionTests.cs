using System.Text.Json.Nodes;
using BriefingBot.Playground.Tests.Support;

namespace BriefingBot.Playground.Tests.Gateway;

public sealed class SessionTests : PlaygroundTest
{
    protected override PlaygroundOptions Options => base.Options with { SessionStartLimit = 3, MaxConcurrency = 2 };

    [Fact]
    public async Task What_came_while_away_is_replayed_before_RESUMED()
    {
        using var gateway = await Bot.ReadyAsync();
        var sequence = gateway.Sequence!.Value;
        gateway.Abort();
        await Member.SayAsync(await GeneralAsync(), "one");
        await Member.SayAsync(await GeneralAsync(), "two");

        using var again = await ResumeAsync(gateway, sequence);
        await again.NextAsync("MESSAGE_CREATE");
        await again.NextAsync("MESSAGE_CREATE");
        await again.NextAsync("RESUMED");
        Assert.Equal(sequence + 3, again.Sequence);
        Assert.Equal((1, 1, 0), (Server.GatewayStatistics.Identifies, Server.GatewayStatistics.Resumes, Server.GatewayStatistics.ResumesOnWrongUrl));
    }

    [Fact]
    public async Task A_resume_on_the_first_address_works_but_is_counted()
    {
        using var gateway = await Bot.ReadyAsync();
        gateway.Abort();
        using var again = await ResumeAsync(gateway, gateway.Sequence!.Value, new UriBuilder(Server.Address) { Scheme = "ws", Path = "/gateway" }.Uri.ToString());
        await again.NextAsync("RESUMED");
        Assert.Equal(1, Server.GatewayStatistics.ResumesOnWrongUrl);
    }

    [Fact]
    public async Task A_number_from_the_future_closes_with_4007()
    {
        using var gateway = await Bot.ReadyAsync();
        gateway.Abort();
        using var again = await ResumeAsync(gateway, 99);
        Assert.Equal(4007, await again.ClosedAsync());
    }

    [Theory]
    [InlineData(1000)]
    [InlineData(1001)]
    public async Task A_clean_close_ends_the_session(int code)
    {
        using var gateway = await Bot.ReadyAsync();
        await gateway.CloseAsync(code);
        using var again = await ResumeAsync(gateway, gateway.Sequence!.Value);
        Assert.False((bool?)await again.NextAsync("INVALID_SESSION"));
    }

    [Fact]
    public async Task A_close_with_4000_keeps_the_session()
    {
        using var gateway = await Bot.ReadyAsync();
        await gateway.CloseAsync(4000);
        using var again = await ResumeAsync(gateway, gateway.Sequence!.Value);
        await again.NextAsync("RESUMED");
    }

    [Fact]
    public async Task After_five_minutes_there_is_nothing_to_resume()
    {
        using var gateway = await Bot.ReadyAsync();
        gateway.Abort();
        await Eventually.TrueAsync(() => !Server.Parts.Hub.IsBotConnected);
        Time.Advance(TimeSpan.FromMinutes(5) + TimeSpan.FromSeconds(1));
        using var again = await ResumeAsync(gateway, gateway.Sequence!.Value);
        Assert.False((bool?)await again.NextAsync("INVALID_SESSION"));
    }

    [Fact]
    public async Task Each_shard_serves_its_own_servers_and_shard_0_the_direct_messages()
    {
        using var zero = await ShardAsync(0);
        using var one = await ShardAsync(1);
        var first = (string)(await zero.NextAsync("GUILD_CREATE"))!["name"]!;
        var second = (string)(await one.NextAsync("GUILD_CREATE"))!["name"]!;
        Assert.Equal(("Newsroom", "Reading Circle"), (first, second));

        await Member.SayAsync(await Member.ChannelAsync("general", guild: 1), "second");
        await Member.SayAsync(await Member.ChannelAsync("dm"), "direct");
        Assert.Equal("direct", (string?)(await zero.NextAsync("MESSAGE_CREATE"))!["content"]);
        Assert.Equal("", (string?)(await one.NextAsync("MESSAGE_CREATE"))!["content"]);
    }

    [Fact]
    public async Task One_session_more_than_the_days_total_resets_the_token()
    {
        for (var session = 0; session < 4; session++)
        {
            Time.Advance(TimeSpan.FromSeconds(5));
            using var gateway = await Bot.ConnectAsync();
            await gateway.NextAsync("HELLO");
            await gateway.IdentifyAsync(Server.Token);
            if (session == 3)
            {
                Assert.Equal(4004, await gateway.ClosedAsync());
            }
            else
            {
                await gateway.NextAsync("READY");
            }
        }

        Assert.Equal(401, (await Bot.GetAsync("users/@me")).Status);
    }

    private async Task<GatewayClient> ShardAsync(int id)
    {
        var gateway = await Bot.ConnectAsync();
        await gateway.NextAsync("HELLO");
        await gateway.IdentifyAsync(Server.Token, shard: new JsonArray(id, 2));
        await gateway.NextAsync("READY");
        return gateway;
    }

    private async Task<GatewayClient> ResumeAsync(GatewayClient from, long sequence, string? url = null)
    {
        var gateway = await Bot.ConnectAsync(url: url ?? (string)from.Ready!["resume_gateway_url"]!);
        await gateway.NextAsync("HELLO");
        await gateway.ResumeAsync(Server.Token, (string)from.Ready!["session_id"]!, sequence);
        return gateway;
    }
}
