namespace BriefingBot.Core.Briefings.Schedules;

/// <summary>Which edition of the time zone data this machine has.</summary>
public static class TimeZoneData
{
    private static readonly string[] Folders = ["/usr/share/zoneinfo", "/usr/lib/zoneinfo", "/usr/share/lib/zoneinfo"];

    /// <summary>The edition, such as <c>2026b</c>; where the system doesn't say, how many zones it knows.</summary>
    public static string Version => Folders
        .SelectMany(folder => new[] { Path.Combine(folder, "+VERSION"), Path.Combine(folder, "tzdata.zi") })
        .Where(File.Exists)
        .Select(File.ReadLines)
        .Select(lines => lines.FirstOrDefault()?.Replace("# version", "", StringComparison.Ordinal).Trim())
        .FirstOrDefault(version => version is { Length: > 0 and < 20 })
        ?? $"{TimeZoneInfo.GetSystemTimeZones(skipSorting: true).Count} zones, edition not given";
}
