using System.Globalization;

namespace BriefingBot.Core.Commands.Reading;

/// <summary>Counts in words.</summary>
internal static class Plural
{
    /// <summary>"1 fact", "2 facts".</summary>
    public static string Of(int number, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {(number == 1 ? one : many ?? one + "s")}");
}
