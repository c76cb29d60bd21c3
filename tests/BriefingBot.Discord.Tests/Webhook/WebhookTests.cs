using System.Net;
using BriefingBot.Discord.Interactions;
using BriefingBot.Discord.Model;
using BriefingBot.Discord.Model.Components;
using BriefingBot.Discord.Tests.Server;

namespace BriefingBot.Discord.Tests.Webhook;

public sealed class WebhookTests : IAsyncLifetime
{
    private readonly ScriptedHandler _handler = new();
    private FakeDiscord _discord = null!;
    private WebhookDoor _door = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _discord = await FakeDiscord.StartAsync();
        _door = await WebhookDoor.OpenAsync(_discord, _handler);
        Assert.Equal("/applications/@me", (await _discord.NextRequestAsync()).Path);
    }

    public async ValueTask DisposeAsync()
    {
        await _door.DisposeAsync();
        await _discord.DisposeAsync();
    }

    [Fact]
    public async Task A_ping_is_answered_with_a_pong()
    {
        using var response = await _door.PostAsync("""{"id":"1","application_id":"800","type":1,"token":"t","version":1}""");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("""{"type":1}""", await response.Content.ReadAsStringAsync(Cancellation));
    }

    [Fact]
    public async Task An_interaction_is_answered_in_the_response()
    {
        using var response = await _door.PostAsync(Samples.Command(1));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.StartsWith("""{"type":4,"data":{""", await response.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        Assert.DoesNotContain(_discord.AllRequests, request => request.IsCallback);
    }

    [Fact]
    public async Task A_slow_answer_is_deferred_in_the_response_and_edited_in()
    {
        var slow = new TaskCompletionSource<InteractionResponse>();
        _handler.Answer = (context, _) =>
        {
            context.DeferNow();
            return slow.Task;
        };

        using var response = await _door.PostAsync(Samples.Command(1));
        slow.SetResult(new Reply(MessageBody.Of(new TextDisplay("late"))));

        Assert.Equal("""{"type":5,"data":{"flags":64}}""", await response.Content.ReadAsStringAsync(Cancellation));
        Assert.EndsWith("/messages/@original", (await _discord.NextRequestAsync()).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_with_files_goes_by_rest()
    {
        _handler.Answer = (_, _) => Task.FromResult<InteractionResponse>(new Reply(MessageBody.Of(new TextDisplay("x")) with { Files = [new("a.png", "image/png", new byte[1])] }));

        using var response = await _door.PostAsync(Samples.Command(1));

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync(Cancellation));
        Assert.True((await _discord.NextRequestAsync()).IsCallback);
    }

    [Fact]
    public async Task A_replayed_post_is_not_answered_twice()
    {
        var body = Samples.Command(1);
        var (stamp, signature) = _door.Sign(body);

        using var first = await _door.SendAsync(body, stamp, signature);
        using var replay = await _door.SendAsync(body, stamp, signature);

        Assert.Equal(HttpStatusCode.Accepted, replay.StatusCode);
        Assert.Empty(await replay.Content.ReadAsByteArrayAsync(Cancellation));
        Assert.Single(_handler.Handled);
    }

    [Theory]
    [InlineData(-301)]
    [InlineData(301)]
    public async Task A_post_from_outside_five_minutes_is_refused_even_if_it_is_signed(int seconds)
    {
        using var response = await _door.PostAsync(Samples.Command(1), _door.Time.GetUtcNow() + TimeSpan.FromSeconds(seconds));

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Empty(_handler.Handled);
    }

    [Fact]
    public async Task A_changed_body_timestamp_or_signature_is_refused()
    {
        var body = Samples.Command(1);
        var (stamp, signature) = _door.Sign(body);

        foreach (var (sentBody, sentStamp, sentSignature) in new (string, string?, string?)[]
        {
            (body + " ", stamp, signature),
            (body, stamp + "0", signature),
            (body, "x", signature),
            (body, null, signature),
            (body, stamp, null),
            (body, stamp, new string('0', 128)),
            (body, stamp, signature[..126]),
        })
        {
            using var response = await _door.SendAsync(sentBody, sentStamp, sentSignature);
            Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        }

        Assert.Empty(_handler.Handled);
    }

    [Fact]
    public async Task A_body_over_a_mebibyte_is_refused()
    {
        using var response = await _door.PostAsync(new string(' ', (1 << 20) + 1));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("not json")]
    [InlineData("[]")]
    public async Task A_signed_body_that_is_no_interaction_is_a_bad_request(string body)
    {
        using var response = await _door.PostAsync(body);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Nothing_else_is_reachable()
    {
        using var get = await _door.GetAsync("/interactions");
        using var root = await _door.GetAsync("/");
        using var elsewhere = await _door.PostAsync(Samples.Command(1), path: "/interactions/1");

        Assert.Equal(
            [HttpStatusCode.MethodNotAllowed, HttpStatusCode.NotFound, HttpStatusCode.NotFound],
            [get.StatusCode, root.StatusCode, elsewhere.StatusCode]);
    }
}
