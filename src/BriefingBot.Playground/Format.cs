using System.Globalization;

namespace BriefingBot.Playground;

internal static class Format
{
    public static CultureInfo Invariant => CultureInfo.InvariantCulture;

    /// <summary>Ids travel as strings.</summary>
    public static string Wire(this ulong id) => id.ToString(Invariant);

    public static string Wire(this DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'+00:00'", Invariant);

    public static ulong? ToId(this string? text) => ulong.TryParse(text, NumberStyles.None, Invariant, out var id) ? id : null;
}
