using System.Collections.Immutable;
using System.Globalization;
using BriefingBot.Core.Facts;
using BriefingBot.Knowledge.Yaml;

namespace BriefingBot.Knowledge.Packs;

/// <summary>Reads the known keys of one map, and reports whatever else is in it.</summary>
internal sealed class FieldReader
{
    private readonly string _file;
    private readonly ProblemList _problems;
    private readonly string _subject;
    private readonly Dictionary<string, YamlNode> _fields = new(StringComparer.Ordinal);

    public FieldReader(string file, ProblemList problems, YamlMap map, string subject, ImmutableArray<string> keys)
    {
        (_file, _problems, _subject, Map) = (file, problems, subject, map);
        foreach (var (key, value) in map.Entries)
        {
            if (!keys.Contains(key.Value))
            {
                problems.Add(file, key.Line, key.Column, value is YamlScalar { IsNull: true } && value.Line == key.Line
                    ? $"'{Shown.Of(key.Value)}' is no key of a {subject}; inside {{ }} text with a comma must be in quotes"
                    : UnknownKey(key.Value, subject, keys));
            }
            else if (!_fields.TryAdd(key.Value, value))
            {
                problems.Add(file, key.Line, key.Column, $"'{key.Value}' stands twice in this {subject}; keep one");
            }
        }
    }

    public YamlMap Map { get; }

    public static string UnknownKey(string key, string subject, ImmutableArray<string> keys) =>
        NearestName.Hint(key, keys) is { Length: > 0 } hint
            ? $"unknown key '{Shown.Of(key)}' in this {subject}{hint}"
            : $"unknown key '{Shown.Of(key)}' in this {subject}; it may have {string.Join(", ", keys)}";

    public YamlNode? this[string key] => _fields.GetValueOrDefault(key);

    public void Problem(YamlNode at, string message) => _problems.Add(_file, at.Line, at.Column, message);

    /// <summary>Reports at the key's value, or at the map when the key is absent.</summary>
    public void Problem(string key, string message) => Problem(this[key] ?? Map, message);

    /// <summary>The text under a key, trimmed; null when absent or wrong.</summary>
    public string? Text(string key, bool isRequired = false) => Value(key, isRequired) switch
    {
        null => null,
        var node => Text(node, key),
    };

    /// <summary>A text that fits; null when absent or wrong.</summary>
    public string? Text(string key, int maximum, bool isRequired = false)
    {
        var text = Text(key, isRequired);
        if (text is not null && TextRules.Problem(text, maximum) is { } problem)
        {
            Problem(key, $"{key} {problem}");
            return null;
        }

        return text;
    }

    /// <summary>An id of the given shape; null when absent or wrong.</summary>
    public string? Id(string key, bool isRequired = false) =>
        Value(key, isRequired) is { } node && Text(node, key) is { } id && IsSlug(node, key, id) ? id : null;

    public bool IsSlug(YamlNode at, string key, string id)
    {
        if (Slug.IsSlug(id) && id.Length <= KnowledgeLimits.Id)
        {
            return true;
        }

        Problem(at, id.Length > KnowledgeLimits.Id
            ? $"{key} is {id.Length} characters long; at most {KnowledgeLimits.Id}"
            : $"{key} '{Shown.Of(id)}' is no id: {Slug.Rule}");
        return false;
    }

    /// <summary>A date; null when absent or wrong. An unquoted year is welcome.</summary>
    public EdtfDate? Date(string key)
    {
        if (Value(key, false) is not { } node)
        {
            return null;
        }

        if (node is YamlScalar scalar && EdtfDate.TryParse(scalar.Value.Trim(), out var date))
        {
            return date;
        }

        Problem(node, $"{key} {node.Describe()} is no date; write 2023, 2025-06, 2025-06-03, 2016/2017 or 2025~ (EDTF)");
        return null;
    }

