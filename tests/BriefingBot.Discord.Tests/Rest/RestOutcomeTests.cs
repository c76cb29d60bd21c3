using BriefingBot.Discord.Interactions;
using BriefingBot.Discord.Model;
using BriefingBot.Discord.Model.Components;
using BriefingBot.Discord.Rest;
using BriefingBot.Discord.Tests.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace BriefingBot.Discord.Tests.Rest;

public sealed class RestOutcomeTests
{
    private static readonly Snowflake Channel = new(600);
    private static readonly NewMessage Hello = NewMessage.From(MessageBody.Of(new TextDisplay("hello")), "nonce-1");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_message_is_sent_with_nonce_and_no_mentions()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = Bot.Create(discord);

        var result = await Rest(bot).CreateMessageAsync(Channel, Hello, Cancellation);
        var body = (await discord.NextRequestAsync()).Json;

        Assert.True(result.IsSuccess);
        Assert.Equal("nonce-1", body.GetProperty("nonce").GetString());
        Assert.True(body.GetProperty("enforce_nonce").GetBoolean());
        Assert.Equal(0, body.GetProperty("allowed_mentions").GetProperty("parse").GetArrayLength());
        Assert.Equal(1 << 15, body.GetProperty("flags").GetInt32());
    }

    [Fact]
    public async Task A_refusal_tells_code_and_fields()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = Bot.Create(discord);
        discord.Reply = Status(400, new
        {
            code = 50035,
            message = "Invalid Form Body",
            errors = new { components = new Dictionary<string, object> { ["0"] = new { content = new { _errors = new[] { new { code = "BASE_TYPE_MAX_LENGTH", message = "Must be 4000 or fewer in length." } } } } } },
        });

        var result = await Rest(bot).CreateMessageAsync(Channel, Hello, Cancellation);

        Assert.Equal(RestOutcome.Rejected, result.Outcome);
        Assert.True(result.IsRejectedWith(DiscordError.InvalidFormBody));
        Assert.Equal(["components.0.content: Must be 4000 or fewer in length."], result.Error!.Fields);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    public async Task A_message_that_met_a_server_fault_is_unknown_and_not_sent_again(int status)
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = Bot.Create(discord);
        discord.Reply = Status(status, new { });

        var result = await Rest(bot).CreateMessageAsync(Channel, Hello, Cancellation);

        Assert.Equal(RestOutcome.Unknown, result.Outcome);
        Assert.Single(discord.AllRequests);
    }

    [Fact]
    public async Task A_message_whose_reply_is_lost_is_unknown_and_not_sent_again()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = Bot.Create(discord);
        discord.Reply = _ => Task.FromResult<IResult?>(new LostReply());

        var result = await Rest(bot).CreateMessageAsync(Channel, Hello, Cancellation);

        Assert.Equal(RestOutcome.Unknown, result.Outcome);
        Assert.Single(discord.AllRequests);
    }

    [Fact]
    public async Task A_read_that_met_server_faults_is_tried_again()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = Bot.Create(discord);
        var faults = 2;
        discord.Reply = _ => Task.FromResult<IResult?>(faults-- > 0 ? Results.StatusCode(503) : null);

        var result = await Rest(bot).GetMessageAsync(Channel, new Snowflake(1), Cancellation);

        Assert.True(result.IsSuccess);
        Assert.Equal(3, discord.AllRequests.Count);
    }

    [Fact]
    public async Task A_server_that_isnt_there_is_unreachable()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = Bot.Create(discord, configure: options => options.ApiBaseUrl = "http://127.0.0.1:9/api");

        var result = await Rest(bot).CreateMessageAsync(Channel, Hello, Cancellation);

        Assert.Equal(RestOutcome.Unreachable, result.Outcome);
    }

    [Fact]
    public async Task A_callback_whose_reply_is_lost_is_sent_again_and_40060_then_means_it_arrived()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = Bot.Create(discord);
        var calls = 0;
        discord.Reply = _ => Task.FromResult<IResult?>(calls++ == 0
            ? new LostReply()
            : Results.Json(new { code = 40060, message = "Interaction has already been acknowledged." }, statusCode: 400));

        var result = await Rest(bot).CreateInteractionResponseAsync(
            new Snowflake(1), new InteractionToken("t"), new Reply(MessageBody.Of(new TextDisplay("x"))), Cancellation);

        Assert.True(result.IsRejectedWith(DiscordError.AlreadyAcknowledged));
        Assert.Equal(2, discord.AllRequests.Count);
    }

    [Fact]
    public async Task Files_go_as_multipart_with_alt_text()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = Bot.Create(discord);
        var body = MessageBody.Of(new MediaGallery([new(new("attachment://timeline.png"), "A timeline")])) with
        {
            Files = [new FileUpload("timeline.png", "image/png", new byte[] { 1, 2, 3 }, "A timeline")],
        };

        await Rest(bot).CreateMessageAsync(Channel, NewMessage.From(body, "n"), Cancellation);
        var request = await discord.NextRequestAsync();

        Assert.StartsWith("multipart/form-data; boundary=", request.ContentType, StringComparison.Ordinal);
        Assert.Contains("name=payload_json", request.Text, StringComparison.Ordinal);
        Assert.Contains("name=\"files[0]\"; filename=timeline.png", request.Text, StringComparison.Ordinal);
        Assert.Contains("""[{"id":"0","filename":"timeline.png","description":"A timeline"}]""", request.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edit_carries_only_flags_that_can_be_changed()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = Bot.Create(discord);

        await Rest(bot).EditOriginalAsync(new Snowflake(800), new InteractionToken("t"), MessageBody.Of(new TextDisplay("x")).AsEphemeral(), Cancellation);

        Assert.Equal(1 << 15, (await discord.NextRequestAsync()).Json.GetProperty("flags").GetInt32());
    }

    [Fact]
    public async Task A_reason_for_the_audit_log_is_cut_and_escaped()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = Bot.Create(discord);

        await Rest(bot).DeleteMessageAsync(Channel, new Snowflake(1), "tidy \n up é " + new string('x', 600), Cancellation);
        var reason = Uri.UnescapeDataString((await discord.NextRequestAsync()).Headers["X-Audit-Log-Reason"]);

        Assert.StartsWith("tidy \n up é x", reason, StringComparison.Ordinal);
        Assert.Equal(512, reason.Length);
    }

    private static DiscordRestClient Rest(Bot bot) => bot.Services.GetRequiredService<DiscordRestClient>();

    private static Func<ReceivedRequest, Task<IResult?>> Status(int status, object body) =>
        _ => Task.FromResult<IResult?>(Results.Json(body, statusCode: status));
}
