using System.Text.Json.Nodes;
using BriefingBot.Playground.Commands;
using BriefingBot.Playground.Validation;
using BriefingBot.Playground.World;

namespace BriefingBot.Playground.Interactions;

/// <summary>
/// A filled-in modal. <paramref name="values"/> holds a value per custom_id: text, a list, true or false; what is missing
/// keeps the modal's own default, as when a user doesn't touch it.
/// </summary>
internal sealed class ModalSubmission(JsonObject modal, JsonObject values, bool forged, Channel channel, Resolved resolved)
{
    /// <exception cref="UserMistakeException">A value is missing or not allowed.</exception>
    public JsonObject Build()
    {
        var fields = ComponentWalk.Each(modal["components"]).Select(c => c["custom_id"].AsText()).OfType<string>().ToHashSet();
        if (values.FirstOrDefault(entry => !fields.Contains(entry.Key)).Key is { } unknown)
        {
            throw new UserMistakeException($"The modal has no field \"{unknown}\".");
        }

        return new JsonObject
        {
            ["custom_id"] = modal["custom_id"]!.DeepClone(),
            ["components"] = new JsonArray([.. modal["components"].Objects().Select(TopLevel)]),
        };
    }

    private JsonNode TopLevel(JsonObject component)
    {
        var json = new JsonObject { ["type"] = component["type"]!.DeepClone(), ["id"] = component["id"]?.DeepClone() };
        if (component["component"] is JsonObject child)
        {
            json["component"] = Field(child);
        }

        if (component["components"] is JsonArray row)
        {
            json["components"] = new JsonArray([.. row.OfType<JsonObject>().Select(Field)]);
        }

        return json;
    }

    private JsonNode Field(JsonObject field)
    {
        var kind = ComponentTables.KindOf(field);
        var (key, value) = kind switch
        {
            ComponentKind.TextInput => ("value", Text(field)),
            ComponentKind.RadioGroup => ("value", Radio(field)),
            ComponentKind.Checkbox => ("value", JsonValue.Create((Value(field) ?? field["default"]).AsBoolean() is true)),
            ComponentKind.FileUpload => ("values", Files(field)),
            _ => ("values", Many(field)),
        };
        return new JsonObject
        {
            ["type"] = kind,
            ["id"] = field["id"]?.DeepClone(),
            ["custom_id"] = field["custom_id"]!.DeepClone(),
            [key] = value,
        };
    }

    private JsonNode? Value(JsonObject field) => values[field["custom_id"].AsText()!];

    private JsonValue Text(JsonObject field)
    {
        var text = (Value(field) ?? field["value"]).AsText() ?? "";
        var required = field["required"].AsBoolean() is not false;
        var (min, max) = (field["min_length"].AsInteger() ?? (required ? 1 : 0), field["max_length"].AsInteger() ?? 4_000);
        var length = text.CodePoints();
        if (!forged && (length > max || (length < min && (required || length > 0))))
        {
            throw new UserMistakeException($"The field \"{field["custom_id"]}\" takes {min} to {max} characters.");
        }

        return JsonValue.Create(text)!;
    }

    private JsonNode? Radio(JsonObject field)
    {
        var chosen = (Value(field) ?? Defaults(field).FirstOrDefault()).AsText();
        if (!forged && (chosen is null ? field["required"].AsBoolean() is not false : !field["options"].Objects().Any(o => o["value"].AsText() == chosen)))
        {
            throw new UserMistakeException($"Choose one option for \"{field["custom_id"]}\".");
        }

        return chosen;
    }

    private JsonArray Many(JsonObject field)
    {
        var chosen = Value(field) is JsonArray list
            ? (JsonArray)list.DeepClone()
            : new JsonArray([.. Defaults(field).Select(value => value?.DeepClone())]);
        if (!forged)
        {
            ComponentUse.CheckChoice(field, chosen, channel, resolved);
        }

        return chosen;
    }

    private JsonArray Files(JsonObject field)
    {
        var ids = Value(field).Objects().Select(upload => resolved.AddFile(upload, channel)).OfType<ulong>().ToList();
        var most = field["max_values"].AsInteger() ?? 1;
        var least = field["required"].AsBoolean() is false ? 0 : field["min_values"].AsInteger() ?? 1;
        return ids.Count >= least && ids.Count <= most
            ? WireUsers.Ids(ids)
            : throw new UserMistakeException($"Upload {least} to {most} files for \"{field["custom_id"]}\".");
    }

    private static IEnumerable<JsonNode?> Defaults(JsonObject field) =>
        field["options"].Objects().Where(option => option["default"].AsBoolean() is true).Select(option => option["value"])
            .Concat(field["default_values"].Objects().Select(chosen => chosen["id"]));
}
