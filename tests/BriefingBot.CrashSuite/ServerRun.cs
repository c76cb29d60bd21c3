using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using BriefingBot.Core.Briefings.Delivery;
using BriefingBot.Core.Briefings.Occurrences;
using BriefingBot.Playground;
using BriefingBot.Playground.Faults;
using BriefingBot.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace BriefingBot.CrashSuite;

/// <summary>One server: a day for each kill, the last finished in peace; then the channel is counted.</summary>
internal sealed partial class ServerRun(ServerKind kind, int kills, int seed)
{
    // Some points are passed only after a delivery with an unknown end; a child that isn't killed within these days makes way.
    private const int Patience = 3;

    private static readonly DateTimeOffset FirstDay = new(2026, 6, 1, 8, 0, 0, TimeSpan.Zero);

    private readonly Random _random = new(seed + kind.Letter);
    private readonly SimulatedClock _clock = new(FirstDay.AddHours(-1));
    private readonly string _folder = Directory.CreateTempSubdirectory("briefingbot-crash-").FullName;
    private int _slowestReview;

    public async Task<RunResult> RunAsync()
    {
        await using var server = new PlaygroundServer(new PlaygroundOptions { Url = "http://127.0.0.1:0", Time = _clock });
        await server.StartAsync();
        using var http = new HttpClient { BaseAddress = server.Address };
        http.DefaultRequestHeaders.Add("Authorization", $"Bot {server.Token}");
        http.DefaultRequestHeaders.Add("User-Agent", "DiscordBot (https://example.org, 1)");
        var (guild, channel) = await PlaceAsync(http);
        await http.PostAsync(new Uri($"api/v10/channels/{channel}/messages", UriKind.Relative), Json("""{"content":"An earlier message"}"""));
        server.Faults.NonceIgnored = kind.NonceIgnored;
        server.Faults.HistoryUnreadable = kind.HistoryUnreadable;
        server.Faults.Rest = kind.LosesReplies ? [new RestFault { Kind = RestFaultKind.LoseReply, Method = "POST", Path = "/messages", Every = 5 }] : [];

        using var store = OpenStore();
        var ledger = store.GetRequiredService<IBriefingLedger>();
        ledger.Add(CrashStory.Daily(guild, channel));

        var days = await KillAsync(server);

        server.Faults.Clear();
        var counts = await CountAsync(http, channel);
        var states = ledger.Recent(guild, limit: days + 10).ToDictionary(occurrence => occurrence.Key.Date);
        var marks = Enumerable.Range(0, days).ToDictionary(
            day => DateOnly.FromDateTime(FirstDay.AddDays(day).UtcDateTime),
            day => counts.GetValueOrDefault(PartIdentity.Of(new OccurrenceKey(CrashStory.Schedule, DateOnly.FromDateTime(FirstDay.AddDays(day).UtcDateTime)), 0, channel).Mark));
        var review = marks.Keys.Count(date => states.GetValueOrDefault(date)?.State == OccurrenceState.Review);
        Directory.Delete(_folder, recursive: true);
        return new RunResult(
            kills,
            days,
            marks.Values.Count(count => count == 1),
            marks.Count(pair => pair.Value == 0 && states.GetValueOrDefault(pair.Key)?.State != OccurrenceState.Review),
            marks.Values.Count(count => count > 1),
            review,
            _slowestReview);
    }

    // Each child finishes what the one before left, then goes on to the next day, where it dies.
    private async Task<int> KillAsync(PlaygroundServer server)
    {
        var (day, killed) = (0, 0);
        _clock.Set(FirstDay.AddSeconds(_random.Next(-2, 3)));
        while (true)
        {
            var point = killed < kills ? CrashPoint.All[_random.Next(CrashPoint.All.Length)] : CrashPoint.None;
            using var child = Start(new ChildArguments(Path.Combine(_folder, "store.db"), server.ApiBaseUrl.ToString(), server.Token, kind.TrustNonces, point));
            await Tell(child, day);
            var (lived, wasKilled) = (0, true);
            while (await child.StandardOutput.ReadLineAsync() is { } line)
            {
                var parts = line.Split(' ');
                if (parts[0] == nameof(OccurrenceState.Review))
                {
                    _slowestReview = Math.Max(_slowestReview, int.Parse(parts[1], CultureInfo.InvariantCulture));
                }

                day++;
                _clock.Set(FirstDay.AddDays(day).AddSeconds(_random.Next(-2, 3)));
                if (point == CrashPoint.None || ++lived == Patience)
                {
                    child.StandardInput.Close();
                    wasKilled = false;
                    break;
                }

                await Tell(child, day);
            }

            await child.WaitForExitAsync();
            if (point == CrashPoint.None)
            {
                return day;
            }

            if (!wasKilled)
            {
                continue;
            }

            killed++;

            // Down for up to three minutes: inside and outside the time in which a nonce is remembered.
            _clock.Set(_clock.GetUtcNow().AddSeconds(_random.Next(0, 180)));
        }
    }

    private Task Tell(Process child, int day) => child.StandardInput.WriteLineAsync(string.Create(
        CultureInfo.InvariantCulture, $"{_clock.GetUtcNow().UtcTicks} {FirstDay.AddDays(day):yyyy-MM-dd}"));

    private static Process Start(ChildArguments arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardInput = true, RedirectStandardOutput = true };
        start.ArgumentList.Add(typeof(ServerRun).Assembly.Location);
        foreach (var argument in arguments.ToArray())
        {
            start.ArgumentList.Add(argument);
        }

        var child = Process.Start(start)!;
        child.StandardInput.AutoFlush = true;
        return child;
    }

    private ServiceProvider OpenStore() => new ServiceCollection()
        .AddLogging()
        .AddSqliteStore(Database.Open(new StoreOptions { Path = Path.Combine(_folder, "store.db") }))
        .BuildServiceProvider();

    private static async Task<(ulong Guild, ulong Channel)> PlaceAsync(HttpClient http)
    {
        var state = JsonNode.Parse(await http.GetStringAsync(new Uri("playground/state?user=moderator", UriKind.Relative)))!;
        var guild = state["guilds"]![0]!;
        var channel = guild["channels"]!.AsArray().First(each => (string)each!["name"]! == "briefings")!;
        return (ulong.Parse((string)guild["id"]!, CultureInfo.InvariantCulture), ulong.Parse((string)channel["id"]!, CultureInfo.InvariantCulture));
    }

    private async Task<Dictionary<string, int>> CountAsync(HttpClient http, ulong channel)
    {
        var counts = new Dictionary<string, int>();
        for (var before = ""; ;)
        {
            // The server's rate limits run on this clock.
            _clock.Set(_clock.GetUtcNow().AddSeconds(10));
            var page = JsonNode.Parse(await http.GetStringAsync(new Uri($"api/v10/channels/{channel}/messages?limit=100{before}", UriKind.Relative)))!.AsArray();
            foreach (var message in page)
            {
                if (Mark().Match(message!["components"]?.ToJsonString() ?? "") is { Success: true } mark)
                {
                    counts[mark.Groups[1].Value] = counts.GetValueOrDefault(mark.Groups[1].Value) + 1;
                }
            }

            if (page.Count < 100)
            {
                return counts;
            }

            before = $"&before={page[^1]!["id"]}";
        }
    }

    private static StringContent Json(string json) => new(json, System.Text.Encoding.UTF8, "application/json");

    [GeneratedRegex("Briefing ([0-9a-z]{10})")]
    private static partial Regex Mark();
}
