using BriefingBot.Core.Briefings.Occurrences;
using BriefingBot.Core.Briefings.Schedules;
using BriefingBot.Core.Replies;

namespace BriefingBot.Core.Commands.Briefings;

/// <summary><c>/briefing list</c>: what is due, late, paused, failed or waiting for a decision.</summary>
internal sealed class BriefingListCommand(BriefingDesk desk) : ICommand
{
    public CommandDefinition Definition { get; } = new("briefing list", "This server's schedules: what is due, late, paused, failed or waiting", Audience.Moderators, ServersOnly: true);

    public ValueTask<Outcome> RunAsync(CommandRequest request, CancellationToken cancellationToken) => new(Run(request.Caller.GuildId!.Value));

    private Reply Run(ulong guild)
    {
        var schedules = desk.Ledger.SchedulesOf(guild);
        if (schedules.IsEmpty)
        {
            return new Reply
            {
                Title = "No briefings yet",
                Blocks = [new Block.Paragraph(RichText.Of("Nothing is scheduled in this server. ", new Span.Command("briefing schedule"), " posts a briefing in a channel every day at your local time; ", new Span.Command("briefing preview"), " shows what it would say."))],
                Visibility = Visibility.Private,
            };
        }

        var waiting = desk.Ledger.Recent(guild, state: OccurrenceState.Review);
        return new Reply
        {
            Title = "Briefings",
            Blocks =
            [
                .. desk.Ledger.IsHeld ? (Block[])[new Block.Paragraph("Nothing is posted at present: the store was restored from a backup, and the operator has to release it with “briefingbot store release”.")] : [],
                .. waiting.SelectMany(Decision),
                .. schedules.SelectMany(Describe),
            ],
            Tone = waiting.IsEmpty && !desk.Ledger.IsHeld ? Tone.Neutral : Tone.Caution,
            Visibility = Visibility.Private,
        };
    }

    private IEnumerable<Block> Describe(Schedule schedule)
    {
        yield return new Block.Paragraph(ScheduleText.Line(schedule));
        yield return new Block.Note(Standing(schedule));
    }

    private RichText Standing(Schedule schedule)
    {
        var last = desk.Ledger.Recent(schedule.GuildId, schedule.Id, limit: 1).FirstOrDefault();
        List<Span> spans = [];
        if (schedule.State == ScheduleState.Paused)
        {
            spans.AddRange([$"Paused: {schedule.PausedBecause}. ", new Span.Command("briefing resume"), " starts it again."]);
        }
        else if (last is { State: OccurrenceState.Due or OccurrenceState.Claimed or OccurrenceState.Sending or OccurrenceState.Unknown })
        {
            spans.AddRange([$"{(desk.Now - last.DueAt > desk.Options.LateAfter ? "Late" : "Due")}: ", new Span.Moment(last.DueAt), $", {OccurrenceText.Words(last)}{(last.Reason is null ? "" : $" ({last.Reason})")}."]);
        }
        else if (schedule.Times is null)
        {
            spans.Add($"This machine doesn't know the time zone {schedule.TimeZone} any more. Change the schedule's time zone.");
        }
        else if (Agenda.Next(schedule, desk.Now, date => desk.Ledger.Find(new(schedule.Id, date)) is not null).Select(day => (DateTimeOffset?)day.Moment).FirstOrDefault() is { } next)
        {
            spans.AddRange(["Next: ", new Span.Moment(next), " (", new Span.Moment(next, MomentStyle.Relative), ")."]);
        }

        if (last is not null && !last.State.IsOpen())
        {
            spans.AddRange([" Last: ", .. OccurrenceText.Line(last).Spans, "."]);
        }

        return RichText.Of([.. spans]);
    }

    private static IEnumerable<Block> Decision(Occurrence occurrence)
    {
        yield return new Block.Heading("Waiting for your decision");
        yield return new Block.Paragraph(RichText.Of("Is the briefing of ", new Span.Strong(OccurrenceText.Day(occurrence)), " in ", new Span.Channel(occurrence.ChannelId), "? ", occurrence.Reason is { } reason ? $"{reason}. " : "", "Look for it and choose."));
        yield return new Block.Buttons(
        [
            new Button("It is there", BriefingResolveCommand.View(occurrence.Key, BriefingResolveCommand.Posted), ButtonStyle.Success),
            new Button("It isn't: post it", BriefingResolveCommand.View(occurrence.Key, BriefingResolveCommand.Send), ButtonStyle.Primary),
            new Button("It isn't: leave it out", BriefingResolveCommand.View(occurrence.Key, BriefingResolveCommand.Drop)),
        ]);
    }
}
