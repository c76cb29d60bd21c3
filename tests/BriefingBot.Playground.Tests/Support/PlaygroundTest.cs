using Microsoft.Extensions.Time.Testing;

namespace BriefingBot.Playground.Tests.Support;

/// <summary>A playground of its own for each test, on a clock that only the test moves.</summary>
public abstract class PlaygroundTest : IAsyncLifetime
{
    private readonly List<IDisposable> _opened = [];

    protected FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 1, 12, 0, 0, TimeSpan.Zero));

    protected PlaygroundServer Server { get; private set; } = null!;

    private protected FakeBot Bot { get; private set; } = null!;

    private protected ActingUser Member { get; private set; } = null!;

    protected virtual PlaygroundOptions Options => new() { Url = "http://127.0.0.1:0", Time = Time, GlobalRequestsPerSecond = 10_000 };

    public async ValueTask InitializeAsync()
    {
        Server = new PlaygroundServer(Options);
        await Server.StartAsync(TestContext.Current.CancellationToken);
        Bot = Keep(new FakeBot(Server));
        Member = As("member");
    }

    public virtual async ValueTask DisposeAsync()
    {
        _opened.ForEach(opened => opened.Dispose());
        await Server.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected ActingUser As(string key) => Keep(new ActingUser(Server, key));

    private protected T Keep<T>(T opened)
        where T : IDisposable
    {
        _opened.Add(opened);
        return opened;
    }

    /// <summary>The id of #general in the first server.</summary>
    protected Task<string> GeneralAsync() => Member.ChannelAsync("general");
}
