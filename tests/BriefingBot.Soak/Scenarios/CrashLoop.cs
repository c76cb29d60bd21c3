using System.Globalization;
using BriefingBot.Soak.Bots;

namespace BriefingBot.Soak.Scenarios;

/// <summary>
/// A process that dies as soon as it is connected, and is started at once again; its session can never be resumed.
/// Real sockets, a clock that jumps.
/// </summary>
internal sealed class CrashLoop(SoakArguments arguments) : IScenario
{
    public string Name => "crash loop";

    public async Task<IReadOnlyList<Finding>> RunAsync()
    {
        await using var gateway = await SimulatedGateway.StartAsync(faults => faults.Gateway = new() { RejectResumes = true });
        var disk = new MemoryDisk();
        var end = gateway.Clock.GetUtcNow() + TimeSpan.FromHours(arguments.Hours);
        var starts = 0;
        while (gateway.Clock.GetUtcNow() < end)
        {
            starts++;
            var state = new MemoryState(disk);
            var bot = await SoakBot.StartAsync(gateway.Server, gateway.Clock, new SoakHandler(gateway.Clock), state);
            await gateway.RunAsync(() => bot.Status.IsReady, end - gateway.Clock.GetUtcNow());
            state.Crash();
            gateway.Server.Cuts.Drop();
            await EndAsync(gateway, bot);
        }

        return
        [
            Finding.For("starts in " + arguments.Hours.ToString(CultureInfo.InvariantCulture) + " hours", starts.ToString(CultureInfo.InvariantCulture)),
            Finding.AtLeast("identifies, so that it did come up", gateway.Identifies.Count, 10),
            Finding.AtMost("identifies within 24 hours, the most", gateway.Identifies.MostWithin(SimulatedGateway.Day), 300),
        ];
    }

    // The clock must go on, or the end waits for ever.
    private static async Task EndAsync(SimulatedGateway gateway, SoakBot bot)
    {
        var ending = bot.StopAsync();
        await gateway.RunAsync(() => ending.IsCompleted, TimeSpan.FromSeconds(30));
        await ending;
    }
}
