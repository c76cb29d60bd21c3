using BriefingBot.Discord.Model;
using BriefingBot.Playground.Faults;
using BriefingBot.Soak.Bots;
using BriefingBot.Soak.Clocks;

namespace BriefingBot.Soak.Scenarios;

/// <summary>A server that refuses everything the bot sends, while interactions come in and messages go out. Real sockets, a clock that jumps.</summary>
internal sealed class HostileServer(SoakArguments arguments) : IScenario
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(3);
    private const int EachStep = 4;

    // The way to the gateway stays open; else nothing would come in.
    private static readonly string[] Refused = ["/callback", "/messages", "/webhooks/", "/commands"];

    public string Name => "hostile server";

    public async Task<IReadOnlyList<Finding>> RunAsync() =>
    [
        await RunAsync("401", path => new RestFault { Kind = RestFaultKind.Status, Status = 401, Path = path }),
        await RunAsync("403", path => new RestFault { Kind = RestFaultKind.Status, Status = 403, Path = path }),
        await RunAsync("429, user", path => new RestFault { Kind = RestFaultKind.RateLimit, Scope = "user", RetryAfter = 0.5, Path = path }),
        await RunAsync("429, global", path => new RestFault { Kind = RestFaultKind.RateLimit, Scope = "global", RetryAfter = 0.5, Path = path }),
    ];

    private async Task<Finding> RunAsync(string answer, Func<string, RestFault> fault)
    {
        await using var gateway = await SimulatedGateway.StartAsync();
        using var user = await UserSide.EnterAsync(gateway.Server);
        await using var bot = await SoakBot.StartAsync(gateway.Server, gateway.Clock, new SoakHandler(gateway.Clock));
        await gateway.RunAsync(() => bot.Status.IsReady, TimeSpan.FromMinutes(1));
        gateway.Server.Faults.Rest = [.. Refused.Select(fault)];
        var channel = new Snowflake(user.Channel);
        for (var past = TimeSpan.Zero; past < TimeSpan.FromMinutes(arguments.HostileMinutes); past += Step)
        {
            for (var i = 0; i < EachStep; i++)
            {
                await user.SendAsync();
            }

            _ = bot.Rest.CreateMessageAsync(channel, NewMessage.From(new MessageBody { Content = "Hello" }, $"n{past.TotalSeconds}"), CancellationToken.None);
            await gateway.PassAsync(Step);
        }

        var invalid = new Moments();
        foreach (var request in gateway.Server.Requests.Where(request => request.Status is 401 or 403 or 429))
        {
            invalid.Add(request.At);
        }

        return Finding.AtMost($"{answer}: invalid requests within 10 minutes, the most (of {invalid.Count} in {arguments.HostileMinutes})", invalid.MostWithin(Window), 100);
    }
}
