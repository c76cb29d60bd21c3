using System.Text.Json;
using System.Text.Json.Nodes;

namespace BriefingBot.Playground.Validation;

/// <summary>Checks one value; null means that the form doesn't have it.</summary>
internal delegate void Rule(JsonNode? value, FormPath at, FormErrors errors);

/// <summary>The words in which the tables of limits are written. Characters are Unicode code points, as Discord counts.</summary>
internal static class Rules
{
    public static Rule Required(Rule rule) => (value, at, errors) =>
    {
        if (value is null)
        {
            errors.Add(at, "BASE_TYPE_REQUIRED", "This field is required");
        }
        else
        {
            rule(value, at, errors);
        }
    };

    public static Rule Text(int max, int min = 0) => IfPresent((value, at, errors) =>
    {
        if (value.AsText() is not { } text)
        {
            errors.Add(at, "STRING_TYPE_CONVERT", $"Could not interpret \"{value.ToJsonString()}\" as string.");
            return;
        }

        CheckLength(text.CodePoints(), min, max, at, errors);
    });

    public static Rule Integer(long min, long max) => IfPresent((value, at, errors) =>
    {
        if (value.AsInteger() is not { } number)
        {
            errors.Add(at, "NUMBER_TYPE_COERCE", $"Value \"{value.ToJsonString()}\" is not int.");
        }
        else if (number < min)
        {
            errors.Add(at, "NUMBER_TYPE_MIN", $"int value should be greater than or equal to {min}.");
        }
        else if (number > max)
        {
            errors.Add(at, "NUMBER_TYPE_MAX", $"int value should be less than or equal to {max}.");
        }
    });

    public static Rule OneOf(params int[] allowed) => IfPresent((value, at, errors) =>
    {
        if (value.AsInteger() is not { } number || !allowed.Contains((int)number))
        {
            errors.Add(at, "BASE_TYPE_CHOICES", $"Value must be one of {{{string.Join(", ", allowed)}}}.");
        }
    });

    public static Rule OneOf(params string[] allowed) => IfPresent((value, at, errors) =>
    {
        if (value.AsText() is not { } text || !allowed.Contains(text))
        {
            errors.Add(at, "BASE_TYPE_CHOICES", $"Value must be one of {{'{string.Join("', '", allowed)}'}}.");
        }
    });

    public static Rule Boolean() => IfPresent((value, at, errors) =>
    {
        if (value.GetValueKind() is not (JsonValueKind.True or JsonValueKind.False))
        {
            errors.Add(at, "BOOLEAN_TYPE_CONVERT", "Must be either true or false.");
        }
    });

    public static Rule Id() => IfPresent((value, at, errors) =>
    {
        if (value.AsId() is null)
        {
            errors.Add(at, "NUMBER_TYPE_COERCE", $"Value {value.ToJsonString()} is not snowflake.");
        }
    });

    public static Rule Url(int max, params string[] schemes) => IfPresent((value, at, errors) =>
    {
        Text(max)(value, at, errors);
        if (value.AsText() is not { } text || !Uri.TryCreate(text, UriKind.Absolute, out var url))
        {
            errors.Add(at, "URL_TYPE_INVALID_URL", "Not a well formed URL.");
        }
        else if (!schemes.Contains(url.Scheme))
        {
            errors.Add(at, "URL_TYPE_INVALID_SCHEME", $"Scheme \"{url.Scheme}\" is not supported. Scheme must be one of ('{string.Join("', '", schemes)}').");
        }
    });

    public static Rule List(Rule each, int max, int min = 0) => IfPresent((value, at, errors) =>
    {
        if (value is not JsonArray list)
        {
            errors.Add(at, "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType");
            return;
        }

        CheckLength(list.Count, min, max, at, errors);
        for (var index = 0; index < list.Count; index++)
        {
            each(list[index], at[index], errors);
        }
    });

    public static Rule Shape(Table table) => IfPresent((value, at, errors) =>
    {
        if (value is not JsonObject form)
        {
            errors.Add(at, "DICT_TYPE_CONVERT", "Only dictionaries may be used in a DictType");
            return;
        }

        foreach (var (key, rule) in table)
        {
            rule(form[key], at[key], errors);
        }
    });

    public static Rule All(params Rule[] rules) => (value, at, errors) =>
    {
        foreach (var rule in rules)
        {
            rule(value, at, errors);
        }
    };

    public static Rule Anything() => (_, _, _) => { };

    private static Rule IfPresent(Action<JsonNode, FormPath, FormErrors> rule) => (value, at, errors) =>
    {
        if (value is not null)
        {
            rule(value, at, errors);
        }
    };

    private static void CheckLength(int length, int min, int max, FormPath at, FormErrors errors)
    {
        if (length >= min && length <= max)
        {
            return;
        }

        var (code, message) = min == 0
            ? ("BASE_TYPE_MAX_LENGTH", $"Must be {max} or fewer in length.")
            : ("BASE_TYPE_BAD_LENGTH", $"Must be between {min} and {max} in length.");
        errors.Add(at, code, message);
    }
}

/// <summary>A form's fields and the rule of each.</summary>
internal sealed class Table : Dictionary<string, Rule>
{
    public Table()
    {
    }

    public Table(Table other)
        : base(other)
    {
    }
}
