using System.Text.Json.Nodes;
using BriefingBot.Playground.Tests.Support;

namespace BriefingBot.Playground.Tests.Interactions;

public sealed class UserActionTests : PlaygroundTest
{
    private GatewayClient _gateway = null!;

    [Fact]
    public async Task An_interaction_carries_what_Discord_sends()
    {
        await StartAsync();
        await Member.CommandAsync(await GeneralAsync(), "ask", new JsonObject { ["question"] = "?" }, until: "sent");
        var interaction = await NextAsync();
        Assert.Equal((2, 1, Server.ApplicationId), ((int)interaction["type"]!, (int)interaction["version"]!, (string?)interaction["application_id"]));
        Assert.Equal("Mira", (string?)interaction["member"]!["user"]!["global_name"]);
        Assert.Null(interaction["user"]);
        Assert.Equal(0, (int?)interaction["context"]);
        Assert.NotNull(interaction["member"]!["permissions"]);
        Assert.NotNull(interaction["app_permissions"]);
        Assert.Equal((string?)interaction["guild_id"], (string?)interaction["authorizing_integration_owners"]!["0"]);
        Assert.Equal(10 * 1024 * 1024, (int?)interaction["attachment_size_limit"]);

        await Member.CommandAsync(await Member.ChannelAsync("dm"), "ask", new JsonObject { ["question"] = "?" }, until: "sent");
        interaction = await NextAsync();
        Assert.Equal("Mira", (string?)interaction["user"]!["global_name"]);
        Assert.Null(interaction["member"]);
        Assert.Null(interaction["guild_id"]);
        Assert.Equal((1, "0"), ((int)interaction["context"]!, (string?)interaction["authorizing_integration_owners"]!["0"]));
    }

    [Theory]
    [InlineData("nothing", "{}", "There is no command \"nothing\".")]
    [InlineData("ask", "{}", "The option \"question\" is required.")]
    [InlineData("ask", """{"question":"?","other":1}""", "/ask has no option \"other\".")]
    [InlineData("briefing post", "{}", "Mira may not use \"briefing\" here.")]
    public async Task A_users_mistake_is_explained(string name, string options, string error)
    {
        await StartAsync();
        var outcome = await Member.CommandAsync(await GeneralAsync(), name, (JsonObject)JsonNode.Parse(options)!);
        Assert.Equal(error, (string?)outcome["error"]);
    }

