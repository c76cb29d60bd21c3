using System.Collections.Immutable;
using System.Globalization;
using BriefingBot.Core.Briefings.Schedules;
using BriefingBot.Core.Commands.Reading;

namespace BriefingBot.Core.Commands.Briefings;

/// <summary>Finds a time zone by a city.</summary>
internal sealed class TimeZoneChoices(TimeProvider time)
{
    // Cities that people look for and the database files under another one.
    private static readonly ImmutableDictionary<string, string[]> MoreCities = new Dictionary<string, string[]>
    {
        ["Asia/Seoul"] = ["Busan", "Incheon", "Korea"],
        ["Asia/Shanghai"] = ["Beijing", "Peking", "Shenzhen", "Guangzhou", "China"],
        ["Asia/Tokyo"] = ["Osaka", "Kyoto", "Japan"],
        ["Asia/Kolkata"] = ["Delhi", "New Delhi", "Mumbai", "Bangalore", "Chennai", "India"],
        ["Asia/Ho_Chi_Minh"] = ["Hanoi", "Saigon", "Vietnam"],
        ["Asia/Dubai"] = ["Abu Dhabi"],
        ["Asia/Jerusalem"] = ["Tel Aviv", "Israel"],
        ["America/New_York"] = ["Washington", "Boston", "Miami", "Philadelphia", "Atlanta", "Eastern Time"],
        ["America/Chicago"] = ["Houston", "Dallas", "Austin", "Minneapolis", "Central Time"],
        ["America/Denver"] = ["Salt Lake City", "Mountain Time"],
        ["America/Los_Angeles"] = ["San Francisco", "Seattle", "San Diego", "Las Vegas", "Pacific Time"],
        ["America/Toronto"] = ["Montreal", "Ottawa"],
        ["America/Sao_Paulo"] = ["Rio de Janeiro", "Brasilia"],
        ["Australia/Sydney"] = ["Canberra"],
        ["Europe/London"] = ["Edinburgh", "Manchester", "United Kingdom"],
        ["Europe/Berlin"] = ["Frankfurt", "Munich", "Hamburg", "Cologne", "Germany"],
        ["Europe/Paris"] = ["Lyon", "Marseille", "France"],
        ["Europe/Zurich"] = ["Geneva", "Basel", "Bern"],
        ["Europe/Rome"] = ["Milan", "Naples"],
        ["Europe/Madrid"] = ["Barcelona"],
        ["Europe/Kyiv"] = ["Kiev"],
        ["Etc/UTC"] = ["UTC", "GMT", "Greenwich"],
    }.ToImmutableDictionary();

    private static readonly ImmutableDictionary<string, string> OfLocale = new Dictionary<string, string>
    {
        ["ko"] = "Asia/Seoul",
        ["ja"] = "Asia/Tokyo",
        ["zh-CN"] = "Asia/Shanghai",
        ["zh-TW"] = "Asia/Taipei",
        ["en-GB"] = "Europe/London",
        ["en-US"] = "America/New_York",
        ["de"] = "Europe/Berlin",
        ["fr"] = "Europe/Paris",
        ["it"] = "Europe/Rome",
        ["es-ES"] = "Europe/Madrid",
        ["nl"] = "Europe/Amsterdam",
        ["pl"] = "Europe/Warsaw",
        ["pt-BR"] = "America/Sao_Paulo",
        ["uk"] = "Europe/Kyiv",
        ["hi"] = "Asia/Kolkata",
        ["vi"] = "Asia/Ho_Chi_Minh",
        ["th"] = "Asia/Bangkok",
    }.ToImmutableDictionary();

    private static readonly Lazy<ImmutableArray<string>> Ids = new(ReadIds);

    /// <summary>Zones for what was typed; at first those of the moderator's and the server's language.</summary>
    public IEnumerable<Choice> Complete(CompletionRequest request)
    {
        var usual = new[] { request.Caller.Locale, request.Caller.GuildLocale }
            .Select(locale => locale is null ? null : OfLocale.GetValueOrDefault(locale))
            .ToArray();
        return Nearest(request.Typed, usual).Take(25).SelectMany(ToChoices);
    }

    /// <summary>The zone meant by an id or a city; null when it isn't clear which.</summary>
    public static TimeZoneInfo? Find(string typed)
    {
        if (TimeZones.TryFind(typed, out var zone))
        {
            return zone;
        }

        var same = Ids.Value.Where(candidate => NamesOf(candidate).Any(name => Names.Same(name, typed))).Take(2).ToArray();
        return same.Length == 1 && TimeZones.TryFind(same[0], out zone) ? zone : null;
    }

    /// <summary>The nearest zones to something that isn't one.</summary>
    public static IEnumerable<string> Near(string typed) => Names.Nearest(typed, Ids.Value, NamesOf, close: true).Take(3);

    // Sorted by their names in words the zones would take half a second, and kept they would take 3 MiB.
    private static ImmutableArray<string> ReadIds()
    {
        ImmutableArray<string> ids =
        [
            .. TimeZoneInfo.GetSystemTimeZones(skipSorting: true)
                .Where(zone => zone.HasIanaId && zone.Id.Contains('/', StringComparison.Ordinal))
                .Select(zone => zone.Id)
                .Order(StringComparer.Ordinal),
        ];
        TimeZoneInfo.ClearCachedData();
        return ids;
    }

    private static IEnumerable<string> Nearest(string typed, string?[] usual) => Names
        .Nearest(typed, Ids.Value.OrderBy(id => Array.IndexOf(usual, id) is var place and >= 0 ? place : MoreCities.ContainsKey(id) ? 10 : 20), NamesOf);

    private static IEnumerable<string> NamesOf(string id)
    {
        yield return id;
        yield return id[(id.LastIndexOf('/') + 1)..].Replace('_', ' ');
        foreach (var city in MoreCities.GetValueOrDefault(id) ?? [])
        {
            yield return city;
        }
    }

    private IEnumerable<Choice> ToChoices(string id)
    {
        if (TimeZones.TryFind(id, out var zone))
        {
            var now = TimeZoneInfo.ConvertTime(time.GetUtcNow(), zone);
            yield return new Choice(ReadingOptions.Fit(string.Create(CultureInfo.InvariantCulture, $"{id} · now {now:HH:mm}")), id);
        }
    }
}
