using BriefingBot.Core.Briefings.Schedules;
using BriefingBot.Core.Commands.Reading;
using BriefingBot.Core.Facts;
using BriefingBot.Core.Replies;

namespace BriefingBot.Core.Commands.Briefings;

/// <summary>
/// Which briefing a moderator means: a schedule's, or one posted by hand in a channel. The latter has a schedule without
/// days, so that it too is posted once per date.
/// </summary>
internal sealed record BriefingTarget(Schedule Schedule, Topic Topic, bool IsNew)
{
    /// <summary>Reads the options <c>schedule</c>, <c>channel</c> and <c>topic</c>; without any, the schedule of the channel where the command runs.</summary>
    public static (BriefingTarget? Target, Reply? Problem) Resolve(BriefingDesk desk, CommandRequest request)
    {
        var guild = request.Caller.GuildId!.Value;
        if (request.Options.Text(ScheduleText.OptionName) is not null)
        {
            return ScheduleText.Find(desk, request) is { } named ? Of(request, named) : (null, ScheduleText.Unknown);
        }

        var (topic, problem) = ReadingOptions.ResolveTopic(request.Knowledge, request.Options);
        if (topic is null)
        {
            return (null, problem);
        }

        var channelId = request.Options.Id("channel") ?? request.Caller.ChannelId;
        var channel = request.Channels.FirstOrDefault(candidate => candidate.Id == channelId);
        if (channel is not null && ChannelCheck.Problem(channel, PostingOptions.Default) is { } obstacle)
        {
            return (null, obstacle);
        }

        var there = desk.Ledger.SchedulesOf(guild)
            .Where(schedule => schedule.ChannelId == channelId && (request.Options.Text(ReadingOptions.TopicName) is null || schedule.Topic == topic.Id))
            .OrderBy(schedule => schedule.Weekdays == Weekdays.None)
            .FirstOrDefault();
        return there is not null ? Of(request, there) : (new BriefingTarget(ByHand(desk, request, channelId, channel, topic), topic, IsNew: true), null);
    }

    private static (BriefingTarget?, Reply?) Of(CommandRequest request, Schedule schedule) => request.Knowledge.TryGetTopic(schedule.Topic, out var topic)
        ? (new BriefingTarget(schedule, topic, IsNew: false), null)
        : (null, Reply.Problem($"The story “{schedule.Topic}” of this schedule isn't loaded any more. Change the schedule's story, or ask the operator."));

    private static Schedule ByHand(BriefingDesk desk, CommandRequest request, ulong channelId, ResolvedChannel? channel, Topic topic) => new()
    {
        Id = ScheduleId.Create(),
        GuildId = request.Caller.GuildId!.Value,
        ChannelId = channelId,
        ChannelName = channel?.Name ?? "this channel",
        Topic = topic.Id,
        At = TimeOnly.MinValue,
        TimeZone = "Etc/UTC",
        Weekdays = Weekdays.None,
        ActiveFrom = desk.Now,
        CreatedBy = request.Caller.UserId,
    };
}
