using System.Text.Json.Nodes;
using BriefingBot.Playground.Tests.Support;

namespace BriefingBot.Playground.Tests.Validation;

public sealed class ComponentLimitTests : PlaygroundTest
{
    public static TheoryData<string, string, string?> V2 => new()
    {
        { "40 components", Many(Text(5), 40), null },
        { "41 at top level", Many(Text(5), 41), "components: BASE_TYPE_MAX_LENGTH+components: COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED" },
        { "41 with children", $$"""[{"type":17,"components":[{{Join(Text(5), 40)}}]}]""", "components: COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED" },
        { "4,000 characters over all", $"[{Text(2_000)},{Text(2_000)}]", null },
        { "4,001 characters over all", $"[{Text(2_000)},{Text(2_001)}]", "components: COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED" },
        { "empty text", """[{"type":10,"content":""}]""", "components.0.content: BASE_TYPE_BAD_LENGTH" },
        { "5 buttons", Row(Join(Button(), 5, unique: true)), null },
        { "6 buttons", Row(Join(Button(), 6, unique: true)), "components.0.components: BASE_TYPE_BAD_LENGTH" },
        { "empty row", Row(""), "components.0.components: BASE_TYPE_BAD_LENGTH" },
        { "button beside select", Row($"{Button()},{Select("s")}"), "components.0.components: COMPONENT_LAYOUT_WIDTH_EXCEEDED" },
        { "two selects", Row($"{Select("a")},{Select("b")}"), "components.0.components: COMPONENT_LAYOUT_WIDTH_EXCEEDED" },
        { "a button at top level", $"[{Button()}]", "components.0.type: UNION_TYPE_CHOICES" },
        { "a text input in a message", Row("""{"type":4,"custom_id":"x","style":1}"""), "components.0.components.0.type: UNION_TYPE_CHOICES" },
        { "a container in a container", $$"""[{"type":17,"components":[{"type":17,"components":[{{Text(1)}}]}]}]""", "components.0.components.0.type: UNION_TYPE_CHOICES" },
        { "empty container", """[{"type":17,"components":[]}]""", "components.0.components: BASE_TYPE_BAD_LENGTH" },
        { "accent colour", $$"""[{"type":17,"accent_color":16777216,"components":[{{Text(1)}}]}]""", "components.0.accent_color: NUMBER_TYPE_MAX" },
        { "twice the same custom_id", $"[{RowOf(Button())},{RowOf(Button())}]", "components.1.components.0.custom_id: COMPONENT_CUSTOM_ID_DUPLICATED" },
        { "twice the same id", """[{"type":10,"id":3,"content":"a"},{"type":10,"id":3,"content":"b"}]""", "components.1.id: COMPONENT_ID_DUPLICATED" },
        { "custom_id at its limit", Row(Button(id: new string('x', 100))), null },
        { "custom_id too long", Row(Button(id: new string('x', 101))), "components.0.components.0.custom_id: BASE_TYPE_BAD_LENGTH" },
        { "label at its limit", Row(Button(label: new string('x', 80))), null },
        { "label too long", Row(Button(label: new string('x', 81))), "components.0.components.0.label: BASE_TYPE_MAX_LENGTH" },
        { "button without custom_id", Row("""{"type":2,"style":1,"label":"x"}"""), "components.0.components.0.custom_id: BASE_TYPE_REQUIRED" },
        { "button without label", Row("""{"type":2,"style":1,"custom_id":"x"}"""), "components.0.components.0.label: BUTTON_COMPONENT_INVALID_EMPTY" },
        { "unknown style", Row("""{"type":2,"style":7,"custom_id":"x","label":"x"}"""), "components.0.components.0.style: BASE_TYPE_CHOICES" },
        { "link without url", Row("""{"type":2,"style":5,"label":"x"}"""), "components.0.components.0.url: BASE_TYPE_REQUIRED" },
        { "link url at its limit", Row(Link(512)), null },
        { "link url too long", Row(Link(513)), "components.0.components.0.url: BASE_TYPE_MAX_LENGTH" },
        { "custom_id and url", Row("""{"type":2,"style":5,"label":"x","url":"https://example.org","custom_id":"x"}"""), "components.0.components.0.custom_id: COMPONENT_CUSTOM_ID_AND_URL" },
        { "section of three texts", Section(3), null },
        { "section of four texts", Section(4), "components.0.components: BASE_TYPE_BAD_LENGTH" },
        { "section without accessory", $$"""[{"type":9,"components":[{{Text(1)}}]}]""", "components.0.accessory: BASE_TYPE_REQUIRED" },
        { "select as accessory", $$"""[{"type":9,"components":[{{Text(1)}}],"accessory":{{Select("s")}}}]""", "components.0.accessory.type: UNION_TYPE_CHOICES" },
        { "gallery of ten", Gallery(10, 1_024), null },
        { "gallery of eleven", Gallery(11, 10), "components.0.items: BASE_TYPE_BAD_LENGTH" },
        { "alt text too long", Gallery(1, 1_025), "components.0.items.0.description: BASE_TYPE_MAX_LENGTH" },
        { "gallery of a file that isn't there", """[{"type":12,"items":[{"media":{"url":"attachment://no.png"}}]}]""", "components.0.items.0.media.url: UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND" },
        { "file by url", """[{"type":13,"file":{"url":"https://example.org/a"}}]""", "components.0.file.url: URL_TYPE_INVALID_SCHEME" },
        { "separator spacing", """[{"type":14,"spacing":3}]""", "components.0.spacing: BASE_TYPE_CHOICES" },
        { "modal's label in a message", """[{"type":18,"label":"x","component":{"type":4,"custom_id":"x","style":1}}]""", "components.0.type: UNION_TYPE_CHOICES" },
    };

