using System.Globalization;

namespace BriefingBot.Load;

/// <summary>Puts the same load on BriefingBot and on a minimal discord.js bot, one after the other, and prints a table.</summary>
internal static class Load
{
    private const int WarmUpRate = 100;
    private const int WarmUpSeconds = 10;
    private static readonly TimeSpan Slowest = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(5);

    public static async Task<int> RunAsync(LoadArguments arguments)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{arguments.Rate} interactions a second for {arguments.Seconds} s, after {WarmUpSeconds} s at {WarmUpRate}"));
        Console.WriteLine("| bot | command | answered | lost | p50 (ms) | p95 (ms) | p99 (ms) | resident after (MiB) |");
        Console.WriteLine("|-|-|-|-|-|-|-|-|");
        var isMet = await RunAsync(arguments, "BriefingBot", api => BotUnderTest.BriefingBot(api, arguments.Knowledge), ["ask", "summary"]);
        if (arguments.Baseline.Length > 0)
        {
            await RunAsync(arguments, "discord.js", api => BotUnderTest.DiscordJs(api, arguments.Baseline), ["ping"]);
        }

        Console.WriteLine(isMet ? "passed" : $"FAILED: an interaction was lost, or p99 is over {Slowest.TotalMilliseconds} ms");
        return isMet ? 0 : 1;
    }

    private static async Task<bool> RunAsync(LoadArguments arguments, string name, Func<string, BotUnderTest> start, string[] commands)
    {
        await using var server = await LoadServer.StartAsync();
        using var bot = start(server.ApiBaseUrl);
        await server.Ready.WaitAsync(TimeSpan.FromSeconds(60));
        await server.SendAsync(commands, WarmUpRate, TimeSpan.FromSeconds(WarmUpSeconds));
        var all = await server.SendAsync(commands, arguments.Rate, TimeSpan.FromSeconds(arguments.Seconds));
        await Task.Delay(Settling, TimeProvider.System);
        var resident = bot.ResidentMebibytes();
        var isMet = true;
        foreach (var command in commands)
        {
            var sent = all.Where(each => each.Command == command).ToList();
            var times = sent.Where(each => each.Took is not null).Select(each => each.Took!.Value).Order().ToList();
            isMet &= times.Count == sent.Count && At(times, 0.99) < Slowest;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {name} | /{command} | {times.Count} | {sent.Count - times.Count} | {Ms(times, 0.5)} | {Ms(times, 0.95)} | {Ms(times, 0.99)} | {resident} |"));
        }

        return isMet;
    }

    private static TimeSpan At(List<TimeSpan> sorted, double part) => sorted.Count == 0 ? TimeSpan.MaxValue : sorted[(int)Math.Min(sorted.Count - 1, sorted.Count * part)];

    private static string Ms(List<TimeSpan> sorted, double part) => sorted.Count == 0 ? "-" : At(sorted, part).TotalMilliseconds.ToString("0.00", CultureInfo.InvariantCulture);
}
