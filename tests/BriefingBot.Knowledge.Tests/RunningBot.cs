using System.Collections.Concurrent;
using System.Collections.Immutable;
using BriefingBot.Core.Facts;
using BriefingBot.Knowledge.Watching;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Knowledge.Tests;

/// <summary>What the host does with packs: loaded at the start, refreshed while it runs. On the real clock and real files.</summary>
internal sealed class RunningBot : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly CurrentKnowledge _knowledge = new();
    private readonly KnowledgeRefresher _refresher;

    private RunningBot(string topic)
    {
        Knowledge.Write("a/topic.yaml", topic);
        var loader = new KnowledgeLoader(Store, _knowledge, new ErrorLog<KnowledgeLoader>(Errors));
        loader.Load(KnowledgeReader.Read(Knowledge.Path));
        _refresher = new KnowledgeRefresher(new PackWatcher(Knowledge.Path, TimeProvider.System), loader, new FastClock(), new ErrorLog<KnowledgeRefresher>(Errors));
    }

    public TempFolder Knowledge { get; } = new();

    public MemoryStore Store { get; } = new();

    public ConcurrentQueue<string> Errors { get; } = [];

    public KnowledgeSnapshot Current => _knowledge.Base;

    public string Text => Current.Topics[0].Facts[0].Text;

    public static async Task<RunningBot> StartAsync(string topic)
    {
        var bot = new RunningBot(topic);
        await bot._refresher.StartAsync(TestContext.Current.CancellationToken);
        return bot;
    }

    /// <summary>Waits until something holds, and fails when it doesn't in time; a busy machine gets more than the two seconds promised.</summary>
    public async Task UntilAsync(Func<bool> holds)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (!holds())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(began) < Patience, $"not within {Patience}; errors: {string.Join('\n', Errors)}");
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }

    public void Dispose()
    {
        _refresher.StopAsync(CancellationToken.None).GetAwaiter().GetResult();
        _refresher.Dispose();
        Knowledge.Dispose();
    }

    /// <summary>Keeps topics in memory; what the real store adds is tested there.</summary>
    internal sealed class MemoryStore : IFactStore
    {
        private ImmutableSortedDictionary<string, Topic> _topics = ImmutableSortedDictionary<string, Topic>.Empty;

        public bool Refuses { get; set; }

        public ImmutableArray<ImportedTopic> ImportPacks(ImmutableArray<Topic> packs, bool complete = true)
        {
            if (Refuses)
            {
                throw new InvalidOperationException("the store is locked");
            }

            _topics = (complete ? ImmutableSortedDictionary<string, Topic>.Empty : _topics).SetItems(packs.Select(pack => KeyValuePair.Create(pack.Id.Value, pack)));
            return [.. packs.Select(pack => new ImportedTopic(pack.Id, ImportEffect.Changed, 0, 1, 0))];
        }

        public ImmutableArray<Topic> LoadTopics() => [.. _topics.Values];
    }

    private sealed class ErrorLog<T>(ConcurrentQueue<string> errors) : ILogger<T>
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                errors.Enqueue(formatter(state, exception));
            }
        }
    }

    /// <summary>The real clock, with waits a hundred times shorter.</summary>
    private sealed class FastClock : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            System.CreateTimer(callback, state, dueTime / 100, period == Timeout.InfiniteTimeSpan ? period : period / 100);
    }
}
