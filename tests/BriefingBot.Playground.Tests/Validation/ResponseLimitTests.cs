using System.Text.Json.Nodes;
using BriefingBot.Playground.Tests.Support;

namespace BriefingBot.Playground.Tests.Validation;

/// <summary>Modals, autocomplete and deferred responses.</summary>
public sealed class ResponseLimitTests : PlaygroundTest
{
    public static TheoryData<string, string, string?> Modals => new()
    {
        { "whole", Modal(Input("a")), null },
        { "title too long", $$"""{"custom_id":"m","title":"{{X(46)}}","components":[{{Input("a")}}]}""", "data.title: BASE_TYPE_BAD_LENGTH" },
        { "no title", $$"""{"custom_id":"m","components":[{{Input("a")}}]}""", "data.title: BASE_TYPE_REQUIRED" },
        { "custom_id too long", $$"""{"custom_id":"{{X(101)}}","title":"x","components":[{{Input("a")}}]}""", "data.custom_id: BASE_TYPE_BAD_LENGTH" },
        { "five fields", Modal(string.Join(',', "abcde".Select(c => Input($"{c}")))), null },
        { "six fields", Modal(string.Join(',', "abcdef".Select(c => Input($"{c}")))), "data.components: BASE_TYPE_BAD_LENGTH" },
        { "no fields", Modal(""), "data.components: BASE_TYPE_BAD_LENGTH" },
        { "label too long", Modal(Label(X(46), """{"type":4,"custom_id":"a","style":1}""")), "data.components.0.label: BASE_TYPE_BAD_LENGTH" },
        { "description too long", Modal($$$"""{"type":18,"label":"x","description":"{{{X(101)}}}","component":{"type":4,"custom_id":"a","style":1}}"""), "data.components.0.description: BASE_TYPE_MAX_LENGTH" },
        { "placeholder too long", Modal(Label("x", $$"""{"type":4,"custom_id":"a","style":1,"placeholder":"{{X(101)}}"}""")), "data.components.0.component.placeholder: BASE_TYPE_MAX_LENGTH" },
        { "value at its limit", Modal(Label("x", $$"""{"type":4,"custom_id":"a","style":2,"value":"{{X(4_000)}}"}""")), null },
        { "value too long", Modal(Label("x", $$"""{"type":4,"custom_id":"a","style":2,"value":"{{X(4_001)}}"}""")), "data.components.0.component.value: BASE_TYPE_MAX_LENGTH" },
        { "max_length over 4,000", Modal(Label("x", """{"type":4,"custom_id":"a","style":1,"max_length":4001}""")), "data.components.0.component.max_length: NUMBER_TYPE_MAX" },
        { "min over max", Modal(Label("x", """{"type":4,"custom_id":"a","style":1,"min_length":9,"max_length":8}""")), "data.components.0.component.min_length: BASE_TYPE_BAD_RANGE" },
        { "a button in a label", Modal(Label("x", """{"type":2,"custom_id":"a","style":1,"label":"x"}""")), "data.components.0.component.type: UNION_TYPE_CHOICES" },
        { "a section in a modal", Modal("""{"type":9,"components":[]}"""), "data.components.0.type: UNION_TYPE_CHOICES" },
        { "a disabled select", Modal(Label("x", """{"type":5,"custom_id":"a","disabled":true}""")), "data.components.0.component.disabled: COMPONENT_DISABLED_IN_MODAL" },
        { "required, but none needed", Modal(Label("x", """{"type":5,"custom_id":"a","min_values":0}""")), "data.components.0.component.min_values: COMPONENT_REQUIRED_MIN_VALUES" },
        { "radio group of one", Modal(Label("x", Group(21, 1))), "data.components.0.component.options: BASE_TYPE_BAD_LENGTH" },
        { "radio group of ten", Modal(Label("x", Group(21, 10))), null },
        { "radio group of eleven", Modal(Label("x", Group(21, 11))), "data.components.0.component.options: BASE_TYPE_BAD_LENGTH" },
        { "checkbox group of eleven", Modal(Label("x", Group(22, 11))), "data.components.0.component.options: BASE_TYPE_BAD_LENGTH" },
        { "file upload of eleven", Modal(Label("x", """{"type":19,"custom_id":"a","max_values":11}""")), "data.components.0.component.max_values: NUMBER_TYPE_MAX" },
        { "twice the same custom_id", Modal($"{Input("a")},{Input("a")}"), "data.components.1.component.custom_id: COMPONENT_CUSTOM_ID_DUPLICATED" },
        { "a row without its input's label", Modal("""{"type":1,"components":[{"type":4,"custom_id":"a","style":1}]}"""), "data.components.0.components.0.label: BASE_TYPE_REQUIRED" },
        { "a checkbox and text", Modal($$"""{"type":10,"content":"Read this"},{{Label("x", """{"type":23,"custom_id":"a"}""")}}"""), null },
    };

