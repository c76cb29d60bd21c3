using System.Net;
using System.Text;
using BriefingBot.Configuration;
using BriefingBot.Hosting.Diagnostics;
using BriefingBot.Tests.EndToEnd;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace BriefingBot.Tests.Hosting;

public sealed class OtlpMetricsTests
{
    [Fact]
    public async Task The_bots_figures_reach_a_collector()
    {
        var received = new StringBuilder();
        await using var collector = await CollectorAsync(received);
        var address = collector.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

        await using (var bot = await BotInPlayground.StartAsync(settings: _ => new()
        {
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = address,
            ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
        }))
        {
            await bot.CommandAsync("topics");
        }

        Assert.Contains("discord.interaction.first_response", received.ToString(), StringComparison.Ordinal);
        Assert.Contains("briefingbot", received.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_endpoint_that_is_no_address_stops_the_start_with_one_line()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["OTEL_EXPORTER_OTLP_ENDPOINT"] = "collector" }).Build();

        var mistake = Assert.Throws<ConfigurationException>(() => new ServiceCollection().AddOtlpMetrics(configuration));

        Assert.Contains("OTEL_EXPORTER_OTLP_ENDPOINT", mistake.Message, StringComparison.Ordinal);
    }

    private static async Task<WebApplication> CollectorAsync(StringBuilder received)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        app.Run(async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            lock (received)
            {
                received.Append(Encoding.UTF8.GetString(body.ToArray()));
            }
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }
}
