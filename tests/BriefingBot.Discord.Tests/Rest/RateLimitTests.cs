using System.Collections.Concurrent;
using BriefingBot.Discord.Interactions;
using BriefingBot.Discord.Model;
using BriefingBot.Discord.Model.Components;
using BriefingBot.Discord.Rest;
using BriefingBot.Discord.Rest.Limits;
using BriefingBot.Discord.Tests.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace BriefingBot.Discord.Tests.Rest;

public sealed class RateLimitTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("1", 7.5, 7.5)]
    [InlineData("9", 2.0, 9)]
    public async Task After_a_429_the_larger_of_both_times_is_waited(string header, double body, double expected)
    {
        await using var discord = await FakeDiscord.StartAsync();
        var time = new SteppedTime();
        await using var bot = Bot.Create(discord, time: time);
        var calls = 0;
        discord.Reply = _ => Task.FromResult<IResult?>(calls++ == 0 ? Limited(header, body, "user") : null);

        var sending = Get(bot, 1);
        await discord.NextRequestAsync();
        var waited = await time.AdvanceUntilAsync(sending, TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(20));

        Assert.True((await sending).IsSuccess);
        Assert.InRange(waited.TotalSeconds, expected, expected + 1);
    }

    [Fact]
    public async Task A_global_429_holds_other_routes_too_but_not_interactions()
    {
        await using var discord = await FakeDiscord.StartAsync();
        var time = new SteppedTime();
        await using var bot = Bot.Create(discord, time: time);
        discord.Reply = request => Task.FromResult<IResult?>(request.Path.Contains("/channels/1/", StringComparison.Ordinal) && time.GetUtcNow() < FakeStart + TimeSpan.FromSeconds(5) ? Limited("5", 5, "global") : null);

        var first = Get(bot, 1);
        await discord.NextRequestAsync();
        await Clock.SettleAsync();
        var other = Get(bot, 2);
        var interaction = Rest(bot).CreateInteractionResponseAsync(new Snowflake(9), new InteractionToken("t"), new DeferredUpdate(), Cancellation);
        Assert.True((await interaction).IsSuccess);
        await Clock.SettleAsync();
        Assert.False(other.IsCompleted);

        await time.AdvanceUntilAsync(Task.WhenAll(first, other), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(10));
        Assert.True((await other).IsSuccess);
    }

    [Fact]
    public async Task A_message_that_was_written_down_comes_back_unsent_rather_than_wait_for_long()
    {
        await using var discord = await FakeDiscord.StartAsync();
        var time = new SteppedTime();
        await using var bot = Bot.Create(discord, time: time);
        discord.Reply = _ => Task.FromResult<IResult?>(Limited("40", 40, "user"));

        var sending = Rest(bot).CreateMessageAsync(new Snowflake(1), "{}"u8.ToArray(), Cancellation);
        var waited = await time.AdvanceUntilAsync(sending, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(20));
        var again = await Rest(bot).CreateMessageAsync(new Snowflake(1), "{}"u8.ToArray(), Cancellation);

        Assert.InRange(waited.TotalSeconds, 0, 10);
        Assert.Equal((RestOutcome.RateLimited, RestOutcome.RateLimited, 1), ((await sending).Outcome, again.Outcome, discord.AllRequests.Count));
        Assert.InRange(again.RetryAfter.TotalSeconds, 25, 40);
    }

    [Fact]
    public async Task A_bucket_learnt_from_headers_is_never_overrun()
    {
        await using var discord = await FakeDiscord.StartAsync();
        var time = new SteppedTime();
        await using var bot = Bot.Create(discord, time: time);
        var arrivals = new ConcurrentQueue<DateTimeOffset>();
        var remaining = 5;
        var windowEnds = DateTimeOffset.MinValue;
        var gate = new Lock();
        discord.Reply = _ =>
        {
            lock (gate)
            {
                var now = time.GetUtcNow();
                arrivals.Enqueue(now);
                if (now >= windowEnds)
                {
                    remaining = 5;
                    windowEnds = now + TimeSpan.FromSeconds(4);
                }

                return Task.FromResult<IResult?>(remaining-- <= 0
                    ? Limited("4", 4, "user")
                    : new WithHeaders(("X-RateLimit-Bucket", "b"), ("X-RateLimit-Limit", "5"), ("X-RateLimit-Remaining", $"{remaining}"),
                        ("X-RateLimit-Reset-After", FormattableString.Invariant($"{(windowEnds - now).TotalSeconds:0.000}"))));
            }
        };

        var all = Task.WhenAll(Enumerable.Range(0, 23).Select(_ => Get(bot, 1)));
        await time.AdvanceUntilAsync(all, TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(60));

        Assert.All(await all, result => Assert.True(result.IsSuccess));
        Assert.Equal(23, arrivals.Count);
    }

    [Fact]
    public async Task At_most_50_requests_go_in_a_second()
    {
        await using var discord = await FakeDiscord.StartAsync();
        var time = new SteppedTime();
        await using var bot = Bot.Create(discord, time: time);

        var all = Task.WhenAll(Enumerable.Range(1, 70).Select(channel => Get(bot, (ulong)channel)));
        await Until.TrueAsync(() => discord.AllRequests.Count == 50, "50 requests arrive");
        await Clock.SettleAsync();
        Assert.Equal(50, discord.AllRequests.Count);
        await time.AdvanceUntilAsync(all, TimeSpan.FromSeconds(0.25), TimeSpan.FromSeconds(5));

        Assert.Equal(70, discord.AllRequests.Count);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(429)]
    public async Task A_hostile_server_gets_at_most_100_invalid_requests_in_ten_minutes(int status)
    {
        await using var discord = await FakeDiscord.StartAsync();
        var time = new SteppedTime();
        await using var bot = Bot.Create(discord, time: time);
        discord.Reply = _ => Task.FromResult<IResult?>(status == 429 ? Limited("0.1", 0.1, "user") : Results.Json(new { code = 0, message = "no" }, statusCode: status));

        var all = Task.WhenAll(Enumerable.Range(1, 400).Select(async number =>
        {
            var body = MessageBody.Of(new TextDisplay("x"));
            await Rest(bot).CreateInteractionResponseAsync(new Snowflake((ulong)number), new InteractionToken("t"), new Reply(body), Cancellation);
            await Rest(bot).CreateMessageAsync(new Snowflake((ulong)number), NewMessage.From(body, "n"), Cancellation);
        }));
        await time.AdvanceUntilAsync(all, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(9), moment: TimeSpan.FromMilliseconds(200));

        Assert.InRange(discord.AllRequests.Count, 1, 100);
    }

    [Fact]
    public async Task After_the_window_a_tripped_breaker_lets_requests_through_again()
    {
        var time = new SteppedTime();
        var breaker = new InvalidRequestBreaker(time);
        for (var number = 0; number < InvalidRequestBreaker.MaxInvalid; number++)
        {
            await breaker.EnterAsync(Cancellation);
            breaker.Leave(wasInvalid: true);
        }

        var refused = await Assert.ThrowsAsync<RateLimitedException>(() => breaker.EnterAsync(Cancellation));
        time.Advance(TimeSpan.FromMinutes(10));
        await breaker.EnterAsync(Cancellation);

        Assert.Equal(TimeSpan.FromMinutes(10), refused.RetryAfter);
    }

    [Fact]
    public void Buckets_of_past_interactions_are_forgotten()
    {
        var time = new SteppedTime();
        var limits = new BucketLimits(time);
        for (var number = 0; number < 5_000; number++)
        {
            var route = Route.Followup(new Snowflake(800), new InteractionToken($"token{number}"));
            var bucket = limits.BucketOf(route);
            limits.Learn(route, bucket, new RateLimitHeaders("webhook", 5, 4, TimeSpan.FromSeconds(2)));
            time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.InRange(limits.Count, 1, 1_100);
    }

    private static readonly DateTimeOffset FakeStart = new SteppedTime().GetUtcNow();

    private static DiscordRestClient Rest(Bot bot) => bot.Services.GetRequiredService<DiscordRestClient>();

    private static Task<RestResult<Message>> Get(Bot bot, ulong channel) => Rest(bot).GetMessageAsync(new Snowflake(channel), new Snowflake(1), Cancellation);

    private static WithHeaders Limited(string header, double body, string scope) =>
        new(("Retry-After", header), ("X-RateLimit-Scope", scope)) { Status = 429, Body = new { message = "You are being rate limited.", retry_after = body, global = scope == "global" } };

    private sealed class WithHeaders(params (string Name, string Value)[] headers) : IResult
    {
        public int Status { get; init; } = 200;

        public object Body { get; init; } = new { id = "1", channel_id = "2" };

        public Task ExecuteAsync(HttpContext httpContext)
        {
            foreach (var (name, value) in headers) httpContext.Response.Headers[name] = value;
            return Results.Json(Body, statusCode: Status).ExecuteAsync(httpContext);
        }
    }
}
