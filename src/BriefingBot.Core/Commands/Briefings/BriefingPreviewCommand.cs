using BriefingBot.Core.Briefings.Composing;
using BriefingBot.Core.Briefings.Schedules;
using BriefingBot.Core.Commands.Reading;
using BriefingBot.Core.Replies;

namespace BriefingBot.Core.Commands.Briefings;

/// <summary><c>/briefing preview</c>: the next briefing, word for word.</summary>
internal sealed class BriefingPreviewCommand(BriefingDesk desk) : ICommand
{
    public CommandDefinition Definition { get; } = new("briefing preview", "Read the next briefing before it is posted", Audience.Moderators,
    [
        ScheduleText.Option(desk, "Which schedule; the one of this channel if you leave it out", required: false),
        new CommandOption("channel", "For this channel", OptionType.Channel),
        ReadingOptions.Topic,
    ], ServersOnly: true);

    public ValueTask<Outcome> RunAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        var (target, problem) = BriefingTarget.Resolve(desk, request);
        return new(target is null ? problem! : Preview(target));
    }

    private Reply Preview(BriefingTarget target)
    {
        var schedule = target.Schedule;
        var next = Agenda.Next(schedule, desk.Now, date => desk.Ledger.Find(new(schedule.Id, date)) is not null)
            .Select(day => ((DateOnly Date, DateTimeOffset? Moment))day)
            .FirstOrDefault((schedule.Times!.Value.DateAt(desk.Now), null));
        var history = desk.Ledger.HistoryOf(schedule.GuildId, schedule.ChannelId, schedule.Topic);
        var briefing = BriefingComposer.Compose(target.Topic, next.Date, history);
        return briefing.Reply with
        {
            Blocks = [new Block.Note(Announcement(schedule, next.Moment, briefing)), .. briefing.Reply.Blocks],
            Visibility = Visibility.Private,
            Actions = [new Button("Post it now", Views.Of("briefing post", OptionValues.Of((ScheduleText.OptionName, target.IsNew ? null : schedule.Id.Value), ("channel", target.IsNew ? $"{schedule.ChannelId}" : null), (ReadingOptions.TopicName, target.IsNew ? schedule.Topic.Value : null))), ButtonStyle.Primary)],
        };
    }

    private static RichText Announcement(Schedule schedule, DateTimeOffset? moment, Briefing briefing)
    {
        if (schedule.State == ScheduleState.Paused)
        {
            return RichText.Of("Preview for ", new Span.Channel(schedule.ChannelId), ". The schedule is paused, so it isn't posted.");
        }

        if (moment is not { } at)
        {
            return RichText.Of("Preview for ", new Span.Channel(schedule.ChannelId), ". It is posted when a moderator posts it.");
        }

        return !briefing.HasNews && schedule.Posting.SkipWhenNothingNew
            ? RichText.Of("Preview for ", new Span.Channel(schedule.ChannelId), ". The channel has had all of this, so ", new Span.Moment(at), " is left out unless something changes.")
            : RichText.Of("Preview: posted in ", new Span.Channel(schedule.ChannelId), " ", new Span.Moment(at), " in these words, unless the facts change before.");
    }
}
