using System.Net.WebSockets;
using System.Text.Json.Nodes;
using BriefingBot.Playground.Tests.Support;

namespace BriefingBot.Playground.Tests.Page;

/// <summary>Answers every interaction by a script of name → (callback type, data); what the script doesn't name stays unanswered.</summary>
internal sealed class ScriptedBot(FakeBot bot, GatewayClient gateway, IReadOnlyDictionary<string, Func<JsonNode, (int Type, JsonNode? Data)>> script) : IDisposable
{
    private readonly CancellationTokenSource _stopping = new();

    /// <summary>Every interaction that has come.</summary>
    public List<JsonNode> Received { get; } = [];

    public Task Run() => Task.Run(async () =>
    {
        try
        {
            while (!_stopping.IsCancellationRequested && await gateway.ReceiveAsync(seconds: 120) is { } payload)
            {
                if ((string?)payload["t"] is "INTERACTION_CREATE")
                {
                    var interaction = payload["d"]!;
                    Received.Add(interaction);
                    if (script.TryGetValue(NameOf(interaction), out var answer))
                    {
                        var (type, data) = answer(interaction);
                        await bot.RespondAsync(interaction, type, data);
                    }
                }
            }
        }
        catch (Exception error) when (error is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The test is over.
        }
    });

    public void Dispose()
    {
        _stopping.Cancel();
        _stopping.Dispose();
    }

    /// <summary>A command's name, or a component's or modal's custom_id; autocomplete has a question mark behind.</summary>
    private static string NameOf(JsonNode interaction)
    {
        var name = (string?)interaction["data"]!["name"] ?? (string)interaction["data"]!["custom_id"]!;
        return (int)interaction["type"]! == 4 ? $"{name}?" : name;
    }
}
