using System.Diagnostics.CodeAnalysis;

namespace BriefingBot.Core.Briefings.Schedules;

/// <summary>The time zones of this machine, by IANA id.</summary>
public static class TimeZones
{
    /// <summary>Looks a zone up by its IANA id; Windows names and local aliases are refused, so that a schedule means the same everywhere.</summary>
    public static bool TryFind(string id, [NotNullWhen(true)] out TimeZoneInfo? zone)
    {
        zone = null;
        return id.Length is > 0 and <= 100
            && !id.Contains("..", StringComparison.Ordinal)
            && TimeZoneInfo.TryFindSystemTimeZoneById(id, out zone)
            && zone.HasIanaId;
    }
}
