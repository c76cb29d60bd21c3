using System.Text.Json.Nodes;
using BriefingBot.Playground.Tests.Support;

namespace BriefingBot.Playground.Tests.Validation;

public sealed class MessageLimitTests : PlaygroundTest
{
    public static TheoryData<string, string, string?> Forms => new()
    {
        // What is sent, and the fault it must get; none when it is at the limit.
        { Content(2_000), "content at its limit", null },
        { Content(2_001), "content too long", "content: BASE_TYPE_MAX_LENGTH" },
        { $$"""{"content":"{{string.Concat(Enumerable.Repeat("😀", 2_000))}}"}""", "2,000 code points are not 4,000 characters", null },
        { """{"content":5}""", "content is text", "content: STRING_TYPE_CONVERT" },
        { $$"""{"content":"x","nonce":"{{X(25)}}"}""", "nonce at its limit", null },
        { $$"""{"content":"x","nonce":"{{X(26)}}"}""", "nonce too long", "nonce: BASE_TYPE_MAX_LENGTH" },
        { """{"content":"x","nonce":123456}""", "a nonce may be a number", null },
        { """{"content":"x","flags":64}""", "a channel's message can't be ephemeral", "flags: MESSAGE_FLAGS_INVALID" },
        { """{"content":"x","flags":4096}""", "silent", null },
        { """{"content":"x","flags":32768}""", "content beside V2", "content: MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2" },
        { """{"embeds":[{"title":"x"}],"flags":32768}""", "embeds beside V2", "embeds: MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2" },
        { """{"content":"x","allowed_mentions":{"parse":["users","roles","everyone"]}}""", "all mention types", null },
        { """{"content":"x","allowed_mentions":{"parse":["nobody"]}}""", "unknown mention type", "allowed_mentions.parse.0: BASE_TYPE_CHOICES" },
        { """{"content":"x","allowed_mentions":{"parse":["users"],"users":["1"]}}""", "parsed and listed", "allowed_mentions: MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE" },
        { $$$"""{"content":"x","allowed_mentions":{"users":[{{{Ids(100)}}}]}}""", "100 users", null },
        { $$$"""{"content":"x","allowed_mentions":{"users":[{{{Ids(101)}}}]}}""", "101 users", "allowed_mentions.users: BASE_TYPE_MAX_LENGTH" },
        { $$$"""{"content":"x","allowed_mentions":{"roles":[{{{Ids(101)}}}]}}""", "101 roles", "allowed_mentions.roles: BASE_TYPE_MAX_LENGTH" },
        { """{"content":"x","sticker_ids":["1","2","3","4"]}""", "4 stickers", "sticker_ids: BASE_TYPE_MAX_LENGTH" },
        { """{"content":"x","message_reference":{"message_id":"5"}}""", "reply to nothing", "message_reference: MESSAGE_REFERENCE_UNKNOWN_MESSAGE" },
        { """{"content":"x","attachments":[{"id":0}]}""", "attachment without a file", "attachments.0.id: ATTACHMENT_NOT_FOUND" },
        { """{"content":"x","embeds":[{"image":{"url":"attachment://chart.png"}}]}""", "picture without a file", "embeds.0.image.url: UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND" },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_message_keeps_to_its_limits(string form, string what, string? fault)
    {
        var reply = await Bot.PostAsync($"channels/{await GeneralAsync()}/messages", JsonNode.Parse(form)!);
        Expect.Fault(reply, fault, what);
    }

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"content":""}""")]
    [InlineData("""{"content":"   ","embeds":[]}""")]
    public async Task An_empty_message_is_50006(string form)
    {
        var reply = await Bot.PostAsync($"channels/{await GeneralAsync()}/messages", JsonNode.Parse(form)!);
        Assert.Equal((400, 50006), (reply.Status, reply.Code));
    }

    [Theory]
    [InlineData(10, null)]
    [InlineData(11, "attachments: BASE_TYPE_MAX_LENGTH")]
    public async Task A_message_has_ten_files(int count, string? fault)
    {
        var files = Enumerable.Range(0, count).Select(n => ($"{n}.png", new byte[] { 1, 2, 3 })).ToArray();
        var reply = await Bot.SendAsync("POST", $"channels/{await GeneralAsync()}/messages", new JsonObject { ["content"] = "x" }, files);
        Expect.Fault(reply, fault, $"{count} files");
    }

    [Theory]
    [InlineData(1_024, null)]
    [InlineData(1_025, "attachments.0.description: BASE_TYPE_MAX_LENGTH")]
    public async Task An_alt_text_has_1024_characters(int length, string? fault)
    {
        var form = JsonNode.Parse($$"""{"attachments":[{"id":0,"filename":"a.png","description":"{{X(length)}}"}]}""");
        var reply = await Bot.SendAsync("POST", $"channels/{await GeneralAsync()}/messages", form, ("a.png", [1]));
        Expect.Fault(reply, fault, "alt text");
    }

    [Fact]
    public async Task A_file_over_10_MiB_is_413()
    {
        var reply = await Bot.SendAsync("POST", $"channels/{await GeneralAsync()}/messages", null, ("a.bin", new byte[(10 * 1024 * 1024) + 1]));
        Assert.Equal((413, 40005), (reply.Status, reply.Code));
    }

    private static string X(int length) => new('x', length);

    private static string Content(int length) => $$"""{"content":"{{X(length)}}"}""";

    private static string Ids(int count) => string.Join(',', Enumerable.Range(1, count).Select(id => $"\"{id}\""));
}
