using System.Text.Json.Nodes;
using BriefingBot.Playground.Faults;
using BriefingBot.Playground.Tests.Support;

namespace BriefingBot.Playground.Tests.Faults;

public sealed class RestFaultTests : PlaygroundTest
{
    [Fact]
    public async Task A_lost_reply_has_done_its_work()
    {
        var channel = await GeneralAsync();
        Server.Faults.Rest = [new RestFault { Kind = RestFaultKind.LoseReply, Method = "POST", Path = "/messages", Times = 1 }];
        await Assert.ThrowsAsync<HttpRequestException>(() => SayAsync(channel, "lost"));
        Assert.Equal("lost", (string?)Assert.Single((await Member.MessagesAsync(channel)).AsArray())!["content"]);
        Assert.Equal(200, (await SayAsync(channel, "x")).Status);
    }

    [Fact]
    public async Task A_reset_has_done_nothing()
    {
        var channel = await GeneralAsync();
        Server.Faults.Rest = [new RestFault { Kind = RestFaultKind.Reset, Times = 1 }];
        await Assert.ThrowsAsync<HttpRequestException>(() => SayAsync(channel, "x"));
        Assert.Empty((await Member.MessagesAsync(channel)).AsArray());
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task A_status_is_given_to_matching_requests_only(int status)
    {
        Server.Faults.Rest = [new RestFault { Kind = RestFaultKind.Status, Status = status, Path = "users/@me", Every = 2 }];
        Assert.Equal(200, (await Bot.GetAsync("users/@me")).Status);
        Assert.Equal(status, (await Bot.GetAsync("users/@me")).Status);
        Assert.Equal(200, (await Bot.GetAsync("gateway/bot")).Status);
    }

    [Theory]
    [InlineData("user", false)]
    [InlineData("shared", false)]
    [InlineData("global", true)]
    public async Task A_rate_limit_has_the_scope_asked_for(string scope, bool global)
    {
        Server.Faults.Rest = [new RestFault { Kind = RestFaultKind.RateLimit, Scope = scope, RetryAfter = 1.5 }];
        var reply = await Bot.GetAsync("users/@me");
        Assert.Equal((429, scope, "2"), (reply.Status, reply.Header("X-RateLimit-Scope"), reply.Header("Retry-After")));
        Assert.Equal((1.5, global), ((double)reply.Body!["retry_after"]!, (bool)reply.Body["global"]!));
    }

    [Fact]
    public async Task A_delay_holds_the_request_back()
    {
        Server.Faults.Rest = [new RestFault { Kind = RestFaultKind.Delay, DelayMs = 4_000 }];
        var asked = Time.GetUtcNow();
        var asking = Bot.GetAsync("users/@me");

        // When the request arrives at the server nobody can tell; the clock moves on in small steps until it is answered.
        while (!asking.IsCompleted)
        {
            Time.Advance(TimeSpan.FromMilliseconds(100));
            await Task.WhenAny(asking, Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, TestContext.Current.CancellationToken));
        }

        Assert.Equal(200, (await asking).Status);
        Assert.True(Time.GetUtcNow() - asked >= TimeSpan.FromSeconds(4));
    }

    [Fact]
    public async Task A_nonce_can_be_ignored_and_history_unreadable()
    {
        var channel = await GeneralAsync();
        Server.Faults.NonceIgnored = true;
        Server.Faults.HistoryUnreadable = true;
        var one = await SayAsync(channel, "x", "n");
        var other = await SayAsync(channel, "x", "n");
        Assert.NotEqual((string?)one.Body!["id"], (string?)other.Body!["id"]);
        Assert.Empty((await Bot.GetAsync($"channels/{channel}/messages")).Body!.AsArray());
    }

    [Fact]
    public async Task The_switches_are_reached_from_another_process()
    {
        using var set = await Member.SendAsync(HttpMethod.Put, "playground/faults", (JsonObject)JsonNode.Parse(
            """{"gateway":{"zombie":true,"drop_at":"AfterHello","handshake_drops":3},"rest":[{"kind":"RateLimit","scope":"shared","times":2}],"nonce_ignored":true}""")!);
        Assert.Equal(200, (int)set.StatusCode);
        Assert.True(Server.Faults.Gateway.Zombie);
        Assert.Equal((HandshakePoint.AfterHello, 3), (Server.Faults.Gateway.DropAt, Server.Faults.Gateway.HandshakeDrops));
        Assert.Equal(("shared", 2), (Server.Faults.Rest.Single().Scope, Server.Faults.Rest.Single().Times));
        Assert.True((bool?)(await Member.GetAsync("playground/faults"))["nonce_ignored"]);

        using var wrong = await Member.SendAsync(HttpMethod.Put, "playground/faults", (JsonObject)JsonNode.Parse("""{"gateway":{"zombi":true}}""")!);
        Assert.Equal(400, (int)wrong.StatusCode);
        using var cleared = await Member.SendAsync(HttpMethod.Delete, "playground/faults");
        Assert.False(Server.Faults.Gateway.Zombie);
        Assert.Empty(Server.Faults.Rest);
    }

    [Fact]
    public async Task The_cuts_are_reached_from_another_process()
    {
        using var gateway = await Bot.ReadyAsync();
        using var sent = await Member.SendAsync(HttpMethod.Post, "playground/gateway/reconnect");
        await gateway.NextAsync("RECONNECT");
        using var closed = await Member.SendAsync(HttpMethod.Post, "playground/gateway/close?code=4000");
        Assert.Equal(4000, await gateway.ClosedAsync());
        Assert.Equal(1, (int?)(await Member.GetAsync("playground/statistics"))["closes"]!["4000"]);
    }

    private Task<Answer> SayAsync(string channel, string content, string? nonce = null) =>
        Bot.PostAsync($"channels/{channel}/messages", new JsonObject { ["content"] = content, ["nonce"] = nonce, ["enforce_nonce"] = nonce is not null });
}
