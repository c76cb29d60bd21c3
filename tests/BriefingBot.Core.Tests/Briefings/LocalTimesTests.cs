using System.Collections.Concurrent;
using System.Globalization;
using BriefingBot.Core.Briefings.Schedules;
using NodaTime;
using NodaTime.TimeZones;

namespace BriefingBot.Core.Tests.Briefings;

public sealed class LocalTimesTests
{
    private static readonly TimeOnly[] Times = [new(0, 0), new(2, 30), new(23, 59)];

    // In a gap the first moment after it, in an overlap the first of the two: the same rule, by another library on its own data.
    private static readonly ZoneLocalMappingResolver Oracle = Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    // The machine and the oracle may have different editions of the data; where they differ about the offset itself, there is nothing to compare.
    private const double MostOfOtherEdition = 0.03;

    [Fact]
    public void Every_zone_has_one_moment_on_every_date_from_2020_to_2035()
    {
        var zones = DateTimeZoneProviders.Tzdb.Ids.Where(id => TimeZones.TryFind(id, out _)).ToArray();
        var (compared, ofOtherEdition) = (0L, 0L);
        var differences = new ConcurrentBag<string>();

        Parallel.ForEach(zones, id =>
        {
            Assert.True(TimeZones.TryFind(id, out var zone));
            var oracle = DateTimeZoneProviders.Tzdb[id];
            foreach (var time in Times)
            {
                var before = DateTimeOffset.MinValue;
                for (var date = new DateOnly(2020, 1, 1); date.Year <= 2035; date = date.AddDays(1))
                {
                    var actual = new LocalTimes(time, zone).MomentOn(date);
                    var expected = Expect(oracle, date, time);
                    if (actual is null || actual <= before)
                    {
                        differences.Add(string.Create(CultureInfo.InvariantCulture, $"{id} {date:yyyy-MM-dd} {time:HH:mm}: {actual:u} after {before:u}"));
                    }
                    else if (actual == expected)
                    {
                        Interlocked.Increment(ref compared);
                    }
                    else if (IsOfOtherEdition(zone, oracle, expected))
                    {
                        Interlocked.Increment(ref ofOtherEdition);
                    }
                    else
                    {
                        differences.Add(string.Create(CultureInfo.InvariantCulture, $"{id} {date:yyyy-MM-dd} {time:HH:mm}: {actual:u} instead of {expected:u}"));
                    }

                    before = actual ?? before;
                }
            }
        });

        Assert.True(zones.Length > 400, $"only {zones.Length} zones in common");
        Assert.True(differences.IsEmpty, $"{differences.Count} differences, such as\n{string.Join('\n', differences.Order().DistinctBy(line => line.Split(' ')[0]).Take(40))}");
        Assert.Equal(zones.Length * Times.Length * 5844L, compared + ofOtherEdition);
        Assert.True(ofOtherEdition < MostOfOtherEdition * compared, $"{ofOtherEdition} of {compared} moments can't be compared: {TimeZoneData.Version} against {DateTimeZoneProviders.Tzdb.VersionId}");
        TestContext.Current.TestOutputHelper?.WriteLine($"{zones.Length} zones, {compared} moments compared, {ofOtherEdition} of another edition: {TimeZoneData.Version} against {DateTimeZoneProviders.Tzdb.VersionId}");
    }

    [Theory]
    [InlineData("Europe/Berlin", "2026-03-29", "02:30", "2026-03-29T01:00:00Z", "a gap ends at its first valid moment")]
    [InlineData("Europe/Berlin", "2026-10-25", "02:30", "2026-10-25T00:30:00Z", "an overlap has its first moment")]
    [InlineData("America/Havana", "2025-03-09", "00:00", "2025-03-09T05:00:00Z", "a day that begins at one")]
    [InlineData("America/Nuuk", "2025-03-29", "23:59", "2025-03-30T01:00:00Z", "a gap at a day's end, which ends on the next")]
    [InlineData("Africa/Casablanca", "2020-05-31", "02:30", "2020-05-31T02:00:00Z", "a change of the standard offset")]
    [InlineData("America/Asuncion", "2020-10-04", "00:00", "2020-10-04T04:00:00Z", "a gap at midnight")]
    [InlineData("Australia/Lord_Howe", "2026-04-05", "01:45", "2026-04-04T14:45:00Z", "half an hour back")]
    public void Clock_changes_have_one_moment(string zoneId, string date, string time, string moment, string why)
    {
        Assert.True(TimeZones.TryFind(zoneId, out var zone));

        var actual = new LocalTimes(TimeOnly.Parse(time, CultureInfo.InvariantCulture), zone).MomentOn(DateOnly.Parse(date, CultureInfo.InvariantCulture));

        Assert.True(actual == DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture), $"{why}: {actual:u}");
    }

    [Fact]
    public void A_date_that_a_zone_skipped_has_no_moment()
    {
        Assert.True(TimeZones.TryFind("Pacific/Apia", out var zone));

        Assert.Null(new LocalTimes(new TimeOnly(9, 0), zone).MomentOn(new DateOnly(2011, 12, 30)));
        Assert.NotNull(new LocalTimes(new TimeOnly(9, 0), zone).MomentOn(new DateOnly(2011, 12, 31)));
    }

    [Theory]
    [InlineData("Pacific Standard Time")]
    [InlineData("../etc/passwd")]
    [InlineData("Mars/Olympus")]
    [InlineData("")]
    public void Only_IANA_names_are_time_zones(string id) => Assert.False(TimeZones.TryFind(id, out _));

    private static bool IsOfOtherEdition(TimeZoneInfo zone, DateTimeZone oracle, DateTimeOffset moment) => Enumerable.Range(-26, 53)
        .Select(hours => moment.AddHours(hours))
        .Any(near => zone.GetUtcOffset(near) != oracle.GetUtcOffset(Instant.FromDateTimeOffset(near)).ToTimeSpan());

    private static DateTimeOffset Expect(DateTimeZone zone, DateOnly date, TimeOnly time) => zone
        .ResolveLocal(new LocalDateTime(date.Year, date.Month, date.Day, time.Hour, time.Minute), Oracle)
        .ToDateTimeOffset()
        .ToUniversalTime();
}