    public static TheoryData<string, string?> Choices => new()
    {
        { Many(25, 100, 100), null },
        { Many(0, 1, 1), null },
        { Many(26, 1, 1), "data.choices: BASE_TYPE_MAX_LENGTH" },
        { Many(1, 101, 1), "data.choices.0.name: BASE_TYPE_BAD_LENGTH" },
        { Many(1, 1, 101), "data.choices.0.value: BASE_TYPE_BAD_LENGTH" },
        { """{"choices":[{"name":"x","value":5}]}""", "data.choices.0.value: STRING_TYPE_CONVERT" },
        { """{"choices":[{"name":"x"}]}""", "data.choices.0.value: BASE_TYPE_REQUIRED" },
        { """{}""", "data.choices: BASE_TYPE_REQUIRED" },
    };

    [Theory]
    [MemberData(nameof(Modals))]
    public async Task A_modal_keeps_to_its_limits(string what, string modal, string? fault)
    {
        var interaction = await AskedAsync();
        Expect.Fault(await Bot.RespondAsync(interaction, 9, JsonNode.Parse(modal)), fault, what);
    }

    [Theory]
    [MemberData(nameof(Choices))]
    public async Task Autocomplete_keeps_to_its_limits(string choices, string? fault)
    {
        using var gateway = await RegisteredAsync();
        await Member.AutocompleteAsync(await GeneralAsync(), "ask", "topic", new JsonObject { ["topic"] = "x" }, until: "sent");
        var interaction = (await gateway.NextAsync("INTERACTION_CREATE"))!;
        Expect.Fault(await Bot.RespondAsync(interaction, 8, JsonNode.Parse(choices)), fault, choices[..Math.Min(50, choices.Length)]);
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(64, null)]
    [InlineData(32768, "data.flags: MESSAGE_FLAGS_INVALID")]
    [InlineData(4096, "data.flags: MESSAGE_FLAGS_INVALID")]
    public async Task A_deferred_response_can_only_be_ephemeral(int flags, string? fault)
    {
        var interaction = await AskedAsync();
        Expect.Fault(await Bot.RespondAsync(interaction, 5, new JsonObject { ["flags"] = flags }), fault, $"flags {flags}");
    }

    [Fact]
    public async Task An_invalid_response_leaves_the_interaction_open()
    {
        var interaction = await AskedAsync();
        Assert.Equal(50035, (await Bot.RespondAsync(interaction, 4, new JsonObject { ["content"] = X(2_001) })).Code);
        Assert.Equal(204, (await Bot.RespondAsync(interaction, 4, new JsonObject { ["content"] = "x" })).Status);
    }

    private async Task<GatewayClient> RegisteredAsync()
    {
        await Bot.SendAsync("PUT", $"applications/{Server.ApplicationId}/commands", SampleCommands.Ask());
        return await Bot.ReadyAsync();
    }

    private async Task<JsonNode> AskedAsync()
    {
        var gateway = Keep(await RegisteredAsync());
        await Member.CommandAsync(await GeneralAsync(), "ask", new JsonObject { ["question"] = "?" }, until: "sent");
        return (await gateway.NextAsync("INTERACTION_CREATE"))!;
    }

    private static string X(int length) => new('x', length);

    private static string Modal(string components) => $$"""{"custom_id":"m","title":"{{X(45)}}","components":[{{components}}]}""";

    private static string Label(string label, string component) => $$"""{"type":18,"label":"{{label}}","component":{{component}}}""";

    private static string Input(string id) => Label(X(45), $$"""{"type":4,"custom_id":"{{id}}","style":1}""");

    private static string Group(int type, int options) =>
        $$"""{"type":{{type}},"custom_id":"a","options":[{{string.Join(',', Enumerable.Range(0, options).Select(n => $$"""{"label":"{{n}}","value":"{{n}}"}"""))}}]}""";

    private static string Many(int count, int name, int value) =>
        $$"""{"choices":[{{string.Join(',', Enumerable.Repeat($$"""{"name":"{{X(name)}}","value":"{{X(value)}}"}""", count))}}]}""";
}
