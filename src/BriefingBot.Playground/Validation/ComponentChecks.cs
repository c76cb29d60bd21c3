using System.Text.Json.Nodes;

namespace BriefingBot.Playground.Validation;

/// <summary>What a component's fields must be to each other, beyond the limits of each.</summary>
internal static class ComponentChecks
{
    public static void Check(int kind, JsonObject component, bool modal, FormPath at, FormErrors errors)
    {
        switch (kind)
        {
            case ComponentKind.Button:
                CheckButton(component, at, errors);
                break;
            case ComponentKind.ActionRow when !modal:
                CheckRow(component, at, errors);
                break;
            case ComponentKind.TextInput:
                CheckRange(component, "min_length", "max_length", int.MaxValue, at, errors);
                break;
            case ComponentKind.CheckboxGroup:
                CheckOptions(component, at, errors);
                CheckRange(component, "min_values", "max_values", component["options"].AsList().Count, at, errors);
                break;
            case ComponentKind.RadioGroup:
                CheckOptions(component, at, errors);
                break;
            case var select when ComponentKind.Selects.Contains(select):
                CheckSelect(select, component, modal, at, errors);
                break;
        }

        if (modal && kind is not (ComponentKind.TextInput or ComponentKind.Label or ComponentKind.ActionRow or ComponentKind.TextDisplay or ComponentKind.Checkbox))
        {
            CheckRequired(component, at, errors);
        }
    }

    private static void CheckButton(JsonObject button, FormPath at, FormErrors errors)
    {
        var style = button["style"].AsInteger();
        var (customId, url) = (button["custom_id"] is not null, button["url"] is not null);
        if (customId && url)
        {
            errors.Add(at["custom_id"], "COMPONENT_CUSTOM_ID_AND_URL", "A custom id and url cannot both be specified");
        }

        if (style is >= 1 and <= 4 && !customId)
        {
            errors.Add(at["custom_id"], "BASE_TYPE_REQUIRED", "This field is required");
        }

        if (style is 5 && !url)
        {
            errors.Add(at["url"], "BASE_TYPE_REQUIRED", "This field is required");
        }

        if (style is >= 1 and <= 4 && url)
        {
            errors.Add(at["url"], "BUTTON_COMPONENT_INVALID_STYLE", "Only link buttons have a url");
        }

        if (style is not 6 && string.IsNullOrEmpty(button["label"].AsText()) && button["emoji"] is null)
        {
            errors.Add(at["label"], "BUTTON_COMPONENT_INVALID_EMPTY", "A button must have a label or an emoji");
        }
    }

    private static void CheckRow(JsonObject row, FormPath at, FormErrors errors)
    {
        var kinds = row["components"].AsList().Select(ComponentTables.KindOf).ToList();
        if (kinds.Any(ComponentKind.Selects.Contains) && kinds.Count > 1)
        {
            errors.Add(at["components"], "COMPONENT_LAYOUT_WIDTH_EXCEEDED", "The specified component exceeds the maximum width");
        }
    }

    private static void CheckSelect(int kind, JsonObject select, bool modal, FormPath at, FormErrors errors)
    {
        var options = select["options"].AsList();
        if (kind is ComponentKind.StringSelect)
        {
            CheckOptions(select, at, errors);
            var defaults = options.Count(option => (option as JsonObject)?["default"].AsBoolean() is true);
            if (defaults > (select["max_values"].AsInteger() ?? 1))
            {
                errors.Add(at["options"], "SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES", "More options are selected by default than may be chosen");
            }
        }

        if (modal && select["disabled"].AsBoolean() is true)
        {
            errors.Add(at["disabled"], "COMPONENT_DISABLED_IN_MODAL", "A component in a modal cannot be disabled");
        }

        CheckRange(select, "min_values", "max_values", kind is ComponentKind.StringSelect ? options.Count : 25, at, errors);
    }

    private static void CheckOptions(JsonObject component, FormPath at, FormErrors errors)
    {
        var seen = new HashSet<string>();
        var options = component["options"].AsList();
        for (var index = 0; index < options.Count; index++)
        {
            if ((options[index] as JsonObject)?["value"].AsText() is { } value && !seen.Add(value))
            {
                errors.Add(at["options"][index]["value"], "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", "The specified option value is already used");
            }
        }
    }

    private static void CheckRange(JsonObject component, string least, string most, int ceiling, FormPath at, FormErrors errors)
    {
        var (min, max) = (component[least].AsInteger(), component[most].AsInteger());
        if (min > (max ?? (least is "min_length" ? 4_000 : Math.Max(1, ceiling))))
        {
            errors.Add(at[least], "BASE_TYPE_BAD_RANGE", $"{least} must not exceed {most}.");
        }

        if (max > ceiling && ceiling > 0)
        {
            errors.Add(at[most], "NUMBER_TYPE_MAX", $"int value should be less than or equal to {ceiling}.");
        }
    }

    private static void CheckRequired(JsonObject component, FormPath at, FormErrors errors)
    {
        if (component["min_values"].AsInteger() is 0 && component["required"].AsBoolean() is not false)
        {
            errors.Add(at["min_values"], "COMPONENT_REQUIRED_MIN_VALUES", "min_values must be at least 1 if required is omitted or true");
        }
    }
}
