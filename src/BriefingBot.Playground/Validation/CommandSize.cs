using System.Text.Json.Nodes;

namespace BriefingBot.Playground.Validation;

/// <summary>
/// The characters that count towards a command's 8,000: names, descriptions and values of the command, its options and
/// choices, localised ones by the longest.
/// </summary>
internal static class CommandSize
{
    public static int Of(JsonObject part) =>
        Text(part, "name") + Text(part, "description") + (part["value"].AsText()?.CodePoints() ?? 0)
        + part["options"].Objects().Sum(Of) + part["choices"].Objects().Sum(Of);

    private static int Text(JsonObject part, string field)
    {
        var own = part[field].AsText()?.CodePoints() ?? 0;
        var localised = part[$"{field}_localizations"] as JsonObject ?? [];
        return localised.Select(entry => entry.Value.AsText()?.CodePoints() ?? 0).Append(own).Max();
    }
}
