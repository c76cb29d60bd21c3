using BriefingBot.Core.Briefings.Schedules;
using BriefingBot.Core.Replies;

namespace BriefingBot.Core.Commands.Briefings;

/// <summary><c>/briefing history</c>: what became of the latest briefings.</summary>
internal sealed class BriefingHistoryCommand(BriefingDesk desk) : ICommand
{
    public CommandDefinition Definition { get; } = new("briefing history", "What became of the latest briefings", Audience.Moderators,
        [ScheduleText.Option(desk, "Only this schedule's", required: false)], ServersOnly: true);

    public ValueTask<Outcome> RunAsync(CommandRequest request, CancellationToken cancellationToken) => new(Run(request));

    private Reply Run(CommandRequest request)
    {
        Schedule? schedule = null;
        if (request.Options.Text(ScheduleText.OptionName) is not null && (schedule = ScheduleText.Find(desk, request)) is null)
        {
            return ScheduleText.Unknown;
        }

        var recent = desk.Ledger.Recent(request.Caller.GuildId!.Value, schedule?.Id);
        return new Reply
        {
            Title = schedule is null ? "Latest briefings" : $"Latest briefings of {ScheduleText.Short(schedule)}",
            Blocks = recent.IsEmpty
                ? [new Block.Paragraph("No briefing has come due yet.")]
                : [.. recent.Select(occurrence => new Block.Paragraph(RichText.Of([.. OccurrenceText.Line(occurrence).Spans, " · ", new Span.Channel(occurrence.ChannelId)])))],
            Visibility = Visibility.Private,
        };
    }
}
