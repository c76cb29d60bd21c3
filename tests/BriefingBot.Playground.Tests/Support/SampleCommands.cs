using System.Text.Json.Nodes;

namespace BriefingBot.Playground.Tests.Support;

/// <summary>Command definitions to register.</summary>
internal static class SampleCommands
{
    public static JsonArray Ask() =>
    [
        new JsonObject
        {
            ["name"] = "ask",
            ["description"] = "Asks",
            ["contexts"] = new JsonArray(0, 1),
            ["options"] = new JsonArray(
                new JsonObject { ["type"] = 3, ["name"] = "question", ["description"] = "What", ["required"] = true, ["max_length"] = 300 },
                new JsonObject { ["type"] = 3, ["name"] = "topic", ["description"] = "Which", ["autocomplete"] = true }),
        },
        new JsonObject { ["name"] = "Check against the facts", ["type"] = 3, ["contexts"] = new JsonArray(0, 1) },
        new JsonObject
        {
            ["name"] = "briefing",
            ["description"] = "Briefings",
            ["default_member_permissions"] = (1UL << 13).ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["contexts"] = new JsonArray(0),
            ["options"] = new JsonArray(new JsonObject
            {
                ["type"] = 1,
                ["name"] = "post",
                ["description"] = "Posts",
                ["options"] = new JsonArray(new JsonObject { ["type"] = 7, ["name"] = "channel", ["description"] = "Where", ["channel_types"] = new JsonArray(0, 5) }),
            }),
        },
    ];
}
