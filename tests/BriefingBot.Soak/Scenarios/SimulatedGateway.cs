using BriefingBot.Playground;
using BriefingBot.Playground.Faults;
using BriefingBot.Soak.Clocks;

namespace BriefingBot.Soak.Scenarios;

/// <summary>A playground on a clock that jumps, with a record of when connections and identifies came.</summary>
internal sealed class SimulatedGateway : IAsyncDisposable
{
    public static readonly TimeSpan Day = TimeSpan.FromHours(24);

    private SimulatedGateway(JumpingClock clock, PlaygroundServer server) => (Clock, Server) = (clock, server);

    public JumpingClock Clock { get; }

    public PlaygroundServer Server { get; }

    public Moments Connections { get; } = new();

    public Moments Identifies { get; } = new();

    /// <param name="prepare">Sets faults before anybody connects.</param>
    public static async Task<SimulatedGateway> StartAsync(Action<FaultSwitchboard>? prepare = null)
    {
        var clock = new JumpingClock(new DateTimeOffset(2026, 6, 1, 0, 0, 0, TimeSpan.Zero));
        var server = new PlaygroundServer(new PlaygroundOptions { Url = "http://127.0.0.1:0", Time = clock, RecordedRequests = 100_000 });
        prepare?.Invoke(server.Faults);
        await server.StartAsync();
        return new SimulatedGateway(clock, server);
    }

    /// <summary>Lets time pass until something is so, at most as long as told.</summary>
    public Task<bool> RunAsync(Func<bool> isDone, TimeSpan most) => Clock.RunAsync(
        () =>
        {
            Note();
            return isDone();
        },
        most);

    public Task PassAsync(TimeSpan time) => RunAsync(() => false, time);

    public ValueTask DisposeAsync() => Server.DisposeAsync();

    private void Note()
    {
        Connections.CountTo(Server.GatewayStatistics.Connections, Clock.GetUtcNow());
        Identifies.CountTo(Server.GatewayStatistics.Identifies, Clock.GetUtcNow());
    }
}
