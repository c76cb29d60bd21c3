using System.Text;
using System.Text.Json.Nodes;
using BriefingBot.Tests.EndToEnd;

namespace BriefingBot.Tests.Curation;

/// <summary>What tests of curation do over and over, in the two servers of the local Discord.</summary>
public abstract class CurationTest : IAsyncLifetime
{
    protected const string Bakery = "What is the name of the bakery in Busan?";

    private protected BotInPlayground Bot { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Bot = await BotInPlayground.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await Bot.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>A command's reply.</summary>
    protected async Task<JsonNode> RunAsync(string command, object? options = null, string user = "admin", int server = 0) =>
        (await Bot.CommandAsync(command, options, user, server: server))["message"]!;

    protected async Task<JsonNode> PressAsync(JsonNode message, string label, string user = "admin") =>
        Reply(await Bot.PressAsync(message, label, user));

    /// <summary>Opens a form, sends it, and presses on what it shows.</summary>
    protected async Task<JsonNode> SaveAsync(JsonNode opened, object values, string button, string user = "admin")
    {
        Assert.True(opened["modal"] is not null, opened.ToJsonString());
        return await PressAsync(Reply(await Bot.SubmitAsync(opened, values, user)), button, user);
    }

    /// <summary>Adds a fact with both forms.</summary>
    protected async Task<JsonNode> AddBakeryAsync()
    {
        var form = await Bot.CommandAsync("fact add", null, "admin");
        var preview = Reply(await Bot.SubmitAsync(form, new { text = "The bakery in Busan is called Golden Crust." }, "admin"));
        return await SaveAsync(await Bot.PressAsync(preview, "More fields", "admin"), new { asks = Bakery }, "Publish");
    }

    protected async Task<string> AskAsync(string question = Bakery, int server = 0) => Shown.Text(await RunAsync("ask", new { question }, "member", server));

    /// <summary>The id that the first saved fact of these tests gets.</summary>
    protected async Task<string> BakeryIdAsync(int server = 0) =>
        (string)(await Bot.AutocompleteAsync("fact show", "fact", new { fact = "bakery" }, "admin", server))["choices"]![0]!["value"]!;

    /// <summary>A message that everybody in a server sees, to forge buttons on.</summary>
    protected async Task<JsonNode> PublicMessageAsync(int server = 0) =>
        await PressAsync(await RunAsync("summary", new { length = "glance" }, "member", server), "Share", "member");

    /// <summary>A file to attach.</summary>
    protected static object File(string name, string text) => new { name, content_type = "application/yaml", base64 = Convert.ToBase64String(Encoding.UTF8.GetBytes(text)) };

    protected static async Task EventuallyAsync(Func<Task<bool>> condition)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(60));
        while (!await condition())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, patience.Token);
        }
    }

    // What a button answers takes the message's place, or comes as a message of its own.
    protected static JsonNode Reply(JsonNode answer) => answer["message"] ?? answer["followups"]![0]!;
}
