using System.Collections.Immutable;
using BriefingBot.Core.Briefings;
using BriefingBot.Core.Briefings.Delivery;
using BriefingBot.Core.Briefings.Occurrences;
using BriefingBot.Core.Briefings.Schedules;
using BriefingBot.Core.Facts;
using BriefingBot.Core.Replies;
using BriefingBot.Sqlite.Briefings;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace BriefingBot.Sqlite.Tests.Briefings;

/// <summary>A dispatcher on a real store, a clock that is set by hand and a Discord in memory. Starts at 06:00 UTC on 1 June 2026.</summary>
internal sealed class Bench : IDisposable
{
    public const ulong Guild = 1;
    public const ulong Channel = 10;

    private readonly TempStore _store = new();

    public Bench(BriefingOptions? options = null)
    {
        Options = options ?? new BriefingOptions();
        Discord = new FakeDiscord(Time);
        Ledger = new BriefingLedger(_store.Database);
        Knowledge.Replace(new KnowledgeSnapshot([Story()], 1));
        Restart();
    }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 6, 1, 6, 0, 0, TimeSpan.Zero)) { AutoAdvanceAmount = TimeSpan.Zero };

    public BriefingOptions Options { get; }

    public FakeDiscord Discord { get; }

    public IBriefingLedger Ledger { get; set; }

    public CurrentKnowledge Knowledge { get; } = new();

    public BriefingSignal Signal { get; } = new();

    public BriefingDispatcher Dispatcher { get; private set; } = null!;

    public int Parts { get; set; } = 1;

    public TempStore Store => _store;

    /// <summary>A new process: it has nothing but the store.</summary>
    public void Restart() => Dispatcher = new BriefingDispatcher(
        Ledger, Discord, new FakeRenderer(() => Parts), Knowledge, Signal, Options, Time, NullLogger<BriefingDispatcher>.Instance);

    public Schedule Add(string at = "08:00", ulong channel = Channel, Func<Schedule, Schedule>? change = null)
    {
        var schedule = new Schedule
        {
            Id = ScheduleId.Create(),
            GuildId = Guild,
            ChannelId = channel,
            ChannelName = "news",
            Topic = new TopicId("story"),
            At = TimeOnly.Parse(at, System.Globalization.CultureInfo.InvariantCulture),
            TimeZone = "Etc/UTC",
            ActiveFrom = Time.GetUtcNow(),
            CreatedBy = 7,
        };
        schedule = change?.Invoke(schedule) ?? schedule;
        Ledger.Add(schedule);
        return schedule;
    }

    /// <summary>Lets time pass with a look at the clock every so often, as the dispatcher does.</summary>
    public async Task PassAsync(TimeSpan span, TimeSpan? step = null)
    {
        var end = Time.GetUtcNow() + span;
        while (Time.GetUtcNow() < end)
        {
            var next = step ?? TimeSpan.FromMinutes(1);
            Time.Advance(end - Time.GetUtcNow() < next ? end - Time.GetUtcNow() : next);
            await LookAsync();
        }
    }

    public Task LookAsync() => Dispatcher.RunOnceAsync(TestContext.Current.CancellationToken);

    public Occurrence? Of(Schedule schedule, int day) => Ledger.Find(new OccurrenceKey(schedule.Id, new DateOnly(2026, 6, day)));

    public void Dispose() => _store.Dispose();

    private static Topic Story() => new(
        new TopicId("story"),
        "A story",
        [new Source("paper")],
        [],
        [.. Enumerable.Range(0, 30).Select(index => new Fact { Id = new FactId($"fact-{index:00}"), Text = $"Fact number {index}.", Source = new SourcePlace("paper", "Part", 1 + index) })]);

    private sealed class FakeRenderer(Func<int> parts) : IBriefingRenderer
    {
        public ImmutableArray<RenderedPart> Render(Reply reply, PostingOptions posting, Func<int, PartIdentity> identify) =>
        [
            .. Enumerable.Range(0, parts()).Select(part => new RenderedPart(
                $"{identify(part).Nonce}\n{identify(part).Mark}\n{string.Join(' ', reply.Footer)} {string.Join(' ', reply.Facts.Select(fact => fact.Id))}",
                part == 0 ? [.. reply.Facts] : [])),
        ];
    }
}
