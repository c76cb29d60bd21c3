using System.Text.Json.Nodes;
using BriefingBot.Playground.Tests.Support;

namespace BriefingBot.Playground.Tests.Validation;

public sealed class EmbedLimitTests : PlaygroundTest
{
    public static TheoryData<string, string?> Embeds => new()
    {
        { Of("title", 256), null },
        { Of("title", 257), "embeds.0.title: BASE_TYPE_MAX_LENGTH" },
        { Of("description", 4_096), null },
        { Of("description", 4_097), "embeds.0.description: BASE_TYPE_MAX_LENGTH" },
        { $$$"""[{"footer":{"text":"{{{X(2_048)}}}"}}]""", null },
        { $$$"""[{"footer":{"text":"{{{X(2_049)}}}"}}]""", "embeds.0.footer.text: BASE_TYPE_BAD_LENGTH" },
        { $$$"""[{"author":{"name":"{{{X(256)}}}"}}]""", null },
        { $$$"""[{"author":{"name":"{{{X(257)}}}"}}]""", "embeds.0.author.name: BASE_TYPE_BAD_LENGTH" },
        { Fields(25, 10, 10), null },
        { Fields(26, 10, 10), "embeds.0.fields: BASE_TYPE_MAX_LENGTH" },
        { Fields(1, 256, 1_024), null },
        { Fields(1, 257, 10), "embeds.0.fields.0.name: BASE_TYPE_BAD_LENGTH" },
        { Fields(1, 10, 1_025), "embeds.0.fields.0.value: BASE_TYPE_BAD_LENGTH" },
        { """[{"fields":[{"name":"x"}]}]""", "embeds.0.fields.0.value: BASE_TYPE_REQUIRED" },
        { """[{"title":"x","color":16777215}]""", null },
        { """[{"title":"x","color":16777216}]""", "embeds.0.color: NUMBER_TYPE_MAX" },
        { """[{"title":"x","url":"not a url"}]""", "embeds.0.url: URL_TYPE_INVALID_URL" },
        { """[{"title":"x","url":"ftp://example.org"}]""", "embeds.0.url: URL_TYPE_INVALID_SCHEME" },
        { Many(10, 600), null },
        { Many(10, 601), "embeds: MAX_EMBED_SIZE_EXCEEDED" },
        { Many(11, 1), "embeds: BASE_TYPE_MAX_LENGTH" },
    };

    [Theory]
    [MemberData(nameof(Embeds))]
    public async Task An_embed_keeps_to_its_limits(string embeds, string? fault)
    {
        var reply = await Bot.PostAsync($"channels/{await GeneralAsync()}/messages", new JsonObject { ["embeds"] = JsonNode.Parse(embeds) });
        Expect.Fault(reply, fault, embeds[..Math.Min(60, embeds.Length)]);
    }

    private static string X(int length) => new('x', length);

    private static string Of(string field, int length) => $$"""[{"{{field}}":"{{X(length)}}"}]""";

    private static string Many(int count, int length) =>
        $"[{string.Join(',', Enumerable.Repeat($$"""{"description":"{{X(length)}}"}""", count))}]";

    private static string Fields(int count, int name, int value) =>
        $$"""[{"fields":[{{string.Join(',', Enumerable.Repeat($$"""{"name":"{{X(name)}}","value":"{{X(value)}}"}""", count))}}]}]""";
}
