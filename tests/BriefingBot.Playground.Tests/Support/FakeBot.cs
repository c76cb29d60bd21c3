using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace BriefingBot.Playground.Tests.Support;

/// <summary>A bot of raw JSON: REST by HttpClient, gateway by ClientWebSocket.</summary>
internal sealed class FakeBot : IDisposable
{
    private readonly HttpClient _http;

    public FakeBot(PlaygroundServer server, string? token = null, string? userAgent = "DiscordBot (https://example.org, 1.0)")
    {
        Server = server;
        _http = new HttpClient { BaseAddress = new Uri(server.ApiBaseUrl + "/") };
        _http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", $"Bot {token ?? server.Token}");
        if (userAgent is not null)
        {
            _http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", userAgent);
        }
    }

    public PlaygroundServer Server { get; }

    public async Task<Answer> SendAsync(string method, string path, JsonNode? body = null, params (string Name, byte[] Bytes)[] files)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path.TrimStart('/'));
        var json = body is null ? null : new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        if (files.Length == 0)
        {
            request.Content = json;
        }
        else
        {
            var form = new MultipartFormDataContent();
            if (json is not null)
            {
                form.Add(json, "payload_json");
            }

            for (var index = 0; index < files.Length; index++)
            {
                var file = new ByteArrayContent(files[index].Bytes);
                file.Headers.ContentType = new MediaTypeHeaderValue("image/png");
                form.Add(file, $"files[{index}]", files[index].Name);
            }

            request.Content = form;
        }

        using var reply = await _http.SendAsync(request);
        var text = await reply.Content.ReadAsStringAsync();
        return new Answer((int)reply.StatusCode, text.Length == 0 ? null : JsonNode.Parse(text), reply.Headers);
    }

    public Task<Answer> GetAsync(string path) => SendAsync("GET", path);

    public Task<Answer> PostAsync(string path, JsonNode body) => SendAsync("POST", path, body);

    /// <summary>Answers an interaction as it came over the gateway.</summary>
    public Task<Answer> RespondAsync(JsonNode interaction, int type, JsonNode? data = null) =>
        PostAsync($"interactions/{interaction["id"]}/{interaction["token"]}/callback", new JsonObject { ["type"] = type, ["data"] = data });

    public Task<GatewayClient> ConnectAsync(string extra = "", string? url = null) =>
        GatewayClient.OpenAsync(url ?? new UriBuilder(Server.Address) { Scheme = "ws", Path = "/gateway" }.Uri.ToString(), extra);

    /// <summary>Connected, identified and past READY and both servers.</summary>
    public async Task<GatewayClient> ReadyAsync(int intents = GatewayClient.UsualIntents, string extra = "")
    {
        var client = await ConnectAsync(extra);
        await client.NextAsync("HELLO");
        await client.IdentifyAsync(Server.Token, intents);
        client.Ready = await client.NextAsync("READY");
        if ((intents & 1) != 0)
        {
            await client.NextAsync("GUILD_CREATE");
            await client.NextAsync("GUILD_CREATE");
        }

        return client;
    }

    public void Dispose() => _http.Dispose();
}

internal sealed record Answer(int Status, JsonNode? Body, HttpResponseHeaders Headers)
{
    public int? Code => (int?)Body?["code"];

    /// <summary>The codes of 50035 as <c>embeds.0.title: CODE</c>.</summary>
    public IReadOnlyList<string> Errors => [.. Collect(Body?["errors"], "")];

    public string Header(string name) => Headers.GetValues(name).Single();

    private static IEnumerable<string> Collect(JsonNode? node, string path)
    {
        foreach (var (key, value) in node as JsonObject ?? [])
        {
            if (key == "_errors")
            {
                foreach (var error in (JsonArray)value!)
                {
                    yield return $"{path}: {error!["code"]}";
                }
            }
            else
            {
                foreach (var found in Collect(value, path.Length == 0 ? key : $"{path}.{key}"))
                {
                    yield return found;
                }
            }
        }
    }
}
