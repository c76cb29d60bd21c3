using BriefingBot.Core.Briefings.Schedules;
using BriefingBot.Core.Replies;

namespace BriefingBot.Core.Commands.Briefings;

/// <summary><c>/briefing remove</c>: takes a schedule away. Its history and the receipts of its posts stay.</summary>
internal sealed class BriefingRemoveCommand(BriefingDesk desk) : ICommand
{
    public CommandDefinition Definition { get; } = new("briefing remove", "Take a schedule away; its history stays", Audience.Moderators,
        [ScheduleText.Option(desk, "Which schedule", required: true)], ServersOnly: true);

    public ValueTask<Outcome> RunAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        if (ScheduleText.Find(desk, request) is not { } schedule)
        {
            return new(ScheduleText.Unknown);
        }

        return new(desk.Ledger.TryUpdate(schedule with { State = ScheduleState.Removed, PausedBecause = null })
            ? Reply.Done(RichText.Of([.. ScheduleText.Line(schedule).Spans, ": removed. What it posted stays, with its receipts."]))
            : ScheduleText.Changed);
    }
}
