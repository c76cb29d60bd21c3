using System.Collections.Immutable;
using System.Globalization;

namespace BriefingBot.Core.Commands;

/// <summary>The options that came with a request, by name. Whatever was typed; nothing is trusted.</summary>
/// <param name="Values">Numbers and ids in invariant digits, booleans as <c>true</c> and <c>false</c>.</param>
public readonly record struct OptionValues(ImmutableDictionary<string, string> Values)
{
    /// <summary>No options.</summary>
    public static OptionValues None { get; } = new(ImmutableDictionary<string, string>.Empty);

    /// <summary>Options from name and value pairs.</summary>
    public static OptionValues Of(params ReadOnlySpan<(string Name, string? Value)> pairs)
    {
        var builder = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in pairs)
        {
            if (value is not null)
            {
                builder[name] = value;
            }
        }

        return new OptionValues(builder.ToImmutable());
    }

    /// <summary>An option's text without blanks around it; null when absent or blank.</summary>
    public string? Text(string name) =>
        Values is not null && Values.TryGetValue(name, out var value) && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;

    /// <summary>An option's whole number; null when absent or not a number.</summary>
    public long? Integer(string name) =>
        long.TryParse(Text(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null;

    /// <summary>An option's id; null when absent or not an id.</summary>
    public ulong? Id(string name) =>
        ulong.TryParse(Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;

    /// <summary>An option's yes or no; null when absent.</summary>
    public bool? Flag(string name) => bool.TryParse(Text(name), out var value) ? value : null;
}
