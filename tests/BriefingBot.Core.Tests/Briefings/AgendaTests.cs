using System.Globalization;
using BriefingBot.Core.Briefings.Schedules;
using BriefingBot.Core.Facts;

namespace BriefingBot.Core.Tests.Briefings;

public sealed class AgendaTests
{
    [Fact]
    public void Days_that_have_come_are_those_since_the_schedule_became_active()
    {
        var schedule = Schedule("Asia/Seoul", "09:00") with { ActiveFrom = Utc("2026-06-01T00:00:01Z") };

        var come = Agenda.Come(schedule, planned: null, Utc("2026-06-04T00:00:00Z")).Select(day => day.Date);

        Assert.Equal([new DateOnly(2026, 6, 2), new DateOnly(2026, 6, 3), new DateOnly(2026, 6, 4)], come);
    }

    [Fact]
    public void Days_already_planned_do_not_come_again()
    {
        var come = Agenda.Come(Schedule("Asia/Seoul", "09:00"), new DateOnly(2026, 6, 3), Utc("2026-06-04T00:00:00Z"));

        Assert.Equal(new DateOnly(2026, 6, 4), Assert.Single(come).Date);
    }

    [Fact]
    public void Only_the_days_of_the_week_that_were_chosen_come()
    {
        var schedule = Schedule("Europe/Paris", "08:00") with { Weekdays = Weekdays.Monday | Weekdays.Thursday };

        var next = Agenda.Next(schedule, Utc("2026-06-02T12:00:00Z")).Take(3).Select(day => day.Date);

        Assert.Equal([new DateOnly(2026, 6, 4), new DateOnly(2026, 6, 8), new DateOnly(2026, 6, 11)], next);
    }

    [Fact]
    public void The_next_posts_keep_to_the_wall_clock_over_a_change()
    {
        var next = Agenda.Next(Schedule("America/New_York", "08:00"), Utc("2026-03-07T00:00:00Z")).Take(2).Select(day => day.Moment);

        Assert.Equal([Utc("2026-03-07T13:00:00Z"), Utc("2026-03-08T12:00:00Z")], next);
    }

    [Fact]
    public void A_taken_day_is_left_out_of_the_next_posts()
    {
        var next = Agenda.Next(Schedule("Etc/UTC", "18:00"), Utc("2026-06-02T12:00:00Z"), date => date == new DateOnly(2026, 6, 2)).First();

        Assert.Equal(new DateOnly(2026, 6, 3), next.Date);
    }

    [Fact]
    public void A_schedule_without_days_never_comes()
    {
        var schedule = Schedule("Etc/UTC", "00:00") with { Weekdays = Weekdays.None };

        Assert.Empty(Agenda.Next(schedule, Utc("2026-06-02T12:00:00Z")));
        Assert.Empty(Agenda.Come(schedule, null, Utc("2027-06-02T12:00:00Z")));
    }

    [Fact]
    public void A_long_absence_lists_two_months_at_most() =>
        Assert.InRange(Agenda.Come(Schedule("Etc/UTC", "09:00"), null, Utc("2030-01-01T00:00:00Z")).Count(), 60, 64);

    [Theory]
    [InlineData("every day", Weekdays.All)]
    [InlineData("Weekdays", Weekdays.Workdays)]
    [InlineData("mon, wed-fri", Weekdays.Monday | Weekdays.Wednesday | Weekdays.Thursday | Weekdays.Friday)]
    [InlineData("Sat and Sun", Weekdays.Weekend)]
    [InlineData("fri-mon", Weekdays.Friday | Weekdays.Weekend | Weekdays.Monday)]
    public void Days_of_the_week_are_read_as_people_write_them(string text, Weekdays expected)
    {
        Assert.True(WeekdaysText.TryParse(text, out var days));
        Assert.Equal(expected, days);
        Assert.True(WeekdaysText.TryParse(days.ToWords(), out var again));
        Assert.Equal(expected, again);
    }

    [Theory]
    [InlineData("")]
    [InlineData("someday")]
    [InlineData("mon-wed-fri")]
    [InlineData("m")]
    public void Other_words_are_no_days(string text) => Assert.False(WeekdaysText.TryParse(text, out _));

    private static Schedule Schedule(string zone, string at) => new()
    {
        Id = new ScheduleId("test"),
        GuildId = 1,
        ChannelId = 2,
        Topic = new TopicId("bridge"),
        At = TimeOnly.Parse(at, CultureInfo.InvariantCulture),
        TimeZone = zone,
        ActiveFrom = Utc("2026-01-01T00:00:00Z"),
        CreatedBy = 3,
    };

    private static DateTimeOffset Utc(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
