using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using BriefingBot.Playground.Tests.Support;

namespace BriefingBot.Playground.Tests.Rest;

public sealed class DoorTests : PlaygroundTest
{
    [Fact]
    public async Task A_wrong_token_is_401() =>
        Assert.Equal(401, (await Keep(new FakeBot(Server, token: "wrong")).GetAsync("users/@me")).Status);

    [Theory]
    [InlineData(null)]
    [InlineData("curl/8.0")]
    [InlineData("DiscordBot")]
    public async Task A_user_agent_of_Discords_form_is_required(string? userAgent)
    {
        var reply = await Keep(new FakeBot(Server, userAgent: userAgent)).GetAsync("users/@me");
        Assert.Equal((403, 40333), (reply.Status, reply.Code));
    }

    [Theory]
    [InlineData("GET", "nowhere", 404)]
    [InlineData("DELETE", "users/@me", 405)]
    [InlineData("GET", "channels/5", 404)]
    public async Task Unknown_places_and_methods_are_told_apart(string method, string path, int status) =>
        Assert.Equal(status, (await Bot.SendAsync(method, path)).Status);

    [Theory]
    [InlineData("channels/5", 10003)]
    [InlineData("guilds/5", 10004)]
    [InlineData("users/5", 10013)]
    [InlineData("applications/5/commands", 10002)]
    [InlineData("channels/{general}/messages/5", 10008)]
    [InlineData("guilds/{guild}/members/5", 10007)]
    [InlineData("applications/{application}/commands/5", 10063)]
    [InlineData("webhooks/{application}/token/messages/@original", 10015)]
    public async Task What_does_not_exist_has_its_own_code(string path, int code)
    {
        var guild = (await Bot.GetAsync("users/@me/guilds")).Body![0]!["id"];
        var reply = await Bot.GetAsync(path
            .Replace("{general}", await GeneralAsync(), StringComparison.Ordinal)
            .Replace("{guild}", (string?)guild, StringComparison.Ordinal)
            .Replace("{application}", Server.ApplicationId, StringComparison.Ordinal));
        Assert.Equal((404, code), (reply.Status, reply.Code));
    }

    [Theory]
    [InlineData("""{"content":"x" """, 50109)]
    [InlineData("""{"content":"x","content":"y"}""", 50109)]
    [InlineData("""[1]""", 50035)]
    public async Task A_body_that_is_not_an_object_of_JSON_is_refused(string body, int code)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Server.ApiBaseUrl}/channels/{await GeneralAsync()}/messages");
        request.Headers.TryAddWithoutValidation("Authorization", $"Bot {Server.Token}");
        request.Headers.TryAddWithoutValidation("User-Agent", "DiscordBot (https://example.org, 1.0)");
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using var reply = await http.SendAsync(request, TestContext.Current.CancellationToken);
        var json = JsonNode.Parse(await reply.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        Assert.Equal((HttpStatusCode.BadRequest, code), (reply.StatusCode, (int)json["code"]!));
    }

    [Fact]
    public async Task The_bot_finds_itself_its_application_and_the_gateway()
    {
        Assert.Equal(Server.ApplicationId, (string?)(await Bot.GetAsync("users/@me")).Body!["id"]);
        var application = (await Bot.GetAsync("applications/@me")).Body!;
        Assert.Equal(Server.PublicKey, (string?)application["verify_key"]);
        var gateway = (await Bot.GetAsync("gateway/bot")).Body!;
        Assert.StartsWith("ws://127.0.0.1:", (string?)gateway["url"], StringComparison.Ordinal);
        Assert.Equal(1000, (int?)gateway["session_start_limit"]!["remaining"]);
        Assert.Equal(1, (int?)gateway["session_start_limit"]!["max_concurrency"]);
    }

    [Fact]
    public async Task Requests_are_kept_without_the_token()
    {
        await Bot.PostAsync($"channels/{await GeneralAsync()}/messages", new JsonObject { ["content"] = "x" });
        var request = Server.Requests.Single(kept => kept.Method == "POST");
        Assert.Equal((200, """{"content":"x"}"""), (request.Status, request.Body));
        Assert.DoesNotContain(request.Headers.Values, value => value.Contains(Server.Token, StringComparison.Ordinal));
    }
}
