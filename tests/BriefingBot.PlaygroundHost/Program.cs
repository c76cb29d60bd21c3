using System.Runtime.InteropServices;
using System.Text.Json.Nodes;
using BriefingBot.Playground;

// The playground as a process of its own, for tests that kill the bot. Usage: [URL] [HEARTBEAT_MS]
// It prints one line of JSON (address, api_base_url, token, public_key) when it listens, and ends with its standard input.
var options = new PlaygroundOptions { Url = args.ElementAtOrDefault(0) ?? "http://127.0.0.1:0" };
if (int.TryParse(args.ElementAtOrDefault(1), out var heartbeat))
{
    options = options with { HeartbeatInterval = TimeSpan.FromMilliseconds(heartbeat) };
}

await using var server = new PlaygroundServer(options);
try
{
    await server.StartAsync();
}
catch (PlaygroundStartException problem)
{
    await Console.Error.WriteLineAsync(problem.Message);
    return 1;
}

Console.WriteLine(new JsonObject
{
    ["address"] = server.Address.ToString(),
    ["api_base_url"] = server.ApiBaseUrl.ToString(),
    ["token"] = server.Token,
    ["public_key"] = server.PublicKey,
}.ToJsonString());

var stopped = new TaskCompletionSource();
using var term = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal =>
{
    signal.Cancel = true;
    stopped.TrySetResult();
});
var inputClosed = Task.Run(() =>
{
    while (Console.In.ReadLine() is not null)
    {
    }
});
await Task.WhenAny(stopped.Task, inputClosed);
return 0;
