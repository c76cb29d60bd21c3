using System.Globalization;

namespace BriefingBot.Knowledge.Yaml;

/// <summary>What YAML's core schema takes an unquoted value for.</summary>
internal static class PlainValue
{
    public static bool IsText(YamlScalar scalar) => !scalar.IsPlain || Kind(scalar) is null;

    /// <summary>"the number" or "the truth value" when a reader of YAML would not see text, else null.</summary>
    public static string? Kind(YamlScalar scalar) => !scalar.IsPlain
        ? null
        : scalar.Value switch
        {
            "true" or "True" or "TRUE" or "false" or "False" or "FALSE" => "the truth value",
            ".inf" or ".Inf" or ".INF" or "-.inf" or "+.inf" or ".nan" or ".NaN" or ".NAN" => "the number",
            _ when IsNumber(scalar.Value) => "the number",
            _ => null,
        };

    private static bool IsNumber(string value) =>
        value.Length > 0
        && (char.IsAsciiDigit(value[^1]) || value[^1] == '.' || value.StartsWith("0x", StringComparison.Ordinal))
        && (double.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out _)
            || IsPrefixed(value, "0x", char.IsAsciiHexDigit)
            || IsPrefixed(value, "0o", letter => letter is >= '0' and <= '7'));

    private static bool IsPrefixed(string value, string prefix, Func<char, bool> isDigit) =>
        value.Length > 2 && value.StartsWith(prefix, StringComparison.Ordinal) && value.Skip(2).All(isDigit);
}
