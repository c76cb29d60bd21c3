using System.Globalization;

namespace BriefingBot.CrashSuite;

/// <summary>Kills the bot around deliveries, restarts it, and counts what stands in the channel. Prints a table.</summary>
internal static class Suite
{
    public static async Task<int> RunAsync(SuiteArguments arguments)
    {
        Console.WriteLine($"seed {arguments.Seed}, {arguments.Kills} kills, {CrashPoint.All.Length} points");
        Console.WriteLine("| server | kills | days | posted | missed | doubled | in review | slowest review (s) |");
        Console.WriteLine("|-|-|-|-|-|-|-|-|");
        var failed = false;
        foreach (var kind in ServerKind.All.Where(kind => arguments.Servers.Contains(kind.Letter, StringComparison.Ordinal)))
        {
            var result = await new ServerRun(kind, arguments.Kills / arguments.Servers.Length, arguments.Seed).RunAsync();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| ({kind.Letter}) {kind.Name} | {result.Kills} | {result.Days} | {result.Posted} | {result.Missed} | {result.Doubled} | {result.Review} | {result.SlowestReview} |"));
            failed |= !kind.IsMet(result);
        }

        Console.WriteLine(failed ? "FAILED" : "passed");
        return failed ? 1 : 0;
    }
}

/// <summary>What came of a server's run.</summary>
/// <param name="Kills">How often a process was killed.</param>
/// <param name="Days">Local dates that came due.</param>
/// <param name="Posted">Dates with exactly one message in the channel.</param>
/// <param name="Missed">Dates without a message that no moderator was asked about.</param>
/// <param name="Doubled">Dates with more than one message.</param>
/// <param name="Review">Dates about which a moderator is asked.</param>
/// <param name="SlowestReview">Seconds from the restart to the question, the longest.</param>
internal sealed record RunResult(int Kills, int Days, int Posted, int Missed, int Doubled, int Review, int SlowestReview);

/// <summary>A way in which a server may fail the bot, and what must hold all the same.</summary>
internal sealed record ServerKind(char Letter, string Name, bool TrustNonces, bool NonceIgnored, bool HistoryUnreadable, bool LosesReplies, Func<RunResult, bool> IsMet)
{
    public static readonly ServerKind[] All =
    [
        new('a', "honours nonces", TrustNonces: true, NonceIgnored: false, HistoryUnreadable: false, LosesReplies: false, NoneLost),
        new('b', "ignores nonces, history readable", TrustNonces: false, NonceIgnored: true, HistoryUnreadable: false, LosesReplies: false, NoneLost),
        new('c', "neither", TrustNonces: false, NonceIgnored: true, HistoryUnreadable: true, LosesReplies: false, NoneDoubled),
        new('d', "loses 20% of the replies", TrustNonces: true, NonceIgnored: false, HistoryUnreadable: false, LosesReplies: true, NoneLost),
    ];

    private static bool NoneLost(RunResult result) => result is { Missed: 0, Doubled: 0, Review: 0 };

    private static bool NoneDoubled(RunResult result) => result is { Doubled: 0, Missed: 0, SlowestReview: <= 60 };
}
