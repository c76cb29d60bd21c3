using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using BriefingBot.Discord.Gateway;
using BriefingBot.Discord.Interactions;
using BriefingBot.Discord.Model;
using BriefingBot.Hosting;
using BriefingBot.Playground;
using BriefingBot.Playground.Faults;
using BriefingBot.Soak.Bots;
using BriefingBot.Sqlite;
using BriefingBot.Sqlite.State;
using Microsoft.Extensions.DependencyInjection;

namespace BriefingBot.Soak.Scenarios;

/// <summary>
/// Interactions without a pause while the connection breaks in every way there is, events come twice or swapped, some
/// handlers are slow and some replies get lost. Real sockets, real clock, the real store.
/// </summary>
internal sealed partial class ReconnectStorm(SoakArguments arguments) : IScenario
{
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    // What reaches the bot later than this after the user's click may be too late for a round trip.
    private static readonly TimeSpan InTime = TimeSpan.FromSeconds(2.7);
    private static readonly TimeSpan SlowHandler = TimeSpan.FromSeconds(1.8);

    private readonly Random _random = new(arguments.Seed);
    private readonly ConcurrentDictionary<Snowflake, DateTimeOffset> _reached = new();
    private readonly List<(Snowflake Id, Break Break)> _sent = [];
    private readonly string _folder = Directory.CreateTempSubdirectory("briefingbot-soak-").FullName;
    private long _shed;
    private long _ended;

    public string Name => "storm";

    public async Task<IReadOnlyList<Finding>> RunAsync()
    {
        await using var server = new PlaygroundServer(new PlaygroundOptions
        {
            Url = "http://127.0.0.1:0",
            HeartbeatInterval = Heartbeat,
            RecordedRequests = arguments.Interactions * 4,
        });
        await server.StartAsync();
        using var user = await UserSide.EnterAsync(server);
        var database = Database.Open(new StoreOptions { Path = Path.Combine(_folder, "store.db") });
        var bot = await StartAsync(server, database);
        for (var round = 0; round < arguments.Reconnects; round++)
        {
            bot = await RoundAsync(round, server, user, bot, database);
        }

        // What was lost with a session never came to the bot: as many again in peace.
        server.Faults.Clear();
        await ReadyAsync(bot);
        await Task.Delay(TimeSpan.FromSeconds(4), TimeProvider.System);
        while (_reached.Count < arguments.Interactions)
        {
            _sent.Add((await user.SendAsync(), Break.Peace));
            await Task.Delay(TimeSpan.FromMilliseconds(2), TimeProvider.System);
        }

        await Task.Delay(TimeSpan.FromSeconds(6), TimeProvider.System);
        await EndAsync(bot);
        var findings = await JudgeAsync(server, user);
        Directory.Delete(_folder, recursive: true);
        return findings;
    }

    private async Task<SoakBot> RoundAsync(int round, PlaygroundServer server, UserSide user, SoakBot bot, Database database)
    {
        await ReadyAsync(bot);
        var kind = Break.Any(_random, round);
        server.Faults.Gateway = new GatewayFaults { DuplicateEvents = _random.Next(3) == 0, ReorderEvents = _random.Next(3) == 0 };
        server.Faults.Rest = [new RestFault { Kind = RestFaultKind.LoseReply, Path = "/callback", Every = 97 }];
        var (interactions, at) = (arguments.Interactions / arguments.Reconnects, _random.Next(arguments.Interactions / arguments.Reconnects));
        var ends = bot.Ends.Connections.Count;
        Task breaking = Task.CompletedTask;
        for (var i = 0; i < interactions; i++)
        {
            if (i == at)
            {
                breaking = kind.Act(server, _random);
                if (kind == Break.Restart)
                {
                    await EndAsync(bot);
                    bot = await StartAsync(server, database);
                    ends = 0;
                }
            }

            _sent.Add((await user.SendAsync(), kind));
            await Task.Delay(TimeSpan.FromMilliseconds(_random.Next(12)), TimeProvider.System);
        }

        await breaking;
        if (kind != Break.Restart)
        {
            await UntilAsync(() => bot.Ends.Connections.Count > ends, $"noticing of \"{kind.Name}\"");
        }

        return bot;
    }

