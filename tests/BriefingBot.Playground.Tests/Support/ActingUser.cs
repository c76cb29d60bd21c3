using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace BriefingBot.Playground.Tests.Support;

/// <summary>A person at the page, through the control API.</summary>
internal sealed class ActingUser(PlaygroundServer server, string key) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = server.Address };

    public async Task<string> ChannelAsync(string name, int guild = 0)
    {
        var state = await GetAsync($"playground/state?user={key}");
        return name == "dm"
            ? (string)state["dm"]![0]!["id"]!
            : (string)state["guilds"]![guild]!["channels"]!.AsArray().First(channel => (string)channel!["name"]! == name)!["id"]!;
    }

    public async Task<JsonNode> MessagesAsync(string channel) => await GetAsync($"playground/channels/{channel}/messages?user={key}");

    public Task<JsonNode> SayAsync(string channel, string content) =>
        PostAsync($"playground/channels/{channel}/messages", new JsonObject { ["content"] = content });

    public Task<JsonNode> CommandAsync(string channel, string name, JsonObject? options = null, string until = "answered", bool forged = false) =>
        PostAsync($"playground/channels/{channel}/command", new JsonObject { ["name"] = name, ["options"] = options, ["until"] = until, ["forged"] = forged });

    public Task<JsonNode> AutocompleteAsync(string channel, string name, string focused, JsonObject options, string until = "answered") =>
        PostAsync($"playground/channels/{channel}/autocomplete", new JsonObject { ["name"] = name, ["focused"] = focused, ["options"] = options, ["until"] = until });

    public Task<JsonNode> ComponentAsync(string channel, string message, string customId, JsonArray? values = null, string until = "answered", bool forged = false) =>
        PostAsync($"playground/channels/{channel}/component", new JsonObject { ["message"] = message, ["custom_id"] = customId, ["values"] = values, ["until"] = until, ["forged"] = forged });

    public Task<JsonNode> MenuAsync(string channel, string name, string target, string until = "answered") =>
        PostAsync($"playground/channels/{channel}/menu", new JsonObject { ["name"] = name, ["target"] = target, ["until"] = until });

    public Task<JsonNode> ModalAsync(string interaction, JsonObject values, string until = "answered") =>
        PostAsync($"playground/modals/{interaction}", new JsonObject { ["values"] = values, ["until"] = until });

    public async Task<JsonNode> GetAsync(string path) => JsonNode.Parse(await _http.GetStringAsync(path))!;

    /// <summary>The reply, or what the user did wrong as <c>error</c>.</summary>
    public async Task<JsonNode> PostAsync(string path, JsonObject body)
    {
        body["user"] = key;
        using var content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        using var reply = await _http.PostAsync(path, content);
        var text = await reply.Content.ReadAsStringAsync();
        return text.Length == 0 ? new JsonObject() : JsonNode.Parse(text)!;
    }

    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, JsonObject? body = null) =>
        _http.SendAsync(new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) });

    public void Dispose() => _http.Dispose();
}
