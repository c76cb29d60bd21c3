using BriefingBot.Discord.Rest.Limits;
using BriefingBot.Discord.Tests.Server;

namespace BriefingBot.Discord.Tests.Rest;

public sealed class GlobalLimitTests
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task At_the_far_end_no_second_holds_more_than_50_however_long_requests_travel()
    {
        var time = new SteppedTime();
        var limit = new GlobalLimit(time);
        var random = new Random(20260601);
        List<Travelling> travelling = [];
        List<DateTimeOffset> arrivals = [];
        var waiting = new Queue<Task<IDisposable>>(Enumerable.Range(0, 300).Select(_ => limit.WaitAsync(Patience, Cancellation)));
        while (waiting.Count > 0 || travelling.Count > 0)
        {
            await Clock.SettleAsync(moment: TimeSpan.FromMilliseconds(1));
            while (waiting.TryPeek(out var next) && next.IsCompleted)
            {
                var arrives = time.GetUtcNow() + TimeSpan.FromMilliseconds(random.Next(5, 60));
                travelling.Add(new(await waiting.Dequeue(), arrives, arrives + TimeSpan.FromMilliseconds(random.Next(5, 60))));
                arrivals.Add(arrives);
            }

            foreach (var done in travelling.Where(each => each.Answered <= time.GetUtcNow()).ToList())
            {
                done.Place.Dispose();
                travelling.Remove(done);
            }

            Assert.True(time.GetUtcNow() < FakeStart + TimeSpan.FromSeconds(7), "300 requests take about six times a second and a round trip");
            time.Advance(Step);
        }

        arrivals.Sort();
        Assert.All(arrivals.Skip(50).Zip(arrivals), pair => Assert.True(pair.First - pair.Second >= TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public async Task Who_came_first_goes_first()
    {
        var time = new SteppedTime();
        var limit = new GlobalLimit(time);
        for (var number = 0; number < 50; number++)
        {
            (await limit.WaitAsync(Patience, Cancellation)).Dispose();
            time.Advance(Step);
        }

        var waiting = Enumerable.Range(0, 50).Select(_ => limit.WaitAsync(Patience, Cancellation)).ToArray();
        time.Advance(TimeSpan.FromSeconds(1) - (50 * Step)); // Now the first place is free, and with each step one more.
        for (var steps = 0; !waiting.All(each => each.IsCompleted); steps++)
        {
            Assert.True(steps < 200, "50 places are free after half a second");
            await Clock.SettleAsync(moment: TimeSpan.FromMilliseconds(1));

            // As many as have a place are the first ones: one that was overtaken wouldn't get one while the clock stands.
            await Task.WhenAll(waiting[..waiting.Count(each => each.IsCompleted)]).WaitAsync(Tests.Server.Patience.Long, TimeProvider.System, Cancellation);
            time.Advance(Step);
        }
    }

    [Fact]
    public async Task An_answer_that_stays_away_holds_its_place_for_no_longer_than_a_request_travels()
    {
        var time = new SteppedTime();
        var limit = new GlobalLimit(time);
        for (var number = 0; number < 50; number++) await limit.WaitAsync(Patience, Cancellation);

        var waited = await time.AdvanceUntilAsync(limit.WaitAsync(Patience, Cancellation), TimeSpan.FromSeconds(0.05), TimeSpan.FromSeconds(10));

        Assert.InRange(waited.TotalSeconds, 1, 1.3);
    }

    private static readonly DateTimeOffset FakeStart = new SteppedTime().GetUtcNow();

    private sealed record Travelling(IDisposable Place, DateTimeOffset Arrives, DateTimeOffset Answered);
}
