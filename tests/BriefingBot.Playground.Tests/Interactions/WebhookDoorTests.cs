using System.Text;
using System.Text.Json.Nodes;
using BriefingBot.Playground.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using NSec.Cryptography;

namespace BriefingBot.Playground.Tests.Interactions;

public sealed class WebhookDoorTests : PlaygroundTest
{
    [Fact]
    public async Task Interactions_go_signed_to_the_verified_endpoint_and_not_to_the_gateway()
    {
        await Bot.SendAsync("PUT", $"applications/{Server.ApplicationId}/commands", SampleCommands.Ask());
        using var gateway = await Bot.ReadyAsync();
        await using var endpoint = await EndpointAsync(checkSignature: true);
        Assert.Equal(200, (await SetAsync(endpoint.Urls.First())).Status);

        var outcome = await Member.CommandAsync(await GeneralAsync(), "ask", new JsonObject { ["question"] = "?" });
        Assert.Equal("inline", (string?)outcome["message"]!["content"]);
        // The answer's message is the first thing to come over the gateway.
        await gateway.NextAsync("MESSAGE_CREATE");
    }

    [Fact]
    public async Task An_endpoint_that_takes_wrong_signatures_is_refused()
    {
        await using var endpoint = await EndpointAsync(checkSignature: false);
        var reply = await SetAsync(endpoint.Urls.First());
        Assert.Equal(["interactions_endpoint_url: APPLICATION_INTERACTIONS_ENDPOINT_URL_INVALID"], reply.Errors);
    }

    [Fact]
    public async Task An_endpoint_on_another_machine_is_never_called() =>
        Assert.Equal(["interactions_endpoint_url: APPLICATION_INTERACTIONS_ENDPOINT_URL_INVALID"], (await SetAsync("https://192.0.2.1")).Errors);

    private Task<Answer> SetAsync(string url) =>
        Bot.SendAsync("PATCH", "applications/@me", new JsonObject { ["interactions_endpoint_url"] = $"{url}/interactions" });

    private async Task<WebApplication> EndpointAsync(bool checkSignature)
    {
        var key = PublicKey.Import(SignatureAlgorithm.Ed25519, Convert.FromHexString(Server.PublicKey), KeyBlobFormat.RawPublicKey);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            byte[] signed = [.. Encoding.UTF8.GetBytes(context.Request.Headers["X-Signature-Timestamp"].ToString()), .. body.ToArray()];
            var signature = Convert.FromHexString(context.Request.Headers["X-Signature-Ed25519"].ToString());
            if (checkSignature && !SignatureAlgorithm.Ed25519.Verify(key, signed, signature))
            {
                context.Response.StatusCode = 401;
                return;
            }

            var ping = (int)JsonNode.Parse(body.ToArray())!["type"]! == 1;
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync(ping ? """{"type":1}""" : """{"type":4,"data":{"content":"inline"}}""");
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }
}
