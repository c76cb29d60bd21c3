using BriefingBot.Core.Briefings.Schedules;
using BriefingBot.Core.Commands.Reading;
using BriefingBot.Core.Replies;

namespace BriefingBot.Core.Commands.Briefings;

/// <summary>The option that names a schedule, and how schedules are said.</summary>
internal static class ScheduleText
{
    public const string OptionName = "schedule";

    /// <summary>An option that names one of the server's schedules.</summary>
    public static CommandOption Option(BriefingDesk desk, string description, bool required, Func<Schedule, bool>? only = null, string name = OptionName) => new(name, description, Required: required)
    {
        Max = 100,
        Complete = request => request.Caller.GuildId is not { } guild
            ? []
            : Names.Nearest(request.Typed, desk.Ledger.SchedulesOf(guild).Where(only ?? (_ => true)), schedule => [Short(schedule), schedule.ChannelName, schedule.Id.Value])
                .Select(schedule => new Choice(ReadingOptions.Fit(Short(schedule)), schedule.Id.Value)),
    };

    /// <summary>The schedule that an option names; null when the server has none such.</summary>
    public static Schedule? Find(BriefingDesk desk, CommandRequest request, string option = OptionName) =>
        request.Caller.GuildId is { } guild && request.Options.Text(option) is { } id && desk.Ledger.FindSchedule(guild, new ScheduleId(id)) is { State: not ScheduleState.Removed } schedule
            ? schedule
            : null;

    /// <summary>What is said when an option names no schedule.</summary>
    public static Reply Unknown => Reply.Problem(RichText.Of("This server has no such schedule. Choose one from the list that appears while you type; ", new Span.Command("briefing list"), " shows all."));

    /// <summary>What is said when somebody else changed a schedule meanwhile.</summary>
    public static Reply Changed => Reply.Problem(RichText.Of("Somebody else changed this schedule a moment ago. Look at ", new Span.Command("briefing list"), " and try again."));

    /// <summary>One line without markup, for lists: "#news · 08:30 Asia/Seoul · every day".</summary>
    public static string Short(Schedule schedule) => schedule.Weekdays == Weekdays.None
        ? $"#{schedule.ChannelName} · posted by hand"
        : $"#{schedule.ChannelName} · {ClockText.Show(schedule.At)} {schedule.TimeZone} · {schedule.Weekdays.ToWords()}"
            + (schedule.State == ScheduleState.Paused ? " · paused" : "");

    /// <summary>One line with the channel to click.</summary>
    public static RichText Line(Schedule schedule) => RichText.Of(
        new Span.Strong(schedule.Weekdays == Weekdays.None ? "By hand" : $"{ClockText.Show(schedule.At)} {schedule.TimeZone}"),
        $" · {schedule.Weekdays.ToWords()} · ",
        new Span.Channel(schedule.ChannelId),
        Extras(schedule.Posting));

    /// <summary>The next posts, as each reader's own time.</summary>
    public static IEnumerable<Block> NextPosts(BriefingDesk desk, Schedule schedule, int count) => Agenda
        .Next(schedule, desk.Now, date => desk.Ledger.Find(new(schedule.Id, date)) is not null)
        .Take(count)
        .Select(day => new Block.Paragraph(RichText.Of("• ", new Span.Moment(day.Moment), " (", new Span.Moment(day.Moment, MomentStyle.Relative), ")")));

    private static string Extras(PostingOptions posting) => string.Concat(
        posting.Thread ? " · with a thread" : "",
        posting.Crosspost ? " · published" : "",
        posting.Silent ? " · silent" : "",
        posting.Role is null ? "" : " · mentions a role",
        posting.SkipWhenNothingNew ? " · only with something new" : "");
}