    public static TheoryData<string, string, string?> Selects => new()
    {
        { "25 options", Row(Select("s", 25)), null },
        { "26 options", Row(Select("s", 26)), "options: BASE_TYPE_BAD_LENGTH" },
        { "no options", Row(Select("s", 0)), "options: BASE_TYPE_BAD_LENGTH" },
        { "label too long", Row(SelectOf($$"""{"label":"{{new string('x', 101)}}","value":"a"}""")), "options.0.label: BASE_TYPE_BAD_LENGTH" },
        { "value too long", Row(SelectOf($$"""{"label":"a","value":"{{new string('x', 101)}}"}""")), "options.0.value: BASE_TYPE_BAD_LENGTH" },
        { "description too long", Row(SelectOf($$"""{"label":"a","value":"a","description":"{{new string('x', 101)}}"}""")), "options.0.description: BASE_TYPE_MAX_LENGTH" },
        { "twice the same value", Row(SelectOf("""{"label":"a","value":"a"},{"label":"b","value":"a"}""")), "options.1.value: SELECT_COMPONENT_OPTION_VALUE_DUPLICATED" },
        { "placeholder too long", Row($$"""{"type":5,"custom_id":"s","placeholder":"{{new string('x', 151)}}"}"""), "placeholder: BASE_TYPE_MAX_LENGTH" },
        { "placeholder at its limit", Row($$"""{"type":5,"custom_id":"s","placeholder":"{{new string('x', 150)}}"}"""), null },
        { "min over 25", Row("""{"type":6,"custom_id":"s","min_values":26,"max_values":25}"""), "min_values: NUMBER_TYPE_MAX+min_values: BASE_TYPE_BAD_RANGE" },
        { "max over 25", Row("""{"type":7,"custom_id":"s","max_values":26}"""), "max_values: NUMBER_TYPE_MAX+max_values: NUMBER_TYPE_MAX" },
        { "min over max", Row("""{"type":8,"custom_id":"s","min_values":3,"max_values":2}"""), "min_values: BASE_TYPE_BAD_RANGE" },
        { "max over the options", Row("""{"type":3,"custom_id":"s","max_values":2,"options":[{"label":"a","value":"a"}]}"""), "max_values: NUMBER_TYPE_MAX" },
        { "too many defaults", Row(SelectOf("""{"label":"a","value":"a","default":true},{"label":"b","value":"b","default":true}""")), "options: SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES" },
        { "no custom_id", Row("""{"type":8}"""), "custom_id: BASE_TYPE_REQUIRED" },
    };

