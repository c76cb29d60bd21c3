using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using BriefingBot.CommandLine;
using BriefingBot.Configuration;
using BriefingBot.Discord.Rest;
using BriefingBot.Hosting;
using BriefingBot.Playground;
using BriefingBot.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NSec.Cryptography;

namespace BriefingBot.Tests.EndToEnd;

public sealed class WebhookTests
{
    private static readonly HttpClient Http = new();

    [Fact]
    public async Task Discords_post_is_answered_in_the_response_with_the_bytes_that_the_gateway_would_send()
    {
        var url = FreeAddress();
        await using var bot = await BotInPlayground.StartAsync(settings: server => Webhook(server, url));
        await using var twin = await BotInPlayground.StartAsync();
        await twin.CommandAsync("summary");
        var sent = twin.Server.Requests.Single(request => request.Path.EndsWith("/callback", StringComparison.Ordinal));

        using var answer = await PostAsync(url, bot.Server, Summary);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(sent.Body, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.DoesNotContain(bot.Server.Requests, request => request.Path.Contains("/callback", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Once_the_endpoint_is_set_commands_and_buttons_work_through_it()
    {
        var url = FreeAddress();
        await using var bot = await BotInPlayground.StartAsync(settings: server => Webhook(server, url));
        var set = await bot.Services.GetRequiredService<DiscordRestClient>().SetInteractionsEndpointAsync(new Uri(url + "/interactions"), TestContext.Current.CancellationToken);

        var summary = await bot.CommandAsync("summary");
        var shared = await bot.PressAsync(summary["message"]!, "Share");

        Assert.True(set.IsSuccess, set.Detail);
        Assert.Equal("answered", (string)summary["state"]!);
        Assert.Contains("reported", Shown.Text(summary["message"]), StringComparison.OrdinalIgnoreCase);
        Assert.Equal("answered", (string)shared["state"]!);
        Assert.Equal(0, bot.Server.GatewayStatistics.Connections);
    }

    [Fact]
    public async Task Nothing_but_interactions_and_health_is_reachable()
    {
        var url = FreeAddress();
        await using var bot = await BotInPlayground.StartAsync(settings: server => Webhook(server, url));

        Assert.Equal(HttpStatusCode.OK, await GetAsync(url + "/health/live"));
        Assert.Equal(HttpStatusCode.OK, await GetAsync(url + "/health/ready"));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, await GetAsync(url + "/interactions"));
        Assert.Equal(HttpStatusCode.NotFound, await GetAsync(url + "/"));
        Assert.Equal(HttpStatusCode.NotFound, await GetAsync(url + "/appsettings.json"));
        using var forged = await PostAsync(url, bot.Server, Summary, signature => signature[0] ^= 1);
        Assert.Equal(HttpStatusCode.Unauthorized, forged.StatusCode);
        using var huge = await PostAsync(url, bot.Server, new string(' ', (1 << 20) + 1));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, huge.StatusCode);
    }

    [Fact]
    public async Task With_the_gateway_there_is_health_and_no_interactions()
    {
        var url = FreeAddress();
        await using var bot = await BotInPlayground.StartAsync(settings: _ => new() { ["Urls"] = url });
        Assert.Equal(HttpStatusCode.OK, await GetAsync(url + "/health/ready"));
        using var post = await PostAsync(url, bot.Server, Summary);
        Assert.Equal(HttpStatusCode.NotFound, post.StatusCode);

        bot.Server.Faults.Gateway = new() { Refuse = true };
        bot.Server.Cuts.Drop();
        while (await GetAsync(url + "/health/ready") != HttpStatusCode.ServiceUnavailable)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, TestContext.Current.CancellationToken);
        }

        Assert.Equal(HttpStatusCode.OK, await GetAsync(url + "/health/live"));
    }

    [Theory]
    [InlineData("Webhook", "", "Urls is missing")]
    [InlineData("Gateway", "https://127.0.0.1:8443", "Urls names https://127.0.0.1:8443")]
    [InlineData("Gateway", "somewhere", "Urls names somewhere")]
    [InlineData("DiscordNet", "", "Discord:Transport is DiscordNet")]
    public void A_wrong_setting_stops_the_start_with_one_line(string transport, string urls, string line)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Discord:Token"] = "token",
            ["Discord:Transport"] = transport,
            ["Discord:PublicKey"] = new string('a', 64),
            ["Urls"] = urls,
        }).Build();
        var store = Path.Combine(Directory.CreateTempSubdirectory("briefingbot-test-").FullName, "store.db");

        var mistake = Assert.Throws<ConfigurationException>(() =>
            BotHost.Build(configuration, Database.Open(new StoreOptions { Path = store }), new Terminal(TextWriter.Null, TextWriter.Null), page: null));

        Assert.StartsWith(line, mistake.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', mistake.Message);
    }

    [Fact]
    public async Task An_address_in_use_stops_the_start_with_one_line()
    {
        using var squatter = new TcpListener(IPAddress.Loopback, 0);
        squatter.Start();
        var url = $"http://{squatter.LocalEndpoint}";

        var mistake = await Assert.ThrowsAsync<CommandLineException>(() => BotInPlayground.StartAsync(settings: _ => new() { ["Urls"] = url }));

        Assert.Contains("Set Urls to a free address", mistake.Message, StringComparison.Ordinal);
    }

    private const string Summary = """
        {"id":"1399999999999999999","application_id":"1100000000000000001","type":2,"token":"aW50ZXJhY3Rpb246canary","version":1,
         "guild_id":"500","channel_id":"600","channel":{"id":"600","type":0},"locale":"en-US","context":0,"attachment_size_limit":10485760,
         "member":{"user":{"id":"700","username":"ada"},"roles":[],"permissions":"2147483648"},"app_permissions":"0","entitlements":[],
         "authorizing_integration_owners":{"0":"500"},"data":{"id":"42","name":"summary","type":1}}
        """;

    private static Dictionary<string, string?> Webhook(PlaygroundServer server, string url) => new()
    {
        ["Discord:Transport"] = "Webhook",
        ["Discord:PublicKey"] = server.PublicKey,
        ["Urls"] = url,
    };

    private static async Task<HttpResponseMessage> PostAsync(string url, PlaygroundServer server, string body, Action<byte[]>? forge = null)
    {
        using var key = Key.Import(SignatureAlgorithm.Ed25519, Convert.FromHexString(server.PrivateKey), KeyBlobFormat.RawPrivateKey);
        var timestamp = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture);
        var signature = SignatureAlgorithm.Ed25519.Sign(key, Encoding.UTF8.GetBytes(timestamp + body));
        forge?.Invoke(signature);
        using var post = new HttpRequestMessage(HttpMethod.Post, url + "/interactions") { Content = new StringContent(body, MediaTypeHeaderValue.Parse("application/json")) };
        post.Headers.ExpectContinue = true; // So that a body that is refused needn't be sent.
        post.Headers.Add("X-Signature-Timestamp", timestamp);
        post.Headers.Add("X-Signature-Ed25519", Convert.ToHexStringLower(signature));
        return await Http.SendAsync(post, TestContext.Current.CancellationToken);
    }

    private static async Task<HttpStatusCode> GetAsync(string url)
    {
        using var response = await Http.GetAsync(new Uri(url), TestContext.Current.CancellationToken);
        return response.StatusCode;
    }

    private static string FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return $"http://{listener.LocalEndpoint}";
    }
}
