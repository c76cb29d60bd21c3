using System.Diagnostics.Metrics;
using BriefingBot.Discord.Diagnostics;
using BriefingBot.Discord.Gateway;
using BriefingBot.Discord.Model;
using BriefingBot.Discord.Tests.Server;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace BriefingBot.Discord.Tests.Gateway;

public sealed class IdentifyBudgetTests
{
    private static readonly DiscordMetrics Metrics = new(new ServiceCollection().AddMetrics().BuildServiceProvider().GetRequiredService<IMeterFactory>());

    [Fact]
    public async Task A_crash_loop_of_a_day_comes_to_at_most_300_identifies()
    {
        var time = new SteppedTime();
        var store = new InMemoryGatewayStateStore();
        var end = time.GetUtcNow() + TimeSpan.FromHours(24);
        var identifies = 0;
        while (true)
        {
            using var process = new IdentifyBudget(store, "bot", 1, Metrics, time, NullLogger<IdentifyBudget>.Instance);
            var turn = process.TakeAsync(new ShardId(0, 1), new SessionStartLimit(1000, 1000, 0, 1), TestContext.Current.CancellationToken);
            while (!turn.IsCompleted && time.GetUtcNow() < end) time.Advance(TimeSpan.FromSeconds(10));
            if (!turn.IsCompleted) break;
            identifies++;
        }

        Assert.InRange(identifies, 200, 300);
    }

    [Fact]
    public async Task The_pace_holds_over_any_day_and_not_only_the_first()
    {
        var time = new SteppedTime();
        var store = new InMemoryGatewayStateStore();
        using var budget = new IdentifyBudget(store, "bot", 1, Metrics, time, NullLogger<IdentifyBudget>.Instance);
        var start = time.GetUtcNow();
        List<DateTimeOffset> identifies = [];
        while (time.GetUtcNow() - start < TimeSpan.FromHours(72))
        {
            var turn = budget.TakeAsync(new ShardId(0, 1), new SessionStartLimit(1000, 1000, 0, 1), TestContext.Current.CancellationToken);
            while (!turn.IsCompleted) time.Advance(TimeSpan.FromSeconds(30));
            identifies.Add(time.GetUtcNow());
        }

        foreach (var first in identifies)
            Assert.InRange(identifies.Count(at => at >= first && at < first + TimeSpan.FromHours(24)), 1, 300);
    }

    [Fact]
    public async Task Shards_of_one_concurrency_key_identify_five_seconds_apart_and_others_at_once()
    {
        var time = new SteppedTime();
        using var budget = new IdentifyBudget(new InMemoryGatewayStateStore(), "bot", 4, Metrics, time, NullLogger<IdentifyBudget>.Instance);
        var start = time.GetUtcNow();
        var limit = new SessionStartLimit(1000, 1000, 0, 2);
        var taken = new List<(int Shard, TimeSpan At)>();
        for (var shard = 0; shard < 4; shard++)
        {
            var turn = budget.TakeAsync(new ShardId(shard, 4), limit, TestContext.Current.CancellationToken);
            while (!turn.IsCompleted) time.Advance(TimeSpan.FromMilliseconds(250));
            taken.Add((shard, time.GetUtcNow() - start));
        }

        Assert.Equal([(0, TimeSpan.Zero), (1, TimeSpan.Zero), (2, TimeSpan.FromSeconds(5.25)), (3, TimeSpan.FromSeconds(5.25))], taken);
    }

    [Fact]
    public async Task A_process_keeps_five_seconds_from_the_identify_of_the_one_before()
    {
        var time = new SteppedTime();
        var store = new InMemoryGatewayStateStore();
        await store.AddIdentifyAsync("bot", time.GetUtcNow(), TestContext.Current.CancellationToken);
        time.Advance(TimeSpan.FromSeconds(1));
        using var budget = new IdentifyBudget(store, "bot", 1, Metrics, time, NullLogger<IdentifyBudget>.Instance);

        var turn = budget.TakeAsync(new ShardId(0, 1), new SessionStartLimit(1000, 1000, 0, 1), TestContext.Current.CancellationToken);
        var waited = await time.AdvanceUntilAsync(turn, TimeSpan.FromMilliseconds(250), TimeSpan.FromMinutes(1));

        Assert.Equal(TimeSpan.FromSeconds(4.25), waited);
    }

