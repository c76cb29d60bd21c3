using BriefingBot.Core.Briefings.Schedules;
using BriefingBot.Core.Replies;

namespace BriefingBot.Core.Commands.Briefings;

/// <summary><c>/briefing resume</c>: starts a paused schedule. Days that passed meanwhile aren't posted.</summary>
internal sealed class BriefingResumeCommand(BriefingDesk desk) : ICommand
{
    public CommandDefinition Definition { get; } = new("briefing resume", "Start a paused schedule again", Audience.Moderators,
        [ScheduleText.Option(desk, "Which schedule", required: true, schedule => schedule.State == ScheduleState.Paused)], ServersOnly: true);

    public ValueTask<Outcome> RunAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        if (ScheduleText.Find(desk, request) is not { } schedule)
        {
            return new(ScheduleText.Unknown);
        }

        if (schedule.State == ScheduleState.Active)
        {
            return new(Reply.Problem("It isn't paused."));
        }

        var resumed = schedule with { State = ScheduleState.Active, PausedBecause = null, ActiveFrom = desk.Now };
        if (!desk.Ledger.TryUpdate(resumed))
        {
            return new(ScheduleText.Changed);
        }

        desk.Signal.Set();
        return new(new Reply
        {
            Title = "Schedule resumed",
            Blocks = [new Block.Paragraph(ScheduleText.Line(resumed)), new Block.Heading("Next posts"), .. ScheduleText.NextPosts(desk, resumed, 3)],
            Tone = Tone.Success,
            Visibility = Visibility.Private,
        });
    }
}
