using BriefingBot.Core.Briefings.Occurrences;
using BriefingBot.Core.Briefings.Schedules;
using BriefingBot.Core.Commands.Reading;
using BriefingBot.Core.Replies;

namespace BriefingBot.Core.Commands.Briefings;

/// <summary><c>/briefing post</c>: today's briefing at once. It takes the place of the scheduled one, so a date still has just one.</summary>
internal sealed class BriefingPostCommand(BriefingDesk desk) : ICommand
{
    public CommandDefinition Definition { get; } = new("briefing post", "Post today's briefing now", Audience.Moderators,
    [
        ScheduleText.Option(desk, "Which schedule; the one of this channel if you leave it out", required: false),
        new CommandOption("channel", "Where, if there is no schedule for it", OptionType.Channel),
        ReadingOptions.Topic,
    ], ServersOnly: true);

    public ValueTask<Outcome> RunAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        var (target, problem) = BriefingTarget.Resolve(desk, request);
        return new(target is null ? problem! : Post(target, request.Caller.UserId));
    }

    private Reply Post(BriefingTarget target, ulong moderator)
    {
        if (desk.Ledger.IsHeld)
        {
            return Reply.Problem("Nothing is posted at present: the store was restored from a backup, and the operator has to release it with “briefingbot store release”.");
        }

        var schedule = target.Schedule;
        if (schedule.Times is not { } times)
        {
            return Reply.Problem($"This machine doesn't know the time zone {schedule.TimeZone} any more. Change the schedule's time zone.");
        }

        if (target.IsNew)
        {
            desk.Ledger.Add(schedule);
        }

        var key = new OccurrenceKey(schedule.Id, times.DateAt(desk.Now));
        if (desk.Ledger.Find(key) is not { } today)
        {
            desk.Ledger.Plan([Occurrence.Due(schedule, key.Date, desk.Now, desk.Now, moderator)], desk.Now);
            return Started(schedule);
        }

        switch (today.State)
        {
            case OccurrenceState.Sent:
                return Reply.Problem(RichText.Of("Today's briefing is in ", new Span.Channel(today.ChannelId), " already: ", Link(today), ". A date has just one, so that nobody reads it twice."));
            case OccurrenceState.Review:
                return Reply.Problem(RichText.Of("Nobody knows whether today's briefing is in ", new Span.Channel(today.ChannelId), " already. Look for it, then run ", new Span.Command("briefing resolve"), "."));
            case OccurrenceState.Failed or OccurrenceState.Missed or OccurrenceState.Skipped:
                return desk.Ledger.Save(today.Reopen(moderator, desk.Now)) is null ? ScheduleText.Changed : Started(schedule);
            default:
                desk.Signal.Set();
                return Reply.Done(RichText.Of("Today's briefing is on its way to ", new Span.Channel(today.ChannelId), " already; ", new Span.Command("briefing history"), " shows how it goes."));
        }
    }

    private Reply Started(Schedule schedule)
    {
        desk.Signal.Set();
        return Reply.Done(RichText.Of(
            "Today's briefing is on its way to ",
            new Span.Channel(schedule.ChannelId),
            schedule.Weekdays == Weekdays.None ? "" : ", in place of the scheduled one",
            ". ",
            new Span.Command("briefing history"),
            " shows how it goes."));
    }

    private static Span Link(Occurrence occurrence) => OccurrenceText.Link(occurrence) is { } link ? link : "deleted since";
}
