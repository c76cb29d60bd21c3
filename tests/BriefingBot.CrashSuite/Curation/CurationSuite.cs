using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using BriefingBot.Core.Curation;
using BriefingBot.Core.Curation.Corrections;
using BriefingBot.Core.Facts;
using BriefingBot.Core.Replies;
using BriefingBot.Playground;
using BriefingBot.Sqlite.Maintenance;
using Microsoft.Extensions.DependencyInjection;

namespace BriefingBot.CrashSuite.Curation;

/// <summary>
/// Kills an admin's bot at any moment of an edit, an import or a correction. After each kill every fact must be as it was
/// before or as it was to be, imports whole, and the audit chain sound; at the end all corrections must be in their posts.
/// </summary>
internal sealed class CurationSuite(SuiteArguments arguments) : IDisposable
{
    private static readonly TimeSpan LongestFinish = TimeSpan.FromMinutes(3);

    private readonly Random _random = new(arguments.Seed);
    private readonly string _folder = Directory.CreateTempSubdirectory("briefingbot-crash-").FullName;
    private readonly Dictionary<string, int> _done = new(StringComparer.Ordinal);
    private readonly List<string> _problems = [];
    private int _number;
    private int _operations;

    public static async Task<int> RunAsync(SuiteArguments arguments)
    {
        using var suite = new CurationSuite(arguments);
        await suite.RunAsync();
        foreach (var problem in suite._problems)
        {
            Console.WriteLine(problem);
        }

        Console.WriteLine(suite._problems.Count > 0 ? "FAILED" : "passed");
        return suite._problems.Count > 0 ? 1 : 0;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string StorePath => Path.Combine(_folder, "store.db");

    private async Task RunAsync()
    {
        Console.WriteLine($"seed {arguments.Seed}, {arguments.Kills} kills");
        await using var server = new PlaygroundServer(new PlaygroundOptions { Url = "http://127.0.0.1:0" });
        await server.StartAsync();
        using var http = new HttpClient { BaseAddress = server.Address };
        http.DefaultRequestHeaders.Add("Authorization", $"Bot {server.Token}");
        http.DefaultRequestHeaders.Add("User-Agent", "DiscordBot (https://example.org, 1)");
        var (guild, channel) = await PlaceAsync(http);
        var posts = await PostAsync(server, http, guild, channel);
        for (var kill = 0; kill < arguments.Kills; kill++)
        {
            await KillAsync(server, guild);
        }

        var corrected = await FinishAsync(server, guild, http, posts);
        if (_operations < arguments.Kills || corrected == 0)
        {
            _problems.Add("too little was done to prove anything");
        }

        Console.WriteLine($"{_operations} operations, {corrected} corrections in {posts.Count} posts");
    }

    // One post a fact, with its receipt, as a shared answer has it.
    private async Task<Dictionary<FactId, (ulong Channel, ulong Message)>> PostAsync(PlaygroundServer server, HttpClient http, ulong guild, ulong channel)
    {
        var posts = new Dictionary<FactId, (ulong, ulong)>();
        await using var house = CurationHouse.Open(StorePath, server.ApiBaseUrl.ToString(), server.Token);
        house.GetRequiredService<CurrentKnowledge>().For(guild).TryGetTopic(CurationHouse.Topic, out var topic);
        foreach (var id in CurationHouse.Edited)
        {
            topic!.TryGetFact(id, out var fact);
            var cited = CitedFact.Of(topic, fact!);
            var body = new JsonObject
            {
                ["flags"] = 1 << 15,
                ["components"] = new JsonArray(new JsonObject { ["type"] = 10, ["content"] = $"**{cited.Label}:** {cited.Text}\n-# {cited.Citation}" }),
            };
            using var content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
            using var answer = await http.PostAsync(new Uri($"api/v10/channels/{channel}/messages", UriKind.Relative), content);
            var message = ulong.Parse((string)JsonNode.Parse(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync())!["id"]!, CultureInfo.InvariantCulture);
            house.GetRequiredService<IReceiptLog>().Record(new Receipt(message, channel, guild, "ask", TimeProvider.System.GetUtcNow(), [SaidFact.Of(topic.Id, fact!)]));
            house.GetRequiredService<IReceiptLog>().Find(guild, message);
            posts.Add(id, (channel, message));
        }

        return posts;
    }

    private async Task KillAsync(PlaygroundServer server, ulong guild)
    {
        using var child = Start(new CurationChildArguments(StorePath, server.ApiBaseUrl.ToString(), server.Token, guild, _random.Next(), _number));
        Dictionary<string, int> begun = new(StringComparer.Ordinal);
        Task? killing = null;
        var lines = _random.Next(1, 25);
        while (await child.StandardOutput.ReadLineAsync() is { } line)
        {
            if (--lines == 0)
            {
                killing = KillLaterAsync(child);
            }

            var parts = line.Split(' ');
            _number = int.Parse(parts[2], CultureInfo.InvariantCulture);
            if (parts[0] == "begin")
            {
                begun[parts[1]] = _number;
            }
            else if (parts[0] == "done")
            {
                _operations++;
                _done[parts[1]] = _number;
                begun.Remove(parts[1]);
            }
        }

        await child.WaitForExitAsync();
        if (killing is null)
        {
            _problems.Add($"a child ended by itself: {await child.StandardError.ReadToEndAsync()}");
            return;
        }

        await killing;
        await using var house = CurationHouse.Open(StorePath, server.ApiBaseUrl.ToString(), server.Token);
        _problems.AddRange(house.GetRequiredService<StoreMaintenance>().Check());
        var snapshot = house.GetRequiredService<CurrentKnowledge>().For(guild);
        foreach (var fact in CurationHouse.Edited)
        {
            Expect(fact.Value, CurationHouse.NumberIn(snapshot.Find(CurationHouse.Key(fact))!), begun);
        }

        var imported = CurationHouse.Imported.Select(fact => CurationHouse.NumberIn(snapshot.Find(CurationHouse.Key(fact))!)).Distinct().ToArray();
        if (imported.Length != 1)
        {
            _problems.Add($"half an import: {string.Join(", ", imported)}");
        }

        Expect("import", imported[0], begun);
    }

    // Before or after, nothing else; what is found is what was done from then on.
    private void Expect(string subject, int found, Dictionary<string, int> begun)
    {
        if (found != _done.GetValueOrDefault(subject) && found != begun.GetValueOrDefault(subject))
        {
            _problems.Add($"{subject} is {found}; it was {_done.GetValueOrDefault(subject)} and was to be {begun.GetValueOrDefault(subject)}");
        }

        _done[subject] = found;
    }

    private async Task KillLaterAsync(Process child)
    {
        await Task.Delay(TimeSpan.FromMilliseconds(_random.Next(0, 60)), TimeProvider.System);
        child.Kill();
    }

    // What was asked for is done after the last restart; then everything outdated is asked for once more.
    private async Task<int> FinishAsync(PlaygroundServer server, ulong guild, HttpClient http, Dictionary<FactId, (ulong Channel, ulong Message)> posts)
    {
        await using var house = CurationHouse.Open(StorePath, server.ApiBaseUrl.ToString(), server.Token);
        var queue = house.GetRequiredService<ICorrectionQueue>();
        var errands = house.GetRequiredService<CurationErrands>();
        var clock = Stopwatch.StartNew();
        while (Corrections(queue, guild).Any(correction => correction.State is CorrectionState.Waiting) && clock.Elapsed < LongestFinish)
        {
            await errands.RunAsync(CancellationToken.None);
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        }

        var all = Corrections(queue, guild).ToArray();
        _problems.AddRange(all.Where(each => each.State is not CorrectionState.Done).Select(each => $"the correction of {each.Key} to revision {each.To} is {each.State}: {each.Problem}"));
        foreach (var (fact, (channel, message)) in posts)
        {
            if (all.Where(each => each.Key.Fact == fact).MaxBy(each => each.To) is not { } last)
            {
                continue;
            }

            var expected = queue.FactAt(guild, last.Key, last.To)!.Text;
            var post = await ReadAsync(http, new Uri($"api/v10/channels/{channel}/messages/{message}", UriKind.Relative));
            var said = JsonNode.Parse(post)!["components"]!.ToJsonString();
            if (!said.Contains($":** {expected}", StringComparison.Ordinal) || house.GetRequiredService<IReceiptLog>().Find(guild, message)!.Facts[0].Revision != last.To)
            {
                _problems.Add($"{fact} should say revision {last.To}, {expected}; the post says {said}");
            }
        }

        _problems.AddRange(house.GetRequiredService<StoreMaintenance>().Check());
        return all.Length;
    }

    // The bot's reads count against the same limit.
    private static async Task<string> ReadAsync(HttpClient http, Uri uri)
    {
        while (true)
        {
            using var answer = await http.GetAsync(uri);
            if (answer.StatusCode is not HttpStatusCode.TooManyRequests)
            {
                return await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
            }

            await Task.Delay(answer.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(1), TimeProvider.System);
        }
    }

    private static IEnumerable<Correction> Corrections(ICorrectionQueue queue, ulong guild) =>
        CurationHouse.Edited.SelectMany(fact => queue.Of(guild, CurationHouse.Key(fact), 100_000));

    private static Process Start(CurationChildArguments arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(typeof(CurationSuite).Assembly.Location);
        foreach (var argument in arguments.ToArray())
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }

    private static async Task<(ulong Guild, ulong Channel)> PlaceAsync(HttpClient http)
    {
        var state = JsonNode.Parse(await http.GetStringAsync(new Uri("playground/state?user=admin", UriKind.Relative)))!;
        var guild = state["guilds"]![0]!;
        var channel = guild["channels"]!.AsArray().First(each => (string)each!["name"]! == "general")!;
        return (ulong.Parse((string)guild["id"]!, CultureInfo.InvariantCulture), ulong.Parse((string)channel["id"]!, CultureInfo.InvariantCulture));
    }
}