    [Fact]
    public async Task The_five_seconds_count_from_the_moment_at_which_a_slow_store_lets_the_identify_go()
    {
        var time = new SteppedTime();
        using var budget = new IdentifyBudget(new SlowStore(time, TimeSpan.FromSeconds(1)), "bot", 1, Metrics, time, NullLogger<IdentifyBudget>.Instance);
        var limit = new SessionStartLimit(1000, 1000, 0, 1);
        await budget.TakeAsync(new ShardId(0, 1), limit, TestContext.Current.CancellationToken);
        var sent = time.GetUtcNow();

        var turn = budget.TakeAsync(new ShardId(0, 1), limit, TestContext.Current.CancellationToken);
        while (!turn.IsCompleted) time.Advance(TimeSpan.FromMilliseconds(50));

        // The store's second write takes its second, too.
        Assert.True(time.GetUtcNow() - sent > TimeSpan.FromSeconds(6), $"{time.GetUtcNow() - sent}");
    }

    [Fact]
    public async Task With_no_identifies_left_it_waits_until_Discord_gives_new_ones()
    {
        var time = new SteppedTime();
        using var budget = new IdentifyBudget(new InMemoryGatewayStateStore(), "bot", 1, Metrics, time, NullLogger<IdentifyBudget>.Instance);

        var turn = budget.TakeAsync(new ShardId(0, 1), new SessionStartLimit(1000, 0, 3_600_000, 1), TestContext.Current.CancellationToken);
        var waited = await time.AdvanceUntilAsync(turn, TimeSpan.FromMinutes(10), TimeSpan.FromHours(2));

        Assert.Equal(TimeSpan.FromHours(1), waited);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_day_of_sessions_that_end_at_once_comes_to_at_most_300_identifies(bool becomesReady)
    {
        var time = new SteppedTime();
        using var budget = new IdentifyBudget(new InMemoryGatewayStateStore(), "bot", 1, Metrics, time, NullLogger<IdentifyBudget>.Instance);
        var jitter = new Jitter(3);
        var progress = new ShardProgress();
        var end = time.GetUtcNow() + TimeSpan.FromHours(24);
        var identifies = 0;
        while (time.GetUtcNow() < end)
        {
            var turn = budget.TakeAsync(new ShardId(0, 1), new SessionStartLimit(1000, 1000, 0, 1), TestContext.Current.CancellationToken);
            while (!turn.IsCompleted) time.Advance(TimeSpan.FromSeconds(10));
            identifies++;
            var next = progress.After(new ConnectionEnd(EndReason.Closed, 4009), becomesReady ? TimeSpan.Zero : null, wasResume: false, jitter);
            progress = next.Progress;
            time.Advance(next.Delay);
        }

        Assert.InRange(identifies, 20, 300);
    }

    /// <summary>Its clock goes on while it writes.</summary>
    private sealed class SlowStore(SteppedTime time, TimeSpan write) : IGatewayStateStore
    {
        private readonly InMemoryGatewayStateStore _inner = new();

        public ValueTask<GatewaySession?> LoadSessionAsync(ShardId shard, CancellationToken cancellationToken) => _inner.LoadSessionAsync(shard, cancellationToken);

        public ValueTask SaveSessionAsync(ShardId shard, GatewaySession? session, CancellationToken cancellationToken) => _inner.SaveSessionAsync(shard, session, cancellationToken);

        public ValueTask<IReadOnlyList<DateTimeOffset>> LoadIdentifiesAsync(string owner, DateTimeOffset since, CancellationToken cancellationToken) => _inner.LoadIdentifiesAsync(owner, since, cancellationToken);

        public ValueTask AddIdentifyAsync(string owner, DateTimeOffset at, CancellationToken cancellationToken)
        {
            time.Advance(write);
            return _inner.AddIdentifyAsync(owner, at, cancellationToken);
        }
    }
}
