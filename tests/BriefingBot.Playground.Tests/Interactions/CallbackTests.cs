using System.Text.Json.Nodes;
using BriefingBot.Playground.Tests.Support;

namespace BriefingBot.Playground.Tests.Interactions;

public sealed class CallbackTests : PlaygroundTest
{
    [Fact]
    public async Task A_second_response_is_40060()
    {
        var interaction = await AskedAsync();
        await Bot.RespondAsync(interaction, 4, Content("x"));
        Assert.Equal((400, 40060), Code(await Bot.RespondAsync(interaction, 4, Content("x"))));
    }

    [Fact]
    public async Task After_three_seconds_the_interaction_is_unknown_and_the_user_is_told()
    {
        var interaction = await AskedAsync();
        Time.Advance(TimeSpan.FromMilliseconds(3_001));
        Assert.Equal((404, 10062), Code(await Bot.RespondAsync(interaction, 4, Content("x"))));
        Assert.Equal("failed", (string?)(await Member.GetAsync($"playground/interactions/{interaction["id"]}"))["state"]);
        Assert.Empty((await Member.MessagesAsync(await GeneralAsync())).AsArray());
    }

    [Fact]
    public async Task An_unknown_token_is_10062() =>
        Assert.Equal((404, 10062), Code(await Bot.PostAsync("interactions/1/nothing/callback", new JsonObject { ["type"] = 4 })));

    [Theory]
    [InlineData(1)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(99)]
    public async Task A_command_takes_no_response_of_another_kind(int type)
    {
        var interaction = await AskedAsync();
        Assert.Equal(["type: BASE_TYPE_CHOICES"], (await Bot.RespondAsync(interaction, type, Content("x"))).Errors);
    }

    [Fact]
    public async Task With_response_tells_of_the_message()
    {
        var interaction = await AskedAsync();
        var reply = await Bot.PostAsync($"interactions/{interaction["id"]}/{interaction["token"]}/callback?with_response=true", new JsonObject { ["type"] = 4, ["data"] = Content("x", 64) });
        Assert.Equal(200, reply.Status);
        Assert.True((bool?)reply.Body!["interaction"]!["response_message_ephemeral"]);
        Assert.Equal("x", (string?)reply.Body["resource"]!["message"]!["content"]);
    }

    [Fact]
    public async Task A_deferred_answer_is_filled_in_by_an_edit_which_may_set_V2()
    {
        var interaction = await AskedAsync();
        await Bot.RespondAsync(interaction, 5, new JsonObject { ["flags"] = 64 });
        Assert.True((bool?)(await Member.MessagesAsync(await GeneralAsync()))[0]!["loading"]);

        var edited = await Bot.SendAsync("PATCH", Original(interaction), JsonNode.Parse("""{"flags":32768,"components":[{"type":10,"content":"done"}]}"""));
        Assert.Equal(200, edited.Status);
        Assert.Equal(32768 | 64, (int?)edited.Body!["flags"]);
        Assert.False((bool?)(await Member.MessagesAsync(await GeneralAsync()))[0]!["loading"]);
        Assert.Empty((await As("moderator").MessagesAsync(await GeneralAsync())).AsArray());
    }

    [Fact]
    public async Task The_first_followup_after_a_deferral_fills_it_in_and_keeps_its_privacy()
    {
        var interaction = await AskedAsync();
        await Bot.RespondAsync(interaction, 5, new JsonObject { ["flags"] = 64 });
        var followup = await Bot.PostAsync(Webhook(interaction), Content("late"));
        Assert.Equal(64, (int?)followup.Body!["flags"]);
        Assert.Equal("late", (string?)Assert.Single((await Member.MessagesAsync(await GeneralAsync())).AsArray())!["content"]);
    }

    [Fact]
    public async Task Followups_can_be_read_edited_and_deleted()
    {
        var interaction = await AskedAsync();
        Assert.Equal((404, 10015), Code(await Bot.PostAsync(Webhook(interaction), Content("too early"))));
        await Bot.RespondAsync(interaction, 4, Content("first", 64));
        var shared = (await Bot.PostAsync(Webhook(interaction), Content("shared"))).Body!;
        var path = $"{Webhook(interaction)}/messages/{shared["id"]}";
        Assert.Equal("shared", (string?)(await Bot.GetAsync(path)).Body!["content"]);
        Assert.Equal("again", (string?)(await Bot.SendAsync("PATCH", path, Content("again"))).Body!["content"]);
        Time.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(204, (await Bot.SendAsync("DELETE", path)).Status);
        Assert.Equal((404, 10008), Code(await Bot.GetAsync(path)));
        Assert.Equal(204, (await Bot.SendAsync("DELETE", Original(interaction))).Status);
        Assert.Equal((404, 10008), Code(await Bot.GetAsync(Original(interaction))));
    }

    [Fact]
    public async Task The_token_lives_fifteen_minutes()
    {
        var interaction = await AskedAsync();
        await Bot.RespondAsync(interaction, 4, Content("x"));
        Time.Advance(TimeSpan.FromMinutes(15) - TimeSpan.FromSeconds(1));
        Assert.Equal(200, (await Bot.GetAsync(Original(interaction))).Status);
        Time.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal((401, 50027), Code(await Bot.GetAsync(Original(interaction))));
    }

    private static (int, int?) Code(Answer reply) => (reply.Status, reply.Code);

    private static JsonObject Content(string text, int flags = 0) => new() { ["content"] = text, ["flags"] = flags };

    private string Webhook(JsonNode interaction) => $"webhooks/{Server.ApplicationId}/{interaction["token"]}";

    private string Original(JsonNode interaction) => $"{Webhook(interaction)}/messages/@original";

    private async Task<JsonNode> AskedAsync()
    {
        await Bot.SendAsync("PUT", $"applications/{Server.ApplicationId}/commands", SampleCommands.Ask());
        var gateway = Keep(await Bot.ReadyAsync());
        await Member.CommandAsync(await GeneralAsync(), "ask", new JsonObject { ["question"] = "?" }, until: "sent");
        return (await gateway.NextAsync("INTERACTION_CREATE"))!;
    }
}
