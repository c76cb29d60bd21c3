using System.Net;
using System.Net.Sockets;
using BriefingBot.Playground.Tests.Support;

namespace BriefingBot.Playground.Tests;

public sealed class ServerTests : PlaygroundTest
{
    [Theory]
    [InlineData("http://0.0.0.0:5080")]
    [InlineData("http://192.168.1.4:5080")]
    [InlineData("https://127.0.0.1:5080")]
    [InlineData("http://example.org")]
    [InlineData("http://127.0.0.1:5080/somewhere")]
    [InlineData("5080")]
    public async Task Anything_but_loopback_is_refused_in_one_line(string url)
    {
        await using var server = new PlaygroundServer(new PlaygroundOptions { Url = url });
        var problem = await Assert.ThrowsAsync<PlaygroundStartException>(() => server.StartAsync(TestContext.Current.CancellationToken));
        Assert.Contains("Playground:Url", problem.Message, StringComparison.Ordinal);
        Assert.Contains(url, problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', problem.Message);
    }

    [Fact]
    public async Task A_port_in_use_gives_the_next_free_one()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        await using var server = new PlaygroundServer(new PlaygroundOptions { Url = $"http://127.0.0.1:{port}" });
        await server.StartAsync(TestContext.Current.CancellationToken);
        Assert.InRange(server.Address.Port, port + 1, port + 19);
    }

    [Theory]
    [InlineData("evil.example", null)]
    [InlineData(null, "http://evil.example")]
    public async Task A_website_cannot_reach_the_server_through_a_browser(string? host, string? origin)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Server.Address, "playground/state"));
        request.Headers.Host = host;
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        using var reply = await http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(421, (int)reply.StatusCode);
    }

    [Fact]
    public async Task The_page_forbids_foreign_scripts()
    {
        using var http = new HttpClient();
        using var reply = await http.GetAsync(Server.Address, TestContext.Current.CancellationToken);
        Assert.Contains("script-src 'self'", reply.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }
}
