namespace BriefingBot.Knowledge.Yaml;

/// <summary>A value in a file, with the place where it begins.</summary>
internal abstract class YamlNode(int line, int column)
{
    public int Line => line;

    public int Column => column;

    /// <summary>What it is, in words for a message.</summary>
    public abstract string Describe();
}

/// <summary>A single value. <paramref name="isPlain"/>: written without quotes or a block indicator.</summary>
internal sealed class YamlScalar(string value, bool isPlain, int line, int column) : YamlNode(line, column)
{
    public string Value => value;

    public bool IsPlain => isPlain;

    /// <summary>Nothing was written, or <c>null</c> or <c>~</c>.</summary>
    public bool IsNull => isPlain && value is "" or "~" or "null" or "Null" or "NULL";

    public override string Describe() => IsNull ? "nothing" : PlainValue.IsText(this) ? $"'{Shown.Of(value)}'" : $"{PlainValue.Kind(this)} {value}";
}

/// <summary>A list.</summary>
internal sealed class YamlList(List<YamlNode> items, int line, int column) : YamlNode(line, column)
{
    public IReadOnlyList<YamlNode> Items => items;

    public override string Describe() => "a list";
}

/// <summary>Keys with values, in the order written, duplicates included.</summary>
internal sealed class YamlMap(List<(YamlScalar Key, YamlNode Value)> entries, int line, int column) : YamlNode(line, column)
{
    public IReadOnlyList<(YamlScalar Key, YamlNode Value)> Entries => entries;

    public override string Describe() => "keys with values";
}

/// <summary>A value whose problem has been reported; nothing more is said about it.</summary>
internal sealed class YamlBroken(int line, int column) : YamlNode(line, column)
{
    public override string Describe() => "a broken value";
}
