using System.Text.Json.Nodes;

namespace BriefingBot.Playground.Tests.Page;

/// <summary>Commands and answers that use everything the page can draw. The story in them is made up.</summary>
internal static class Samples
{
    public static JsonArray Commands() =>
    [
        Slash("ask", "Ask about the story", Option(3, "question", "What you want to know", required: true), Option(3, "topic", "Which story", autocomplete: true)),
        Slash("summary", "The story in short", new JsonObject
        {
            ["type"] = 3,
            ["name"] = "length",
            ["description"] = "How much of it",
            ["choices"] = new JsonArray(Choice("At a glance", "glance"), Choice("Short", "short"), Choice("Full", "full")),
        }),
        Slash("timeline", "What happened when", Option(6, "about", "Whom"), Option(5, "picture", "Draw it")),
        Slash("silent", "Never answers"),
        Slash("edit", "Change a fact"),
        new JsonObject
        {
            ["name"] = "briefing",
            ["description"] = "Daily briefings",
            ["default_member_permissions"] = "8192",
            ["contexts"] = new JsonArray(0),
            ["options"] = new JsonArray(
                new JsonObject { ["type"] = 1, ["name"] = "preview", ["description"] = "Show the next briefing to you alone" },
                new JsonObject { ["type"] = 1, ["name"] = "post", ["description"] = "Post a briefing now", ["options"] = new JsonArray(Option(7, "channel", "Where")) }),
        },
        new JsonObject { ["name"] = "Check against the facts", ["type"] = 3 },
        new JsonObject { ["name"] = "Why this?", ["type"] = 3 },
    ];

    public static JsonObject Card(bool ephemeral = true) => new()
    {
        ["flags"] = 32768 | (ephemeral ? 64 : 0),
        ["allowed_mentions"] = new JsonObject { ["parse"] = new JsonArray() },
        ["components"] = new JsonArray(
            new JsonObject
            {
                ["type"] = 17,
                ["accent_color"] = 0x5865F2,
                ["components"] = new JsonArray(
                    Text("### The harbour reopened in 2023\nThe **harbour authority** reported its first full season in *31 years*."),
                    Text("> “We were ready,” the harbour master said.\n-# Quote · attributed to the harbour master"),
                    new JsonObject { ["type"] = 14 },
                    new JsonObject
                    {
                        ["type"] = 9,
                        ["components"] = new JsonArray(Text("**Reported** · The lighthouse was lit again <t:1700000000:R>\n-# [Source](https://example.org/article) · paragraph 3, sentence 2")),
                        ["accessory"] = Button("Evidence", "evidence", 2),
                    },
                    new JsonObject { ["type"] = 14, ["spacing"] = 2 },
                    Text("1. First `code`\n2. Second\n   - nested\n- Try </summary:123> in <#1100053381120000000>\n```\nplain block\n```"),
                    new JsonObject { ["type"] = 1, ["components"] = new JsonArray(Button("Share", "share", 1), Button("Helpful", "helpful", 3), Button("Wrong or outdated", "wrong", 4), new JsonObject { ["type"] = 2, ["style"] = 5, ["label"] = "Read", ["url"] = "https://example.org" }) }),
            },
            new JsonObject
            {
                ["type"] = 1,
                ["components"] = new JsonArray(new JsonObject
                {
                    ["type"] = 3,
                    ["custom_id"] = "related",
                    ["placeholder"] = "Related facts",
                    ["options"] = new JsonArray(
                        new JsonObject { ["label"] = "Who runs the harbour?", ["value"] = "a", ["description"] = "Reported" },
                        new JsonObject { ["label"] = "When was it closed?", ["value"] = "b", ["description"] = "Date not given" }),
                }),
            }),
    };

    public static JsonObject Modal() => new()
    {
        ["custom_id"] = "edit-form",
        ["title"] = "Change a fact",
        ["components"] = new JsonArray(
            new JsonObject { ["type"] = 10, ["content"] = "Fact **harbour-2023**, revision 4" },
            Label("Text", "One sentence", new JsonObject { ["type"] = 4, ["custom_id"] = "text", ["style"] = 2, ["value"] = "The harbour reopened.", ["max_length"] = 400 }),
            Label("Status", null, new JsonObject { ["type"] = 3, ["custom_id"] = "status", ["options"] = new JsonArray(Choice2("Published", "published", true), Choice2("Disputed", "disputed")) }),
            Label("Kind", null, new JsonObject { ["type"] = 21, ["custom_id"] = "kind", ["options"] = new JsonArray(Choice2("Reported", "reported", true), Choice2("Claim", "claim")) }),
            Label("Tell readers", null, new JsonObject { ["type"] = 23, ["custom_id"] = "tell", ["default"] = true })),
    };

    public static JsonObject Embed() => new()
    {
        ["content"] = "An embed:",
        ["embeds"] = new JsonArray(new JsonObject
        {
            ["title"] = "A title",
            ["url"] = "https://example.org",
            ["description"] = "Some *text*",
            ["color"] = 0x23A55A,
            ["fields"] = new JsonArray(
                new JsonObject { ["name"] = "One", ["value"] = "1", ["inline"] = true },
                new JsonObject { ["name"] = "Two", ["value"] = "2", ["inline"] = true }),
            ["footer"] = new JsonObject { ["text"] = "The foot" },
        }),
    };

    public static JsonObject Text(string content) => new() { ["type"] = 10, ["content"] = content };

    public static JsonObject Button(string label, string id, int style) => new() { ["type"] = 2, ["style"] = style, ["label"] = label, ["custom_id"] = id };

    public static JsonObject Choice(string name, string value) => new() { ["name"] = name, ["value"] = value };

    private static JsonObject Choice2(string label, string value, bool chosen = false) => new() { ["label"] = label, ["value"] = value, ["default"] = chosen };

    private static JsonObject Label(string label, string? description, JsonObject component)
    {
        var json = new JsonObject { ["type"] = 18, ["label"] = label, ["component"] = component };
        if (description is not null)
        {
            json["description"] = description;
        }

        return json;
    }

    private static JsonObject Slash(string name, string description, params JsonNode[] options) =>
        new() { ["name"] = name, ["description"] = description, ["contexts"] = new JsonArray(0, 1), ["options"] = new JsonArray(options) };

    private static JsonObject Option(int type, string name, string description, bool required = false, bool autocomplete = false)
    {
        var json = new JsonObject { ["type"] = type, ["name"] = name, ["description"] = description };
        if (required)
        {
            json["required"] = true;
        }

        if (autocomplete)
        {
            json["autocomplete"] = true;
        }

        return json;
    }
}
