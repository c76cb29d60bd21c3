using System.Text.Json.Nodes;
using BriefingBot.Playground.Interactions;
using BriefingBot.Playground.Validation;
using BriefingBot.Playground.World;

namespace BriefingBot.Playground.Commands;

/// <summary>Reads a value as an option's type, collecting what must be resolved for the bot.</summary>
internal sealed class OptionValues(Channel channel, Resolved resolved)
{
    private const int MaxText = 6_000;

    public JsonNode Read(JsonObject option, JsonNode value)
    {
        var name = option["name"].AsText()!;
        if (option["choices"].AsList() is { Count: > 0 } choices)
        {
            return choices.OfType<JsonObject>().FirstOrDefault(c => JsonNode.DeepEquals(c["value"], value) || c["value"]?.ToString() == value.ToString())
                is { } choice ? choice["value"]!.DeepClone() : throw new UserMistakeException($"\"{value}\" is not a choice of the option \"{name}\".");
        }

        return (option["type"].AsInteger() switch
        {
            3 => ReadText(option, value.ToString()),
            4 => long.TryParse(value.ToString(), Format.Invariant, out var number) && InRange(option, number) ? JsonValue.Create(number) : null,
            5 => value.AsBoolean() is { } flag ? JsonValue.Create(flag) : bool.TryParse(value.ToString(), out var parsed) ? JsonValue.Create(parsed) : null,
            6 => resolved.AddUser(value.ToString().ToId(), channel.Guild) ? JsonValue.Create(value.ToString()) : null,
            7 => ReadChannel(option, value.ToString().ToId()),
            8 => resolved.AddRole(value.ToString().ToId(), channel.Guild) ? JsonValue.Create(value.ToString()) : null,
            9 => resolved.AddUser(value.ToString().ToId(), channel.Guild) || resolved.AddRole(value.ToString().ToId(), channel.Guild) ? JsonValue.Create(value.ToString()) : null,
            10 => double.TryParse(value.ToString(), Format.Invariant, out var real) && InRange(option, real) ? JsonValue.Create(real) : null,
            11 => resolved.AddFile(value as JsonObject, channel) is { } file ? JsonValue.Create(file.Wire()) : null,
            _ => null,
        }) ?? throw new UserMistakeException($"\"{value}\" is not valid for the option \"{name}\".");
    }

    private static JsonValue ReadText(JsonObject option, string text)
    {
        var (min, max) = (option["min_length"].AsInteger() ?? 0, option["max_length"].AsInteger() ?? MaxText);
        var length = text.CodePoints();
        return length >= min && length <= max
            ? JsonValue.Create(text)!
            : throw new UserMistakeException($"The option \"{option["name"]}\" takes {min} to {max} characters.");
    }

    private JsonValue? ReadChannel(JsonObject option, ulong? id)
    {
        var types = option["channel_types"].AsList();
        var found = channel.Guild?.Channels.Find(c => c.Id == id);
        if (found is null || (types.Count > 0 && !types.Any(type => type.AsInteger() == (int)found.Type)))
        {
            return null;
        }

        resolved.AddChannel(found);
        return JsonValue.Create(found.Id.Wire());
    }

    private static bool InRange(JsonObject option, double value) =>
        value >= (option["min_value"].AsNumber() ?? double.MinValue) && value <= (option["max_value"].AsNumber() ?? double.MaxValue);
}
