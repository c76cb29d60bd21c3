using System.Text.Json.Nodes;

namespace BriefingBot.Tests.EndToEnd;

/// <summary>What a reader sees of a message.</summary>
internal static class Shown
{
    /// <summary>All text, in order.</summary>
    public static string Text(JsonNode? message) => string.Join('\n', Components(message).Where(IsOfType(10)).Select(text => (string)text["content"]!));

    /// <summary>The labels of the buttons that can be pressed.</summary>
    public static string[] Buttons(JsonNode? message) =>
        [.. Components(message).Where(IsOfType(2)).Where(button => (bool?)button["disabled"] != true).Select(button => (string)button["label"]!)];

    /// <summary>The custom_id of the button with a label.</summary>
    public static string Button(JsonNode message, string label) =>
        (string)Components(message).First(component => IsOfType(2)(component) && (string)component["label"]! == label)["custom_id"]!;

    /// <summary>The custom_id of the menu to choose from.</summary>
    public static string Menu(JsonNode message) => (string)Components(message).First(IsOfType(3))["custom_id"]!;

    /// <summary>Whether only one user sees it.</summary>
    public static bool IsPrivate(JsonNode? message) => (bool?)message?["ephemeral"] == true;

    private static Func<JsonNode, bool> IsOfType(int type) => component => (int)component["type"]! == type;

    private static IEnumerable<JsonNode> Components(JsonNode? node) =>
        ((node?["components"] as JsonArray) ?? []).SelectMany(component => Components(component).Prepend(component!));
}
