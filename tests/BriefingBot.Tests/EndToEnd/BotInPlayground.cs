using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using BriefingBot.CommandLine;
using BriefingBot.Hosting;
using BriefingBot.Playground;
using BriefingBot.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace BriefingBot.Tests.EndToEnd;

/// <summary>
/// The whole bot, connected over real sockets to a local Discord. Acts as a user through the playground's control
/// interface. With <c>BRIEFINGBOT_RECORD</c> set to a folder, every body that the bot sent is written there, to be
/// checked against Discord's description.
/// </summary>
internal sealed class BotInPlayground : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("briefingbot-test-").FullName;
    private readonly HttpClient _http = new();
    private IHost? _host;

    private BotInPlayground(PlaygroundServer server) => Server = server;

    public PlaygroundServer Server { get; }

    public StringWriter Out { get; } = new();

    public string KnowledgePath => Path.Combine(_folder, "knowledge");

    public IServiceProvider Services => _host!.Services;

    public string StorePath => Path.Combine(_folder, "data", "store.db");

    /// <summary>Configured on top of what connects the bot.</summary>
    private IReadOnlyDictionary<string, string?> Settings { get; init; } = new Dictionary<string, string?>();

    public static async Task<BotInPlayground> StartAsync(Action<PlaygroundServer>? prepare = null, Func<PlaygroundServer, Dictionary<string, string?>>? settings = null)
    {
        var server = new PlaygroundServer(new PlaygroundOptions { Url = "http://127.0.0.1:0", RecordedRequests = 10_000 });
        await server.StartAsync(TestContext.Current.CancellationToken);
        var bot = new BotInPlayground(server) { Settings = settings?.Invoke(server) ?? [] };
        prepare?.Invoke(server);
        CopyFolder(Repository.Path("knowledge"), bot.KnowledgePath);
        await bot.StartBotAsync();
        return bot;
    }

    public async Task StartBotAsync()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Discord:Token"] = Server.Token,
            ["Discord:ApiBaseUrl"] = Server.ApiBaseUrl.ToString(),
            ["Knowledge:Path"] = KnowledgePath,
            ["Logging:LogLevel:Default"] = "Error",
        }).AddInMemoryCollection(Settings).Build();
        var database = Database.Open(new StoreOptions { Path = StorePath });
        _host = BotHost.Build(configuration, database, new Terminal(Out, Out), page: null);
        KnowledgeStart.Load(_host.Services, configuration);
        await _host.StartAsync(TestContext.Current.CancellationToken);
        await _host.Services.GetRequiredService<Discord.DiscordStatus>().FirstReady.WaitAsync(TestContext.Current.CancellationToken);
        while (!Out.ToString().Contains("ready", StringComparison.Ordinal))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }

    public async Task StopBotAsync()
    {
        await _host!.StopAsync(TestContext.Current.CancellationToken);
        _host.Dispose();
        _host = null;
        Out.GetStringBuilder().Clear();
    }

    public Task<JsonNode> CommandAsync(string name, object? options = null, string user = "member", string channel = "general", bool forged = false, int server = 0) =>
        ActAsync($"/channels/{Channel(channel, user, server)}/command", new { user, name, options = options ?? new { }, forged });

    public Task<JsonNode> AutocompleteAsync(string name, string focused, object options, string user = "member", int server = 0, bool forged = false) =>
        ActAsync($"/channels/{Channel("general", user, server)}/autocomplete", new { user, name, focused, options, forged });

    public Task<JsonNode> PressAsync(JsonNode message, string label, string user = "member", string[]? values = null) =>
        ActAsync($"/channels/{message["channel_id"]}/component", new { user, message = (string)message["id"]!, custom_id = Shown.Button(message, label), values = values ?? [] });

    public Task<JsonNode> ChooseAsync(JsonNode message, string value, string user) =>
        ActAsync($"/channels/{message["channel_id"]}/component", new { user, message = (string)message["id"]!, custom_id = Shown.Menu(message), values = new[] { value } });

    /// <summary>Presses a button, or chooses, with a custom_id of one's own making, as a hostile client would.</summary>
    public Task<JsonNode> ForgeAsync(JsonNode message, string customId, string user, string[]? values = null) =>
        ActAsync($"/channels/{message["channel_id"]}/component", new { user, message = (string)message["id"]!, custom_id = customId, values = values ?? [], forged = true });

    /// <summary>Sends the form that an answer opened; fields that aren't named keep what stands in them.</summary>
    public Task<JsonNode> SubmitAsync(JsonNode answer, object values, string user = "member") =>
        ActAsync($"/modals/{answer["id"]}", new { user, values });

    public Task<JsonNode> SetRolesAsync(string user, int server, params string[] roles)
    {
        var state = State(user);
        var guild = state["guilds"]![server]!;
        var ids = guild["roles"]!.AsArray().Where(role => roles.Contains((string)role!["name"]!)).Select(role => (string)role!["id"]!);
        return SendAsync(HttpMethod.Put, $"/guilds/{guild["id"]}/members/{state["me"]}/roles", new { roles = ids });
    }

    public Task<JsonNode> DeleteAsync(JsonNode message, string user) =>
        SendAsync(HttpMethod.Delete, $"/channels/{message["channel_id"]}/messages/{message["id"]}?user={user}", null);

    public Task<byte[]> DownloadAsync(JsonNode message) =>
        _http.GetByteArrayAsync(new Uri((string)message["attachments"]![0]!["url"]!), TestContext.Current.CancellationToken);

    public Task<JsonNode> SayAsync(string content, string user = "member", string channel = "general") =>
        ActAsync($"/channels/{Channel(channel, user)}/messages", new { user, content });

    public Task<JsonNode> MenuAsync(JsonNode message, string name, string user = "member") =>
        ActAsync($"/channels/{message["channel_id"]}/menu", new { user, name, target = (string)message["id"]! });

    public async Task<JsonArray> MessagesAsync(string user, string channel = "general", int server = 0) =>
        (JsonArray)(await GetAsync($"/channels/{Channel(channel, user, server)}/messages?user={user}"))!;

    public async Task<JsonArray> DirectMessagesAsync(string user) =>
        (JsonArray)(await GetAsync($"/channels/{State(user)["dm"]![0]!["id"]}/messages?user={user}"))!;

    public async ValueTask DisposeAsync()
    {
        if (_host is not null)
        {
            await StopBotAsync();
        }

        await RecordAsync();
        await Server.DisposeAsync();
        _http.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    public string Guild(int server) => (string)State("admin")["guilds"]![server]!["id"]!;

    public string Channel(string name, string user, int server = 0)
    {
        return (string)State(user)["guilds"]![server]!["channels"]!.AsArray().First(channel => (string)channel!["name"]! == name)!["id"]!;
    }

    // The whole answer, even where a busy machine made the bot put it off.
    private Task<JsonNode> ActAsync(string path, object body)
    {
        var form = JsonSerializer.SerializeToNode(body)!;
        form["until"] = "settled";
        return SendAsync(HttpMethod.Post, path, form);
    }

    private async Task<JsonNode> SendAsync(HttpMethod method, string path, object? body)
    {
        using var request = new HttpRequestMessage(method, new Uri(Server.Address, "/playground" + path)) { Content = body is null ? null : JsonContent.Create(body) };
        using var response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var answer = text.Length == 0 ? new JsonObject() : JsonNode.Parse(text)!;
        return response.IsSuccessStatusCode ? answer : throw new InvalidOperationException(answer.ToJsonString());
    }

    private JsonNode State(string user) => GetAsync($"/state?user={user}").GetAwaiter().GetResult()!;

    private Task<JsonNode?> GetAsync(string path) =>
        _http.GetFromJsonAsync<JsonNode>(new Uri(Server.Address, "/playground" + path), TestContext.Current.CancellationToken);

    private async Task RecordAsync()
    {
        if (Environment.GetEnvironmentVariable("BRIEFINGBOT_RECORD") is not { Length: > 0 } folder)
        {
            return;
        }

        Directory.CreateDirectory(folder);
        var lines = Server.Requests.Where(request => request.Body.Length > 0).Select(request =>
            JsonSerializer.Serialize(new { method = request.Method, path = request.Path, body = JsonNode.Parse(request.Body) }));
        await File.WriteAllLinesAsync(Path.Combine(folder, $"{Guid.NewGuid():N}.jsonl"), lines, TestContext.Current.CancellationToken);
    }

    private static void CopyFolder(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
