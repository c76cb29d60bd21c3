using System.Text.Json.Nodes;
using BriefingBot.Playground.Tests.Support;

namespace BriefingBot.Playground.Tests.Rest;

public sealed class RateLimitTests : PlaygroundTest
{
    protected override PlaygroundOptions Options => base.Options with { GlobalRequestsPerSecond = 50 };

    [Fact]
    public async Task Five_messages_in_five_seconds_then_429_until_the_bucket_resets()
    {
        var channel = await GeneralAsync();
        for (var left = 4; left >= 0; left--)
        {
            var sent = await SayAsync(channel);
            Assert.Equal((200, $"{left}"), (sent.Status, sent.Header("X-RateLimit-Remaining")));
            Assert.Equal("5.000", sent.Header("X-RateLimit-Reset-After"));
        }

        var refused = await SayAsync(channel);
        Assert.Equal(429, refused.Status);
        Assert.Equal("user", refused.Header("X-RateLimit-Scope"));
        Assert.Equal((5.0, false), ((double)refused.Body!["retry_after"]!, (bool)refused.Body["global"]!));

        Assert.Equal(200, (await SayAsync(await Member.ChannelAsync("briefings"))).Status);
        Time.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(200, (await SayAsync(channel)).Status);
    }

    [Fact]
    public async Task A_bucket_has_the_same_name_in_every_channel()
    {
        var one = await SayAsync(await GeneralAsync());
        var other = await SayAsync(await Member.ChannelAsync("briefings"));
        var reading = await Bot.GetAsync($"channels/{await GeneralAsync()}/messages");
        Assert.Equal(one.Header("X-RateLimit-Bucket"), other.Header("X-RateLimit-Bucket"));
        Assert.NotEqual(one.Header("X-RateLimit-Bucket"), reading.Header("X-RateLimit-Bucket"));
    }

    [Fact]
    public async Task Fifty_requests_a_second_over_all_routes_but_interactions_are_exempt()
    {
        string[] routes = ["users/@me", "gateway/bot", "applications/@me", "users/@me/guilds", $"applications/{Server.ApplicationId}/commands"];
        foreach (var route in Enumerable.Range(0, 50).Select(n => routes[n % 5]))
        {
            Assert.NotEqual(429, (await Bot.GetAsync(route)).Status);
        }

        var refused = await Bot.GetAsync("gateway");
        Assert.Equal((429, "global", "true"), (refused.Status, refused.Header("X-RateLimit-Scope"), refused.Header("X-RateLimit-Global")));
        Assert.True((bool)refused.Body!["global"]!);
        Assert.Equal(10062, (await Bot.PostAsync("interactions/1/token/callback", new JsonObject { ["type"] = 4 })).Code);
        Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(200, (await Bot.GetAsync("gateway")).Status);
    }

    private Task<Answer> SayAsync(string channel) => Bot.PostAsync($"channels/{channel}/messages", new JsonObject { ["content"] = "x" });
}