    [Theory]
    [MemberData(nameof(V2))]
    public async Task A_layout_keeps_to_its_limits(string what, string components, string? fault)
    {
        var reply = await SendAsync(components, 32768);
        Check(reply, fault, what);
    }

    [Theory]
    [MemberData(nameof(Selects))]
    public async Task A_select_keeps_to_its_limits(string what, string components, string? fault)
    {
        var reply = await SendAsync(components, 32768);
        Check(reply, fault is null ? null : string.Join('+', fault.Split('+').Select(part => $"components.0.components.0.{part}")), what);
    }

    [Theory]
    [InlineData(5, null)]
    [InlineData(6, "components: BASE_TYPE_MAX_LENGTH")]
    public async Task Without_the_V2_flag_there_are_five_rows(int rows, string? fault)
    {
        var list = string.Join(',', Enumerable.Range(0, rows).Select(n => RowOf(Button(id: $"b{n}"))));
        Check(await SendAsync($"[{list}]", 0), fault, $"{rows} rows");
    }

    [Fact]
    public async Task Without_the_V2_flag_there_is_no_text_display() =>
        Check(await SendAsync($"[{Text(3)}]", 0), "components.0.type: UNION_TYPE_CHOICES", "text display");

    private static void Check(Answer reply, string? faults, string what)
    {
        if (faults is null)
        {
            Expect.Fault(reply, null, what);
        }
        else
        {
            Assert.True(reply.Code is 50035, $"{what}: {reply.Status} {reply.Body?.ToJsonString()}");
            Assert.Equal(faults.Split('+').Order(), reply.Errors.Order());
        }
    }

    private async Task<Answer> SendAsync(string components, int flags)
    {
        var form = new JsonObject { ["flags"] = flags, ["components"] = JsonNode.Parse(components) };
        if (flags == 0)
        {
            form["content"] = "x";
        }

        return await Bot.PostAsync($"channels/{await GeneralAsync()}/messages", form);
    }

    private static string Text(int length) => $$"""{"type":10,"content":"{{new string('x', length)}}"}""";

    private static string Button(string id = "b", string label = "x") => $$"""{"type":2,"style":1,"custom_id":"{{id}}","label":"{{label}}"}""";

    private static string Link(int length) => $$"""{"type":2,"style":5,"label":"x","url":"https://example.org/{{new string('x', length - 20)}}"}""";

    private static string RowOf(string children) => $$"""{"type":1,"components":[{{children}}]}""";

    private static string Row(string children) => $"[{RowOf(children)}]";

    private static string Select(string id, int options = 1) =>
        $$"""{"type":3,"custom_id":"{{id}}","options":[{{string.Join(',', Enumerable.Range(0, options).Select(n => $$"""{"label":"{{n}}","value":"{{n}}"}"""))}}]}""";

    private static string SelectOf(string options) => $$"""{"type":3,"custom_id":"s","options":[{{options}}]}""";

    private static string Section(int texts) => $$"""[{"type":9,"components":[{{Join(Text(1), texts)}}],"accessory":{{Button()}}}]""";

    private static string Gallery(int items, int description) =>
        $$$"""[{"type":12,"items":[{{{Join($$$"""{"media":{"url":"https://example.org/a.png"},"description":"{{{new string('x', description)}}}"}""", items)}}}]}]""";

    private static string Many(string component, int count) => $"[{Join(component, count)}]";

    private static string Join(string component, int count, bool unique = false) =>
        string.Join(',', Enumerable.Range(0, count).Select(n => unique ? component.Replace("\"b\"", $"\"b{n}\"", StringComparison.Ordinal) : component));
}
