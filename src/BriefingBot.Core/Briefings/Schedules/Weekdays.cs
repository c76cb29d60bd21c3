using System.Collections.Immutable;
using System.Globalization;

namespace BriefingBot.Core.Briefings.Schedules;

/// <summary>Days of the week on which a briefing is posted.</summary>
[Flags]
public enum Weekdays
{
    /// <summary>Never by the clock; only when a moderator posts it.</summary>
    None = 0,

    /// <summary>Sunday.</summary>
    Sunday = 1 << 0,

    /// <summary>Monday.</summary>
    Monday = 1 << 1,

    /// <summary>Tuesday.</summary>
    Tuesday = 1 << 2,

    /// <summary>Wednesday.</summary>
    Wednesday = 1 << 3,

    /// <summary>Thursday.</summary>
    Thursday = 1 << 4,

    /// <summary>Friday.</summary>
    Friday = 1 << 5,

    /// <summary>Saturday.</summary>
    Saturday = 1 << 6,

    /// <summary>Monday to Friday.</summary>
    Workdays = Monday | Tuesday | Wednesday | Thursday | Friday,

    /// <summary>Saturday and Sunday.</summary>
    Weekend = Saturday | Sunday,

    /// <summary>Every day.</summary>
    All = Workdays | Weekend,
}

/// <summary>Reads and says days of the week.</summary>
public static class WeekdaysText
{
    private static readonly char[] Separators = [',', ' ', ';', '/', '+', '&'];

    private static readonly ImmutableArray<DayOfWeek> Order =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    /// <summary>Whether a day is among them.</summary>
    public static bool Has(this Weekdays days, DayOfWeek day) => (days & Of(day)) != 0;

    /// <summary>In words: "every day", "Monday to Friday", "Monday, Thursday".</summary>
    public static string ToWords(this Weekdays days) => days switch
    {
        Weekdays.None => "only when posted by hand",
        Weekdays.All => "every day",
        Weekdays.Workdays => "Monday to Friday",
        Weekdays.Weekend => "Saturday and Sunday",
        _ => string.Join(", ", Order.Where(day => days.Has(day))),
    };

    /// <summary>Reads <c>every day</c>, <c>workdays</c>, <c>weekend</c>, or days such as <c>mon, wed-fri</c>, whatever the case.</summary>
    /// <returns>False when a word is none of these; no day at all is refused too.</returns>
    public static bool TryParse(string text, out Weekdays days)
    {
        days = Weekdays.None;
        switch (text.Trim().ToUpperInvariant())
        {
            case "EVERY DAY" or "DAILY" or "ALL":
                days = Weekdays.All;
                return true;
            case "WORKDAYS" or "WEEKDAYS" or "MONDAY TO FRIDAY":
                days = Weekdays.Workdays;
                return true;
            case "WEEKEND" or "WEEKENDS" or "SATURDAY AND SUNDAY":
                days = Weekdays.Weekend;
                return true;
        }

        var words = text.Replace('–', '-').Replace(" - ", "-", StringComparison.Ordinal)
            .Split(Separators, StringSplitOptions.RemoveEmptyEntries)
            .Where(word => !word.Equals("and", StringComparison.OrdinalIgnoreCase));
        foreach (var word in words)
        {
            var ends = word.Split('-');
            if (ends.Length > 2 || Day(ends[0]) is not { } first || Day(ends[^1]) is not { } last)
            {
                return false;
            }

            for (var day = first; ; day = (DayOfWeek)(((int)day + 1) % 7))
            {
                days |= Of(day);
                if (day == last)
                {
                    break;
                }
            }
        }

        return days != Weekdays.None;
    }

    private static Weekdays Of(DayOfWeek day) => (Weekdays)(1 << (int)day);

    private static DayOfWeek? Day(string word)
    {
        var names = CultureInfo.InvariantCulture.DateTimeFormat.DayNames;
        var index = word.Length < 2 ? -1 : Array.FindIndex(names, name => name.StartsWith(word.TrimEnd('.'), StringComparison.OrdinalIgnoreCase));
        return index < 0 ? null : (DayOfWeek)index;
    }
}
