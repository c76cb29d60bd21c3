namespace BriefingBot.Core.Briefings.Schedules;

/// <summary>
/// A time on the wall, day by day. Every local date that exists has just one: inside a gap (clocks put forward)
/// the first valid moment after it, inside an overlap (clocks put back) the first of the two.
/// </summary>
/// <remarks>
/// Worked out from the offset at given moments only. What .NET says about invalid and ambiguous local times is wrong
/// for zones that change their standard offset (Casablanca, Asunción, Amman and others), and with it what is built on that.
/// </remarks>
/// <param name="At">The time on the wall.</param>
/// <param name="Zone">Whose wall.</param>
public readonly record struct LocalTimes(TimeOnly At, TimeZoneInfo Zone)
{
    // Further than any offset from UTC, and with a margin for the change itself.
    private static readonly TimeSpan Around = TimeSpan.FromHours(24);

    /// <summary>The moment of one local date, in UTC; null if the zone skipped that date altogether.</summary>
    public DateTimeOffset? MomentOn(DateOnly date)
    {
        var wall = date.ToDateTime(At, DateTimeKind.Utc);
        var before = OffsetAt(wall - Around);
        var after = OffsetAt(wall + Around);

        // The earlier of the moments that show this time: the larger offset comes first.
        var (larger, smaller) = before >= after ? (before, after) : (after, before);
        if (Shows(wall - larger, larger))
        {
            return new DateTimeOffset(wall - larger, TimeSpan.Zero);
        }

        if (Shows(wall - smaller, smaller))
        {
            return new DateTimeOffset(wall - smaller, TimeSpan.Zero);
        }

        var moment = AfterGap(wall);
        return Exists(date, moment) ? new DateTimeOffset(moment, TimeSpan.Zero) : null;
    }

    /// <summary>The local date at a moment.</summary>
    public DateOnly DateAt(DateTimeOffset moment) => DateAt(moment.UtcDateTime);

    private DateOnly DateAt(DateTime moment) => DateOnly.FromDateTime(moment + OffsetAt(moment));

    private bool Shows(DateTime moment, TimeSpan offset) => OffsetAt(moment) == offset;

    // The first moment at which the wall shows a later time. Changes of clocks are at whole seconds.
    private DateTime AfterGap(DateTime wall)
    {
        long earlier = 0;
        var start = wall - Around;
        var later = (long)(2 * Around).TotalSeconds;
        while (later - earlier > 1)
        {
            var middle = (earlier + later) / 2;
            var moment = start.AddSeconds(middle);
            if (moment + OffsetAt(moment) >= wall)
            {
                later = middle;
            }
            else
            {
                earlier = middle;
            }
        }

        return start.AddSeconds(later);
    }

    // Past a gap the moment may lie on the next date; the date existed if the clock showed it just before.
    private bool Exists(DateOnly date, DateTime moment) => DateAt(moment) == date || DateAt(moment.AddTicks(-1)) == date;

    private TimeSpan OffsetAt(DateTime moment) => Zone.GetUtcOffset(moment);
}
