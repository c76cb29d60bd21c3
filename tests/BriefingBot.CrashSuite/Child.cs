using System.Globalization;
using BriefingBot.Briefings;
using BriefingBot.Core.Briefings;
using BriefingBot.Core.Briefings.Delivery;
using BriefingBot.Core.Briefings.Occurrences;
using BriefingBot.Discord;
using BriefingBot.Discord.Rest;
using BriefingBot.Rendering;
using BriefingBot.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace BriefingBot.CrashSuite;

/// <summary>
/// The bot's delivery as it runs in production: store, dispatcher, renderer and REST client, on a clock that the parent
/// sets. It takes one line from the parent for each day ("ticks date"), and answers with the day's end.
/// </summary>
internal static class Child
{
    public static async Task<int> RunAsync(ChildArguments arguments)
    {
        CrashPoint.Arm(arguments.Point);
        var clock = new SimulatedClock(ReadClock(Console.In.ReadLine()!, out var date));
        await using var provider = Build(arguments, clock);
        var ledger = provider.GetRequiredService<IBriefingLedger>();
        var signal = provider.GetRequiredService<BriefingSignal>();
        var dispatcher = new BriefingDispatcher(
            ProbedLedger.Wrap(ledger),
            new ProbedSender(new BriefingSender(provider.GetRequiredService<DiscordRestClient>(), provider.GetRequiredService<DiscordStatus>(), provider.GetRequiredService<ReplyRenderer>())),
            new BriefingRenderer(provider.GetRequiredService<ReplyRenderer>()),
            CrashStory.Knowledge(),
            signal,
            new BriefingOptions { TrustNonces = arguments.TrustNonces, Workers = 1 },
            clock,
            NullLogger<BriefingDispatcher>.Instance);
        using var stop = new CancellationTokenSource();
        var running = Task.Run(() => dispatcher.RunAsync(stop.Token));

        while (true)
        {
            var started = clock.GetUtcNow();
            Occurrence? occurrence;
            while ((occurrence = ledger.Find(new OccurrenceKey(CrashStory.Schedule, date))) is not { HasWork: false })
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200), clock);
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{occurrence.State} {(clock.GetUtcNow() - started).TotalSeconds:0}"));
            if (Console.In.ReadLine() is not { } line)
            {
                break;
            }

            clock.Set(ReadClock(line, out date));
            signal.Set();
        }

        await stop.CancelAsync();
        await running;
        return 0;
    }

    private static ServiceProvider Build(ChildArguments arguments, SimulatedClock clock)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(clock);
        services.AddSqliteStore(Database.Open(new StoreOptions { Path = arguments.Store }));
        services.AddSingleton<BriefingSignal>();
        services.AddSingleton<CommandIds>().AddSingleton<CustomIds>().AddSingleton<BlockRenderer>().AddSingleton<ReplyRenderer>();
        services.AddDiscordClient(options => options.Configure(discord =>
        {
            discord.Token = arguments.Token;
            discord.ApiBaseUrl = arguments.Api;
        }));
        services.AddHttpClient(nameof(DiscordRestClient)).AddHttpMessageHandler(() => new DyingRequests());
        return services.BuildServiceProvider();
    }

    private static DateTimeOffset ReadClock(string line, out DateOnly date)
    {
        var parts = line.Split(' ');
        date = DateOnly.ParseExact(parts[1], "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new DateTimeOffset(long.Parse(parts[0], CultureInfo.InvariantCulture), TimeSpan.Zero);
    }
}
