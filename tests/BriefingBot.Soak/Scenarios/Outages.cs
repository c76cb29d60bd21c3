using System.Globalization;
using BriefingBot.Playground.Faults;
using BriefingBot.Soak.Bots;

namespace BriefingBot.Soak.Scenarios;

/// <summary>Discord is out of order for a day, in each of the ways in which that shows. Real sockets, a clock that jumps.</summary>
internal sealed class Outages(SoakArguments arguments) : IScenario
{
    private static readonly (string Name, GatewayFaults Gateway, RestFault[] OfRest)[] Kinds =
    [
        ("connections refused", new() { Refuse = true }, []),
        ("connections refused, REST down", new() { Refuse = true }, [new() { Kind = RestFaultKind.Status, Status = 503 }]),
        ("nothing passes", new() { BlackHole = true }, []),
        ("no heartbeat acknowledged", new() { Zombie = true, RejectResumes = true }, []),
        ("cut before HELLO", new() { DropAt = HandshakePoint.BeforeHello, HandshakeDrops = int.MaxValue }, []),
        ("cut before READY", new() { DropAt = HandshakePoint.AfterIdentify, HandshakeDrops = int.MaxValue }, []),
    ];

    public string Name => "outage";

    public async Task<IReadOnlyList<Finding>> RunAsync()
    {
        List<Finding> findings = [];
        foreach (var (name, faults, rest) in Kinds)
        {
            await using var gateway = await SimulatedGateway.StartAsync();
            await using var bot = await SoakBot.StartAsync(gateway.Server, gateway.Clock, new SoakHandler(gateway.Clock));
            await gateway.RunAsync(() => bot.Status.IsReady, TimeSpan.FromMinutes(1));
            (gateway.Server.Faults.Gateway, gateway.Server.Faults.Rest) = (faults, rest);
            gateway.Server.Cuts.Drop();
            await gateway.PassAsync(TimeSpan.FromHours(arguments.Hours));
            gateway.Server.Faults.Clear();
            var over = gateway.Clock.GetUtcNow();
            var isBack = await gateway.RunAsync(() => bot.Status.IsReady, TimeSpan.FromMinutes(30));
            findings.Add(Finding.AtMost(
                string.Create(CultureInfo.InvariantCulture, $"{name} for {arguments.Hours} h: identifies in 24 h (connections {gateway.Connections.Count}, back after {gateway.Clock.GetUtcNow() - over:mm\\:ss})"),
                gateway.Identifies.MostWithin(SimulatedGateway.Day),
                300));
            findings.Add(Finding.AtMost($"{name}: didn't come back", isBack ? 0 : 1, 0));
        }

        return findings;
    }
}