    /// <summary>A whole number from 1; null when absent or wrong.</summary>
    public int? Count(string key)
    {
        if (Value(key, false) is not { } node)
        {
            return null;
        }

        if (node is YamlScalar { IsPlain: true } scalar
            && int.TryParse(scalar.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count >= 1)
        {
            return count;
        }

        Problem(node, $"{key} must be a whole number from 1, and this is {node.Describe()}");
        return null;
    }

    /// <summary>The items of a list; empty when absent or wrong.</summary>
    public IEnumerable<YamlNode> Items(string key, int maximum = KnowledgeLimits.ItemsPerList)
    {
        switch (Value(key, false))
        {
            case YamlList list when list.Items.Count > maximum:
                Problem(list.Items[maximum], $"{key} has {Shown.Number(list.Items.Count)} items; at most {Shown.Number(maximum)}");
                return [];
            case YamlList list:
                return list.Items;
            case null:
                return [];
            case var node:
                Problem(node, $"{key} must be a list, and this is {node.Describe()}; write [...] or lines that begin with '- '");
                return [];
        }
    }

    /// <summary>The texts of a list that are right.</summary>
    public ImmutableArray<string> Texts(string key, int maximum)
    {
        var texts = ImmutableArray.CreateBuilder<string>();
        foreach (var item in Items(key))
        {
            if (Text(item, $"an item of {key}") is not { } text)
            {
                continue;
            }

            if (TextRules.Problem(text, maximum) is { } problem)
            {
                Problem(item, $"an item of {key} {problem}");
            }
            else
            {
                texts.Add(text);
            }
        }

        return texts.DrainToImmutable();
    }

    /// <summary>The ids of a list, each with its place; which shape they must have is decided by what they name.</summary>
    public ImmutableArray<Located<string>> Ids(string key, int maximum = KnowledgeLimits.ItemsPerList)
    {
        var ids = ImmutableArray.CreateBuilder<Located<string>>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in Items(key, maximum))
        {
            if (Text(item, $"an item of {key}") is not { } id)
            {
                continue;
            }

            if (!seen.Add(id))
            {
                Problem(item, $"'{Shown.Of(id)}' stands twice in {key}; keep one");
            }
            else
            {
                ids.Add(new(id, _file, item.Line, item.Column));
            }
        }

        return ids.DrainToImmutable();
    }

    public Located<T> Locate<T>(T value, YamlNode at) => new(value, _file, at.Line, at.Column);

    /// <summary>The key's value; null when absent, without a value or broken (then reported).</summary>
    public YamlNode? Value(string key, bool isRequired)
    {
        switch (this[key])
        {
            case null when isRequired:
                Problem(Map, $"this {_subject} has no '{key}'; add '{key}: ...'");
                return null;
            case YamlScalar { IsNull: true } nothing:
                Problem(nothing, isRequired ? $"'{key}' has no value; write one" : $"'{key}' has no value; write one or remove the key");
                return null;
            case null or YamlBroken:
                return null;
            case var node:
                return node;
        }
    }

    private string? Text(YamlNode node, string what)
    {
        switch (node)
        {
            case YamlBroken:
                return null;
            case YamlScalar { IsNull: false } scalar when PlainValue.IsText(scalar):
                return scalar.Value.Trim();
            case YamlScalar { IsNull: false } scalar:
                Problem(node, $"{what} must be text, and YAML reads {PlainValue.Kind(scalar)} {Shown.Of(scalar.Value)}; put it in quotes");
                return null;
            case YamlScalar:
                Problem(node, $"{what} has no value; write one or remove it");
                return null;
            case YamlMap when what.StartsWith("an item", StringComparison.Ordinal):
                Problem(node, $"{what} must be text, and this is {node.Describe()}; a text with a colon must be in double quotes");
                return null;
            default:
                Problem(node, $"{what} must be text, and this is {node.Describe()}");
                return null;
        }
    }
}
