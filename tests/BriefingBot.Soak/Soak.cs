using BriefingBot.Soak.Scenarios;

namespace BriefingBot.Soak;

/// <summary>Runs the scenarios one after another and prints what they found.</summary>
internal static class Soak
{
    public static async Task<int> RunAsync(SoakArguments arguments)
    {
        IScenario[] scenarios =
        [
            new ReconnectStorm(arguments),
            new BlackHoles(arguments),
            new HandshakeDrops(arguments),
            new CrashLoop(arguments),
            new Outages(arguments),
            new StuckHandlers(arguments),
            new HostileServer(arguments),
        ];
        Console.WriteLine($"seed {arguments.Seed}");
        Console.WriteLine("| scenario | counted | measured | allowed | |");
        Console.WriteLine("|-|-|-|-|-|");
        var violations = 0;
        foreach (var scenario in scenarios.Where(each => arguments.Wants(each.Name)))
        {
            foreach (var finding in await scenario.RunAsync())
            {
                violations += finding.IsMet ? 0 : 1;
                Console.WriteLine($"| {scenario.Name} | {finding.What} | {finding.Measured} | {finding.Allowed} | {(finding.IsMet ? "" : "VIOLATED")} |");
            }
        }

        Console.WriteLine(violations == 0 ? "passed" : $"FAILED: {violations} violations");
        return violations == 0 ? 0 : 1;
    }
}
