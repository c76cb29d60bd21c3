using System.Diagnostics;
using System.Text;
using System.Text.Json;
using BriefingBot.CommandLine;
using BriefingBot.Core.Facts;
using BriefingBot.Discord.Interactions;
using BriefingBot.Discord.Model;
using BriefingBot.Discord.Rest;
using BriefingBot.Hosting;
using BriefingBot.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace BriefingBot.Benchmarks;

/// <summary>
/// What <c>/ask</c> costs in the bot itself: from the event's bytes to the bytes of the callback, with the real store, the
/// queue and all that stands between, and no network.
/// </summary>
internal static class Handling
{
    private const int Warmup = 2_000;
    private const int Questions = 20_000;

    public static async Task PrintAsync(TextWriter output, string knowledge)
    {
        var folder = Directory.CreateTempSubdirectory("briefingbot-handling-");
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Discord:Token"] = "MTEwMDAwMDAwMDAwMDAwMDAwMQ.bench.is-never-sent-anywhere",
            ["Knowledge:Path"] = knowledge,
            ["Logging:LogLevel:Default"] = "Error",
        }).Build();
        using (var host = BotHost.Build(configuration, Database.Open(new StoreOptions { Path = Path.Combine(folder.FullName, "store.db") }), new Terminal(TextWriter.Null, TextWriter.Null), page: null))
        {
            KnowledgeStart.Load(host.Services, configuration);
            var asks = host.Services.GetRequiredService<CurrentKnowledge>().Base.Topics.SelectMany(topic => topic.Facts).SelectMany(fact => fact.Asks).ToArray();
            var times = await AskAsync(host.Services.GetRequiredService<InteractionDispatcher>(), asks);
            output.WriteLine("| questions | different | median | p95 | p99 | p99.9 |");
            output.WriteLine("| ---: | ---: | ---: | ---: | ---: | ---: |");
            output.WriteLine(FormattableString.Invariant(
                $"| {times.Length:N0} | {asks.Length:N0} | {At(times, 0.5):F3} ms | {At(times, 0.95):F3} ms | {At(times, 0.99):F3} ms | {At(times, 0.999):F3} ms |"));
        }

        folder.Delete(recursive: true);
    }

    private static double At(double[] sorted, double share) => sorted[(int)(sorted.Length * share)];

    private static async Task<double[]> AskAsync(InteractionDispatcher dispatcher, string[] asks)
    {
        var times = new double[Questions];
        for (var i = -Warmup; i < Questions; i++)
        {
            var received = Event(i + Warmup + 1, asks[(i + Warmup) % asks.Length]);
            var door = new Stopwatched();
            var start = Stopwatch.GetTimestamp();
            await dispatcher.Accept(JsonSerializer.Deserialize(received, DiscordJson.Default.Interaction)!, door);
            if (i >= 0)
            {
                times[i] = Stopwatch.GetElapsedTime(start, door.SentAt).TotalMilliseconds;
            }
        }

        Array.Sort(times);
        return times;
    }

    private static byte[] Event(int number, string question) => Encoding.UTF8.GetBytes($$$"""
        {"id":"{{{(ulong)number << 22}}}","application_id":"1100000000000000001","type":2,"token":"token","version":1,"guild_id":"500",
        "guild":{"id":"500","locale":"en-US","features":[]},"channel_id":"600","channel":{"id":"600","type":0,"name":"general","guild_id":"500","position":0},
        "member":{"user":{"id":"700","username":"ada","discriminator":"0","global_name":"Ada","avatar":null},"roles":[],"joined_at":"2024-01-01T00:00:00Z","deaf":false,"mute":false,"flags":0,"permissions":"2147483648"},
        "app_permissions":"562949953601536","locale":"en-US","guild_locale":"en-US","context":0,"entitlements":[],"authorizing_integration_owners":{"0":"500"},"attachment_size_limit":10485760,
        "data":{"id":"42","name":"ask","type":1,"options":[{"name":"question","type":3,"value":{{{JsonSerializer.Serialize(question, DiscordJson.Default.String)}}}}]}}
        """);

    // Where the request would go out; a stopwatch, not a boundary's double, so that nothing of a mock is measured.
    private sealed class Stopwatched : ICallbackDoor
    {
        public string Name => "none";

        public long SentAt { get; private set; }

        public Task<RestResult<Done>> AnswerAsync(Interaction interaction, InteractionResponse response, CancellationToken cancellationToken)
        {
            JsonSerializer.SerializeToUtf8Bytes(response, DiscordJson.Default.InteractionResponse);
            SentAt = Stopwatch.GetTimestamp();
            return Task.FromResult(RestResult.Success(Done.Value));
        }
    }
}
