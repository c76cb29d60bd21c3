using System.Text.Json.Nodes;
using BriefingBot.Playground.Validation;

namespace BriefingBot.Playground.Commands;

/// <summary>
/// Turns what a user has typed into the options of an interaction, checked against the registered command as Discord's
/// client and server do.
/// </summary>
/// <param name="path">The subcommand's name, with its group's before it; empty for a plain command.</param>
/// <param name="focused">The option being completed: then the rest may still be missing.</param>
internal sealed class CommandOptions(JsonObject command, IReadOnlyList<string> path, JsonObject values, string? focused, OptionValues reader)
{
    /// <summary>The type of the option in focus.</summary>
    public int FocusedType { get; private set; }

    /// <exception cref="UserMistakeException">An option is unknown, missing or wrong.</exception>
    public JsonArray Build() => Level(command, 0);

    private JsonArray Level(JsonObject part, int depth)
    {
        var options = part["options"].Objects().ToList();
        var nested = options.Exists(option => option["type"].AsInteger() is CommandOptionRules.Subcommand or CommandOptionRules.Group);
        if (!nested)
        {
            return path.Count > depth
                ? throw new UserMistakeException($"/{command["name"]} has no subcommand \"{path[depth]}\".")
                : Values(options);
        }

        var chosen = path.Count > depth ? options.Find(option => option["name"].AsText() == path[depth]) : null;
        if (chosen is null)
        {
            throw new UserMistakeException($"/{command["name"]} needs one of its subcommands: {string.Join(", ", options.Select(option => option["name"]))}.");
        }

        return [new JsonObject
        {
            ["type"] = chosen["type"]!.DeepClone(),
            ["name"] = chosen["name"]!.DeepClone(),
            ["options"] = Level(chosen, depth + 1),
        }];
    }

    private JsonArray Values(List<JsonObject> options)
    {
        if (values.FirstOrDefault(entry => !options.Exists(option => option["name"].AsText() == entry.Key)).Key is { } unknown)
        {
            throw new UserMistakeException($"/{command["name"]} has no option \"{unknown}\".");
        }

        var built = new JsonArray();
        foreach (var option in options)
        {
            var name = option["name"].AsText()!;
            if (name == focused)
            {
                FocusedType = (int)option["type"].AsInteger()!.Value;
                built.Add((JsonNode)Completing(option, values[name]));
            }
            else if (values[name] is { } value)
            {
                built.Add((JsonNode)new JsonObject { ["name"] = name, ["type"] = option["type"]!.DeepClone(), ["value"] = reader.Read(option, value) });
            }
            else if (option["required"].AsBoolean() is true && focused is null)
            {
                throw new UserMistakeException($"The option \"{name}\" is required.");
            }
        }

        return focused is not null && FocusedType == 0
            ? throw new UserMistakeException($"/{command["name"]} has no option \"{focused}\".")
            : built;
    }

    private static JsonObject Completing(JsonObject option, JsonNode? typed)
    {
        if (option["autocomplete"].AsBoolean() is not true)
        {
            throw new UserMistakeException($"The option \"{option["name"]}\" has no autocomplete.");
        }

        return new JsonObject
        {
            ["name"] = option["name"]!.DeepClone(),
            ["type"] = option["type"]!.DeepClone(),
            ["value"] = typed?.DeepClone() ?? "",
            ["focused"] = true,
        };
    }
}

/// <summary>Something the page's user, not the bot, got wrong.</summary>
internal sealed class UserMistakeException(string message) : Exception(message);
