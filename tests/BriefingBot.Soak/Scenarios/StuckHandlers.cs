using System.Globalization;
using BriefingBot.Discord.Model;
using BriefingBot.Playground;
using BriefingBot.Soak.Bots;

namespace BriefingBot.Soak.Scenarios;

/// <summary>Handlers that block their thread and don't listen, more of them than there are workers. Real sockets, real clock, a short heartbeat.</summary>
internal sealed class StuckHandlers(SoakArguments arguments) : IScenario
{
    private const int AtOnce = 500;
    // A machine that runs other tests beside this one stands still for a second at times; that is not what is looked for.
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan Trickle = TimeSpan.FromSeconds(0.5);

    public string Name => "stuck handlers";

    public async Task<IReadOnlyList<Finding>> RunAsync()
    {
        await using var server = new PlaygroundServer(new PlaygroundOptions { Url = "http://127.0.0.1:0", HeartbeatInterval = Heartbeat });
        await server.StartAsync();
        using var user = await UserSide.EnterAsync(server);
        using var released = new ManualResetEventSlim();
        await using var bot = await SoakBot.StartAsync(server, TimeProvider.System, new SoakHandler(TimeProvider.System, hang: () => released.Wait()));
        while (!bot.Status.IsReady)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System);
        }

        var beats = server.GatewayStatistics.Heartbeats;
        var since = TimeProvider.System.GetTimestamp();
        List<Snowflake> sent = [];
        while (sent.Count < AtOnce)
        {
            sent.Add(await user.SendAsync());
        }

        while (TimeProvider.System.GetElapsedTime(since) < TimeSpan.FromSeconds(arguments.StuckSeconds))
        {
            sent.Add(await user.SendAsync());
            await Task.Delay(Trickle, TimeProvider.System);
        }

        await Task.Delay(TimeSpan.FromSeconds(4), TimeProvider.System);
        var expected = (int)(TimeProvider.System.GetElapsedTime(since) / Heartbeat);
        var missed = expected - (server.GatewayStatistics.Heartbeats - beats);
        var unanswered = 0;
        foreach (var interaction in sent)
        {
            unanswered += (await user.LookAsync(interaction)).IsAnswered ? 0 : 1;
        }

        released.Set();
        return
        [
            Finding.For("seconds in which no handler came back", arguments.StuckSeconds.ToString(CultureInfo.InvariantCulture)),
            Finding.For("interactions meanwhile", sent.Count.ToString("N0", CultureInfo.InvariantCulture)),
            Finding.AtMost("heartbeats missed (one may be due just now)", Math.Max(0, missed - 1), 0),
            Finding.AtMost("connections lost", bot.Ends.Connections.Count, 0),
            Finding.AtMost("interactions without a first response", unanswered, 0),
        ];
    }
}