    private async Task<IReadOnlyList<Finding>> JudgeAsync(PlaygroundServer server, UserSide user)
    {
        var (unanswered, thinking, twice, lostThoughResumed, lost) = (0, 0, 0, 0, 0);
        var ofRound = new Dictionary<string, int>();
        foreach (var (id, broken) in _sent)
        {
            var outcome = await user.LookAsync(id);
            twice += outcome.Messages > 1 ? 1 : 0;
            thinking += outcome is { IsAnswered: true, IsComplete: false } ? 1 : 0;
            if (outcome.IsAnswered)
            {
                continue;
            }

            if (_reached.TryGetValue(id, out var at) && at - id.CreatedAt < InTime)
            {
                unanswered++;
                ofRound[broken.Name] = ofRound.GetValueOrDefault(broken.Name) + 1;
            }
            else if (broken.Effect == BreakEffect.Resumed)
            {
                lostThoughResumed++;
                ofRound[broken.Name] = ofRound.GetValueOrDefault(broken.Name) + 1;
            }
            else
            {
                lost++;
            }
        }

        foreach (var (name, count) in ofRound)
        {
            await Console.Error.WriteLineAsync($"storm: {count} unanswered around \"{name}\"");
        }

        return
        [
            Finding.AtLeast("interactions that reached the bot", _reached.Count, arguments.Interactions),
            Finding.AtLeast("connections that ended", (int)_ended, arguments.Reconnects - CountOf(Break.Restart)),
            Finding.For("kinds of break", string.Create(CultureInfo.InvariantCulture, $"{Break.All.Count}; {server.GatewayStatistics.Resumes} resumes, {server.GatewayStatistics.Identifies} identifies")),
            Finding.AtMost("reached the bot, unanswered", unanswered, 0),
            Finding.AtMost("left \"thinking\"", thinking, 0),
            Finding.AtMost("answered twice", twice, 0),
            Finding.AtMost("second callbacks without a lost reply", SecondCallbacks(server), 0),
            Finding.AtMost("lost around a break that was resumed in time", lostThoughResumed, 0),
            Finding.AtMost("turned away as too many", (int)_shed, 0),
            Finding.For("never reached the bot in time (session ended, or down for long)", lost.ToString("N0", CultureInfo.InvariantCulture)),
        ];
    }

    private int CountOf(Break kind) => _sent.Count(each => each.Break == kind) / Math.Max(1, arguments.Interactions / arguments.Reconnects);

    private static int SecondCallbacks(PlaygroundServer server) => server.Requests
        .Select(request => (request.Status, Callback().Match(request.Path)))
        .Where(pair => pair.Item2.Success)
        .GroupBy(pair => pair.Item2.Groups[1].Value)
        .Count(posts => posts.Count() > 1 && posts.All(post => post.Status != 0));

    private async Task<SoakBot> StartAsync(PlaygroundServer server, Database database) => await SoakBot.StartAsync(
        server,
        TimeProvider.System,
        new SoakHandler(TimeProvider.System, interaction => interaction.Id.GetHashCode() % 50 == 0 ? SlowHandler : TimeSpan.Zero),
        services: services => services
            .AddSqliteStore(database)
            .AddSingleton<IGatewayStateStore, GatewayStateStore>()
            .AddSingleton<ISeenInteractionStore>(provider => new SeenRecorder(_reached, new SeenInteractionStore(provider.GetRequiredService<SeenIds>(), TimeProvider.System))));

    private async Task EndAsync(SoakBot bot)
    {
        await bot.StopAsync();
        _shed += bot.Ends.Total("discord.shed");
        _ended += bot.Ends.Connections.Count;
    }

    private static Task ReadyAsync(SoakBot bot) => UntilAsync(() => bot.Status.IsReady, "readiness");

    private static async Task UntilAsync(Func<bool> condition, string what)
    {
        var since = TimeProvider.System.GetTimestamp();
        while (!condition())
        {
            if (TimeProvider.System.GetElapsedTime(since) > Patience)
            {
                throw new InvalidOperationException($"No {what} within {Patience}.");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System);
        }
    }

    [GeneratedRegex(@"/interactions/(\d+)/[^/]+/callback")]
    private static partial Regex Callback();
}
