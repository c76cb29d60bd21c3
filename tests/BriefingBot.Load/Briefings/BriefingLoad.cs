using System.Globalization;
using BriefingBot.Core.Briefings.Delivery;
using BriefingBot.Core.Briefings.Schedules;
using BriefingBot.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace BriefingBot.Load.Briefings;

/// <summary>
/// Many schedules due in the same minute: the bot in a process of its own, on a store that holds them, against a server
/// with Discord's limits. Prints a table; fails when one is missing, doubled or out of its channel's order, or all are late.
/// </summary>
internal static class BriefingLoad
{
    // From a first start to the first look at the clock.
    private static readonly TimeSpan StartUp = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    // The limits count at the far end of a network: what passes between two windows can't be had.
    private const double Allowance = 1.15;
    private static readonly TimeSpan FixedAllowance = TimeSpan.FromSeconds(3);

    // A channel that never answers in time holds each of its briefings until the bot gives up waiting and looks.
    private static readonly TimeSpan SlowBriefing = TimeSpan.FromSeconds(15);

    public static async Task<int> RunAsync(BriefingLoadArguments arguments)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {arguments.Seed}"));
        Console.WriteLine("| case | schedules | channels | servers | took (s) | least by the limits (s) | slow channel took (s) | posts/s | late p50 (s) | late p95 (s) | 429s | missed | doubled | out of order | resident (MiB) |");
        Console.WriteLine("|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|");
        var isMet = true;
        foreach (var each in LoadCase.All.Where(each => each.Name.Contains(arguments.Only, StringComparison.OrdinalIgnoreCase)))
        {
            isMet &= await RunAsync(arguments, each);
        }

        Console.WriteLine(isMet ? "passed" : "FAILED");
        return isMet ? 0 : 1;
    }

    private static async Task<bool> RunAsync(BriefingLoadArguments arguments, LoadCase load)
    {
        var due = load.Minutes > 1 ? Minute(TimeProvider.System.GetUtcNow()) : Minute(TimeProvider.System.GetUtcNow() + StartUp).AddMinutes(1);
        var schedules = load.Schedules(arguments.Schedules, arguments.Seed, due);
        var channels = load.Server(arguments.Seed);
        await using var server = await LoadServer.StartAsync(channels.TryAnswerAsync);
        using var bot = BotUnderTest.BriefingBot(server.ApiBaseUrl, arguments.Knowledge, folder => Fill(folder, schedules));

        var expected = schedules.Count(schedule => !load.IsLost(schedule));
        var least = LoadCase.Least(schedules);
        var end = due + StartUp + (least * 2) + Patience;
        while (channels.Snapshot().Count < expected && TimeProvider.System.GetUtcNow() < end)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
        }

        await Task.Delay(Settling, TimeProvider.System);
        return Report(load, schedules, due, channels, least, bot.ResidentMebibytes());
    }

    private static bool Report(LoadCase load, IReadOnlyList<Schedule> schedules, DateTimeOffset due, LimitedChannels channels, TimeSpan least, string resident)
    {
        var messages = channels.Snapshot();
        var byNonce = schedules.ToDictionary(schedule => LoadCase.Nonce(schedule, DateOnly.FromDateTime(due.UtcDateTime)));
        var posted = messages.Where(message => byNonce.ContainsKey(message.Nonce)).Select(message => (Schedule: byNonce[message.Nonce], message.At)).ToArray();
        var from = load.Minutes > 1 && posted.Length > 0 ? posted[0].At : due;
        var slow = posted.Where(post => load.IsSlow(post.Schedule)).ToArray();
        var others = posted.Except(slow).ToArray();
        var took = Took(others);
        var late = others.Select(post => (post.At - from).TotalSeconds).Order().ToArray();
        var missed = schedules.Count(schedule => !load.IsLost(schedule)) - posted.Length;
        var doubled = posted.Length - posted.Select(post => post.Schedule.Id).Distinct().Count();
        var (overtaken, inChannel) = OutOfOrder(posted.Select(post => post.Schedule).ToArray());
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {load.Name} | {schedules.Count:#,0} | {load.Channels:#,0} | {load.Guilds} | {took.TotalSeconds:0.0} | {least.TotalSeconds:0} | {(slow.Length == 0 ? "-" : $"{Took(slow).TotalSeconds:0.0}")} | {others.Length / Math.Max(1, took.TotalSeconds):0.0} | {At(late, 0.5):0.0} | {At(late, 0.95):0.0} | {channels.Limited} | {missed} | {doubled} | {overtaken} | {resident} |"));
        return missed == 0 && doubled == 0 && inChannel == 0 && took <= (least * Allowance) + FixedAllowance && Took(slow) <= SlowBriefing * slow.Length;

        TimeSpan Took((Schedule Schedule, DateTimeOffset At)[] posts) => posts.Length == 0 ? TimeSpan.Zero : posts[^1].At - from;
    }

    // Posts that came after one that was due a minute or more later, or in the same channel after one that follows it.
    private static (int Overtaken, int InChannel) OutOfOrder(Schedule[] posted)
    {
        var (latest, overtaken, inChannel) = (TimeOnly.MinValue, 0, 0);
        var last = new Dictionary<ulong, Schedule>();
        foreach (var schedule in posted)
        {
            var follows = last.TryGetValue(schedule.ChannelId, out var before) && (before.At, before.Id.Value).CompareTo((schedule.At, schedule.Id.Value)) > 0;
            overtaken += schedule.At < latest || follows ? 1 : 0;
            inChannel += follows ? 1 : 0;
            latest = schedule.At > latest ? schedule.At : latest;
            last[schedule.ChannelId] = schedule;
        }

        return (overtaken, inChannel);
    }

    private static void Fill(string folder, IEnumerable<Schedule> schedules)
    {
        using var store = new ServiceCollection()
            .AddLogging()
            .AddSqliteStore(Database.Open(new StoreOptions { Path = Path.Combine(folder, "data", "briefingbot.db") }))
            .BuildServiceProvider();
        var ledger = store.GetRequiredService<IBriefingLedger>();
        foreach (var schedule in schedules)
        {
            ledger.Add(schedule);
        }
    }

    private static DateTimeOffset Minute(DateTimeOffset moment) => new(moment.Ticks - (moment.Ticks % TimeSpan.TicksPerMinute), TimeSpan.Zero);

    private static double At(double[] sorted, double part) => sorted.Length == 0 ? 0 : sorted[(int)Math.Min(sorted.Length - 1, sorted.Length * part)];
}
