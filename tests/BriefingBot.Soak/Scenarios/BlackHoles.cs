using System.Globalization;
using BriefingBot.Playground;
using BriefingBot.Soak.Bots;

namespace BriefingBot.Soak.Scenarios;

/// <summary>Connections that fall silent though they stand. Real sockets, real clock, a short heartbeat.</summary>
internal sealed class BlackHoles(SoakArguments arguments) : IScenario
{
    private const int Shards = 20;
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(1);

    // For the machine's own timers and threads.
    private static readonly TimeSpan Slack = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Random _random = new(arguments.Seed);

    public string Name => "black holes";

    public async Task<IReadOnlyList<Finding>> RunAsync()
    {
        await using var server = new PlaygroundServer(new PlaygroundOptions
        {
            Url = "http://127.0.0.1:0",
            HeartbeatInterval = Heartbeat,
            RecommendedShards = Shards,
            MaxConcurrency = Shards,
        });
        await server.StartAsync();
        await using var bot = await SoakBot.StartAsync(server, TimeProvider.System, new SoakHandler(TimeProvider.System));
        List<TimeSpan> noticed = [];
        var unnoticed = 0;
        for (var round = 0; round < arguments.BlackHoles / Shards; round++)
        {
            await UntilAsync(() => bot.Status.IsReady);
            await Task.Delay(Heartbeat * (1 + _random.NextDouble()), TimeProvider.System);
            var before = bot.Ends.Connections.Count;
            var from = TimeProvider.System.GetUtcNow();
            server.Cuts.BlackHole();
            await UntilAsync(() => bot.Ends.Connections.Count >= before + Shards);
            var ends = bot.Ends.Connections.Skip(before).Take(Shards).Where(end => end.Reason == "Zombie").ToList();
            unnoticed += Shards - ends.Count;
            noticed.AddRange(ends.Select(end => end.At - from));
        }

        await UntilAsync(() => bot.Status.IsReady);
        var sorted = noticed.Order().ToList();
        return
        [
            Finding.AtLeast("connections that fell silent", noticed.Count + unnoticed, arguments.BlackHoles / Shards * Shards),
            Finding.AtMost("not noticed as silent", unnoticed, 0),
            Finding.AtMost("noticed later than two heartbeat intervals", noticed.Count(each => each > (Heartbeat * 2) + Slack), 0),
            Finding.For("noticed after, in intervals: median, slowest", string.Create(CultureInfo.InvariantCulture, $"{sorted[sorted.Count / 2] / Heartbeat:0.000}, {sorted[^1] / Heartbeat:0.000}")),
            Finding.Exactly("identifies (all others resumed)", server.GatewayStatistics.Identifies, Shards),
        ];
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        var since = TimeProvider.System.GetTimestamp();
        while (!condition() && TimeProvider.System.GetElapsedTime(since) < Patience)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System);
        }
    }
}
