using BriefingBot.Playground.Faults;
using BriefingBot.Soak.Bots;

namespace BriefingBot.Soak.Scenarios;

/// <summary>Connections cut before HELLO, after HELLO or before READY, up to twenty in a row. Real sockets, a clock that jumps.</summary>
internal sealed class HandshakeDrops(SoakArguments arguments) : IScenario
{
    private static readonly HandshakePoint[] Points = [HandshakePoint.BeforeHello, HandshakePoint.AfterHello, HandshakePoint.AfterIdentify];

    // On a machine under load the clock may jump to a timeout while a socket is still at it: one more attempt, and no loop.
    private const int Strays = 2;

    private readonly Random _random = new(arguments.Seed);

    public string Name => "handshake drops";

    public async Task<IReadOnlyList<Finding>> RunAsync()
    {
        await using var gateway = await SimulatedGateway.StartAsync();
        await using var bot = await SoakBot.StartAsync(gateway.Server, gateway.Clock, new SoakHandler(gateway.Clock));
        var (drops, cuts, stuck) = (0, 0, 0);
        while (drops < arguments.HandshakeDrops)
        {
            stuck += await gateway.RunAsync(() => bot.Status.IsReady, TimeSpan.FromHours(12)) ? 0 : 1;
            await gateway.PassAsync(TimeSpan.FromSeconds(_random.Next(0, 90)));
            var row = Math.Min(_random.Next(3) == 0 ? _random.Next(1, 21) : _random.Next(1, 4), arguments.HandshakeDrops - drops);
            gateway.Server.Faults.Gateway = new GatewayFaults { DropAt = Points[_random.Next(Points.Length)], HandshakeDrops = row };
            gateway.Server.Cuts.Drop();
            (drops, cuts) = (drops + row, cuts + 1);
            await gateway.RunAsync(() => gateway.Server.Faults.Gateway.HandshakeDrops == 0, TimeSpan.FromHours(12));
        }

        stuck += await gateway.RunAsync(() => bot.Status.IsReady, TimeSpan.FromHours(12)) ? 0 : 1;
        return
        [
            Finding.AtLeast("handshakes cut", drops, arguments.HandshakeDrops),
            Finding.AtMost("times it didn't come back", stuck, 0),
            Finding.AtMost("connections beyond one for each cut", gateway.Connections.Count - 1 - cuts - drops, Strays + (drops / 50)),
            Finding.For("why they ended", string.Join(", ", bot.Ends.Connections.CountBy(end => end.Reason).Select(pair => $"{pair.Value} {pair.Key}"))),
            Finding.AtMost("connections within a minute, the most", gateway.Connections.MostWithin(TimeSpan.FromMinutes(1)), 20),
            Finding.AtMost("identifies within 24 hours, the most", gateway.Identifies.MostWithin(SimulatedGateway.Day), 300),
        ];
    }
}