    [Fact]
    public async Task Options_are_checked_by_type_and_length()
    {
        await StartAsync();
        var tooLong = await Member.CommandAsync(await GeneralAsync(), "ask", new JsonObject { ["question"] = new string('x', 301) });
        Assert.Equal("The option \"question\" takes 0 to 300 characters.", (string?)tooLong["error"]);
        var moderator = As("moderator");
        var wrongType = await moderator.CommandAsync(await GeneralAsync(), "briefing post", new JsonObject { ["channel"] = "5" });
        Assert.Equal("\"5\" is not valid for the option \"channel\".", (string?)wrongType["error"]);
        Assert.Contains("needs one of its subcommands", (string?)(await moderator.CommandAsync(await GeneralAsync(), "briefing"))["error"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_channel_option_is_resolved_with_the_bots_permissions_there()
    {
        await StartAsync();
        var where = await Member.ChannelAsync("briefings");
        await As("moderator").CommandAsync(await GeneralAsync(), "briefing post", new JsonObject { ["channel"] = where }, until: "sent");
        var data = (await NextAsync())["data"]!;
        Assert.Equal(("post", where), ((string?)data["options"]![0]!["name"], (string?)data["options"]![0]!["options"]![0]!["value"]));
        Assert.NotNull(data["resolved"]!["channels"]![where]!["app_permissions"]);
    }

    [Fact]
    public async Task A_command_reopened_to_all_is_reached_by_a_hostile_client()
    {
        await StartAsync();
        var outcome = await Member.CommandAsync(await GeneralAsync(), "briefing post", [], until: "sent", forged: true);
        Assert.Null(outcome["error"]);
        Assert.Equal("briefing", (string?)(await NextAsync())["data"]!["name"]);
    }

    [Fact]
    public async Task Autocomplete_is_partial_and_focused()
    {
        await StartAsync();
        var asking = Member.AutocompleteAsync(await GeneralAsync(), "ask", "topic", new JsonObject { ["topic"] = "ha" });
        var interaction = await NextAsync();
        Assert.Equal(4, (int?)interaction["type"]);
        var option = Assert.Single(interaction["data"]!["options"]!.AsArray())!;
        Assert.Equal(("topic", "ha", true), ((string?)option["name"], (string?)option["value"], (bool)option["focused"]!));
        await Bot.RespondAsync(interaction, 8, JsonNode.Parse("""{"choices":[{"name":"Harbour","value":"harbour"}]}"""));
        Assert.Equal("harbour", (string?)(await asking)["choices"]![0]!["value"]);
    }

    [Fact]
    public async Task A_button_updates_its_message_and_a_disabled_one_cannot_be_pressed()
    {
        await StartAsync();
        var channel = await GeneralAsync();
        var message = (string)(await PostAsync(channel, """[{"type":1,"components":[{"type":2,"style":1,"label":"a","custom_id":"a"},{"type":2,"style":1,"label":"b","custom_id":"b","disabled":true}]}]"""))["id"]!;
        await _gateway.NextAsync("MESSAGE_CREATE");

        var pressing = Member.ComponentAsync(channel, message, "a");
        var interaction = await NextAsync();
        Assert.Equal((3, 2), ((int)interaction["type"]!, (int)interaction["data"]!["component_type"]!));
        Assert.Equal(message, (string?)interaction["message"]!["id"]);
        await Bot.RespondAsync(interaction, 7, JsonNode.Parse("""{"components":[{"type":10,"content":"pressed"}]}"""));
        Assert.Equal("pressed", (string?)(await pressing)["message"]!["components"]![0]!["content"]);
        Assert.NotNull((await Member.ComponentAsync(channel, message, "b"))["error"]);
        Assert.NotNull((await Member.ComponentAsync(channel, message, "c"))["error"]);
    }

    [Fact]
    public async Task A_select_takes_only_its_options_and_numbers()
    {
        await StartAsync();
        var channel = await GeneralAsync();
        var message = (string)(await PostAsync(channel, """[{"type":1,"components":[{"type":3,"custom_id":"s","min_values":1,"max_values":2,"options":[{"label":"a","value":"a"},{"label":"b","value":"b"},{"label":"c","value":"c"}]}]}]"""))["id"]!;
        Assert.NotNull((await Member.ComponentAsync(channel, message, "s", []))["error"]);
        Assert.NotNull((await Member.ComponentAsync(channel, message, "s", ["a", "b", "c"]))["error"]);
        Assert.NotNull((await Member.ComponentAsync(channel, message, "s", ["x"]))["error"]);
        await _gateway.NextAsync("MESSAGE_CREATE");
        await Member.ComponentAsync(channel, message, "s", ["a", "b"], until: "sent");
        Assert.Equal(2, (await NextAsync())["data"]!["values"]!.AsArray().Count);
    }

    [Fact]
    public async Task A_modal_is_submitted_with_defaults_and_its_limits_hold()
    {
        await StartAsync();
        var asking = Member.CommandAsync(await GeneralAsync(), "ask", new JsonObject { ["question"] = "?" });
        await Bot.RespondAsync(await NextAsync(), 9, JsonNode.Parse("""
            {"custom_id":"m","title":"x","components":[
              {"type":18,"label":"a","component":{"type":4,"custom_id":"text","style":1,"value":"old","max_length":5}},
              {"type":18,"label":"b","component":{"type":3,"custom_id":"pick","options":[{"label":"a","value":"a","default":true},{"label":"b","value":"b"}]}},
              {"type":18,"label":"c","component":{"type":19,"custom_id":"file","required":false}},
              {"type":18,"label":"d","component":{"type":23,"custom_id":"yes","default":true}}]}
            """));
        var opener = (string)(await asking)["id"]!;
        Assert.NotNull((await Member.ModalAsync(opener, new JsonObject { ["text"] = "too long" }))["error"]);
        Assert.NotNull((await Member.ModalAsync(opener, new JsonObject { ["text"] = "" }))["error"]);
        Assert.NotNull((await Member.ModalAsync(opener, new JsonObject { ["unknown"] = "" }))["error"]);
        Assert.NotNull((await As("admin").ModalAsync(opener, []))["error"]);

        var file = JsonNode.Parse("""[{"name":"a.yaml","content_type":"text/plain","base64":"aGVsbG8="}]""");
        await Member.ModalAsync(opener, new JsonObject { ["text"] = "new", ["file"] = file }, until: "sent");
        var interaction = await NextAsync();
        var fields = interaction["data"]!["components"]!.AsArray().Select(label => label!["component"]!).ToList();
        Assert.Equal(5, (int?)interaction["type"]);
        Assert.Equal("new", (string?)fields[0]["value"]);
        Assert.Equal("a", (string?)fields[1]["values"]![0]);
        Assert.Equal("a.yaml", (string?)interaction["data"]!["resolved"]!["attachments"]![(string)fields[2]["values"]![0]!]!["filename"]);
        Assert.True((bool?)fields[3]["value"]);
        Assert.Equal(["type: BASE_TYPE_CHOICES"], (await Bot.RespondAsync(interaction, 9, JsonNode.Parse("{}"))).Errors);
    }

    [Fact]
    public async Task A_message_command_carries_its_target_with_the_content()
    {
        await StartAsync();
        var channel = await GeneralAsync();
        var target = (string)(await As("admin").SayAsync(channel, "It reopened."))["id"]!;
        Assert.Equal("", (string?)(await _gateway.NextAsync("MESSAGE_CREATE"))!["content"]);
        await Member.MenuAsync(channel, "Check against the facts", target, until: "sent");
        var data = (await NextAsync())["data"]!;
        Assert.Equal((3, target), ((int)data["type"]!, (string?)data["target_id"]));
        Assert.Equal("It reopened.", (string?)data["resolved"]!["messages"]![target]!["content"]);
    }

    [Fact]
    public async Task A_private_message_can_only_be_used_by_its_reader()
    {
        await StartAsync();
        var channel = await GeneralAsync();
        var asking = Member.CommandAsync(channel, "ask", new JsonObject { ["question"] = "?" });
        await Bot.RespondAsync(await NextAsync(), 4, JsonNode.Parse("""{"flags":64,"content":"x","components":[{"type":1,"components":[{"type":2,"style":1,"label":"a","custom_id":"a"}]}]}"""));
        var message = (string)(await asking)["message"]!["id"]!;
        Assert.NotNull((await As("admin").ComponentAsync(channel, message, "a", until: "sent"))["error"]);
        Assert.Null((await Member.ComponentAsync(channel, message, "a", until: "sent"))["error"]);
    }

    private async Task StartAsync()
    {
        await Bot.SendAsync("PUT", $"applications/{Server.ApplicationId}/commands", SampleCommands.Ask());
        _gateway = Keep(await Bot.ReadyAsync());
    }

    private async Task<JsonNode> NextAsync() => (await _gateway.NextAsync("INTERACTION_CREATE"))!;

    private async Task<JsonNode> PostAsync(string channel, string components) =>
        (await Bot.PostAsync($"channels/{channel}/messages", new JsonObject { ["flags"] = 32768, ["components"] = JsonNode.Parse(components) })).Body!;
}
