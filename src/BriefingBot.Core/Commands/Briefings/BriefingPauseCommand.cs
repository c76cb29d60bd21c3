using BriefingBot.Core.Briefings.Schedules;
using BriefingBot.Core.Replies;

namespace BriefingBot.Core.Commands.Briefings;

/// <summary><c>/briefing pause</c>: stops a schedule until it is resumed.</summary>
internal sealed class BriefingPauseCommand(BriefingDesk desk) : ICommand
{
    public CommandDefinition Definition { get; } = new("briefing pause", "Stop a schedule until you resume it", Audience.Moderators,
        [ScheduleText.Option(desk, "Which schedule", required: true, schedule => schedule.State == ScheduleState.Active)], ServersOnly: true);

    public ValueTask<Outcome> RunAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        if (ScheduleText.Find(desk, request) is not { } schedule)
        {
            return new(ScheduleText.Unknown);
        }

        if (schedule.State == ScheduleState.Paused)
        {
            return new(Reply.Problem($"It is paused already: {schedule.PausedBecause}."));
        }

        var paused = schedule with { State = ScheduleState.Paused, PausedBecause = $"by {request.Caller.DisplayName ?? "a moderator"}" };
        return new(desk.Ledger.TryUpdate(paused)
            ? Reply.Done(RichText.Of([.. ScheduleText.Line(schedule).Spans, ": paused. ", new Span.Command("briefing resume"), " starts it again."])) with
            {
                Actions = [new Button("Resume", Views.Of("briefing resume", OptionValues.Of((ScheduleText.OptionName, schedule.Id.Value))))],
            }
            : ScheduleText.Changed);
    }
}
