using BriefingBot.Playground;
using BriefingBot.Playground.Faults;

namespace BriefingBot.Soak.Scenarios;

/// <summary>What a break does to interactions that are sent around it.</summary>
internal enum BreakEffect
{
    /// <summary>None may be lost: the session is resumed well within 3 seconds.</summary>
    Resumed,

    /// <summary>Some may come too late: nobody can notice it, or reconnect, in 3 seconds.</summary>
    Long,

    /// <summary>Some never come: Discord throws the session away, and what it held.</summary>
    SessionOver,
}

/// <summary>A way in which a connection breaks.</summary>
internal sealed record Break(string Name, BreakEffect Effect, Func<PlaygroundServer, Random, Task> Act, int Weight = 6)
{
    private const int DefaultSilence = 2_300;

    public static readonly Break Peace = Once("none", BreakEffect.Resumed, _ => { });

    /// <summary>The process ends in an orderly way and starts anew; who runs it does that.</summary>
    public static readonly Break Restart = Once("restart of the process", BreakEffect.Long, _ => { });

    public static readonly IReadOnlyList<Break> All =
    [
        Restart,
        Once("drop without a close code", BreakEffect.Resumed, server => server.Cuts.Drop()),
        Once("op 7", BreakEffect.Resumed, server => server.Cuts.RequestReconnect()),
        Once("op 9, resumable", BreakEffect.Resumed, server => server.Cuts.InvalidateSessions(resumable: true)),
        Closing(1000),
        Closing(1001),
        Closing(4000),
        Closing(4001),
        Closing(4002),
        Closing(4003),
        Closing(4005),
        Closing(4008),
        Closing(4999),
        Handshake(HandshakePoint.BeforeHello),
        Handshake(HandshakePoint.AfterHello),
        Handshake(HandshakePoint.AfterIdentify),
        Once("black hole", BreakEffect.Long, server => server.Cuts.BlackHole()),
        Faulty("no heartbeat acknowledged", faults => faults with { Zombie = true }),
        new("connections refused", BreakEffect.Long, async (server, random) =>
        {
            var before = server.Faults.Gateway;
            server.Faults.Gateway = before with { Refuse = true };
            server.Cuts.Drop();
            await Task.Delay(TimeSpan.FromMilliseconds(random.Next(200, 2_500)), TimeProvider.System);
            server.Faults.Gateway = before;
        }, Weight: 2),
        Once("op 9, not resumable", BreakEffect.SessionOver, server => server.Cuts.InvalidateSessions(resumable: false)) with { Weight = 1 },
        Once("close 4007", BreakEffect.SessionOver, server => server.Cuts.Close(4007)) with { Weight = 1 },
        Once("close 4009", BreakEffect.SessionOver, server => server.Cuts.Close(4009)) with { Weight = 1 },
    ];

    /// <summary>Each kind once, then at random; those that cost an identify are rarer, since identifies are few.</summary>
    public static Break Any(Random random, int round)
    {
        if (round < All.Count)
        {
            return All[round];
        }

        var roll = random.Next(All.Sum(each => each.Weight));
        return All.First(each => (roll -= each.Weight) < 0);
    }

    private static Break Once(string name, BreakEffect effect, Action<PlaygroundServer> act) => new(name, effect, (server, _) =>
    {
        act(server);
        return Task.CompletedTask;
    });

    private static Break Closing(int code) => Once($"close {code}", BreakEffect.Resumed, server => server.Cuts.Close(code));

    private static Break Handshake(HandshakePoint point) => new($"drop, and one or two handshakes cut {point}", BreakEffect.Long, (server, random) =>
    {
        server.Faults.Gateway = server.Faults.Gateway with { DropAt = point, HandshakeDrops = random.Next(1, 3) };
        server.Cuts.Drop();
        return Task.CompletedTask;
    }, Weight: 2);

    private static Break Faulty(string name, Func<GatewayFaults, GatewayFaults> change) => new(name, BreakEffect.Long, async (server, _) =>
    {
        var before = server.Faults.Gateway;
        server.Faults.Gateway = change(before);
        await Task.Delay(TimeSpan.FromMilliseconds(DefaultSilence), TimeProvider.System);
        server.Faults.Gateway = before;
    });
}
