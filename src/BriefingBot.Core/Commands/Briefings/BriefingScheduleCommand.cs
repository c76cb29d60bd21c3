using System.Diagnostics.CodeAnalysis;
using BriefingBot.Core.Briefings.Schedules;
using BriefingBot.Core.Commands.Reading;
using BriefingBot.Core.Facts;
using BriefingBot.Core.Replies;

namespace BriefingBot.Core.Commands.Briefings;

/// <summary><c>/briefing schedule</c>: makes or changes a schedule, once the bot is known to be able to keep it.</summary>
internal sealed class BriefingScheduleCommand(BriefingDesk desk) : ICommand
{
    public CommandDefinition Definition { get; } = new("briefing schedule", "Post a briefing in a channel at a local time", Audience.Moderators,
    [
        new CommandOption("channel", "Where it is posted", OptionType.Channel, Required: true),
        new CommandOption("time", "When, on the wall clock there: 08:30, 8am or 20:15", Required: true) { Max = 20 },
        new CommandOption("timezone", "Whose wall clock: type a city", Required: true) { Max = 100, Complete = new TimeZoneChoices(desk.Time).Complete },
        ReadingOptions.Topic,
        new CommandOption("weekdays", "Every day if you leave it out; or mon, wed-fri") { Max = 80, Complete = SuggestWeekdays },
        new CommandOption("thread", "Start a thread under each briefing", OptionType.Boolean),
        new CommandOption("crosspost", "Publish it to following servers; announcement channels only", OptionType.Boolean),
        new CommandOption("silent", "Notify nobody", OptionType.Boolean),
        new CommandOption("role", "Mention this role", OptionType.Role),
        new CommandOption("skip_when_nothing_new", "Leave out days when this channel has had everything already", OptionType.Boolean),
        ScheduleText.Option(desk, "Change this schedule instead of adding one", required: false, name: "change"),
    ], ServersOnly: true);

    public ValueTask<Outcome> RunAsync(CommandRequest request, CancellationToken cancellationToken) => new(Run(request));

    private Reply Run(CommandRequest request)
    {
        var before = ScheduleText.Find(desk, request, "change");
        if (before is null && request.Options.Text("change") is not null)
        {
            return ScheduleText.Unknown;
        }

        var (topic, unknownTopic) = ReadingOptions.ResolveTopic(request.Knowledge, request.Options);
        if (topic is null)
        {
            return unknownTopic!;
        }

        if (!TryRead(request, before, topic, out var schedule, out var channel, out var problem))
        {
            return problem;
        }

        var role = request.Roles.FirstOrDefault(candidate => candidate.Id == schedule.Posting.Role);
        if (schedule.Posting.Role == schedule.GuildId)
        {
            return Reply.Problem("A briefing doesn't mention everyone. Choose a role that people take because they want to hear of it, or leave “role” out.");
        }

        if (ChannelCheck.Problem(channel, schedule.Posting, role) is { } obstacle)
        {
            return obstacle;
        }

        if (before is null)
        {
            desk.Ledger.Add(schedule);
        }
        else if (!desk.Ledger.TryUpdate(schedule))
        {
            return ScheduleText.Changed;
        }

        desk.Signal.Set();
        return Confirm(schedule, topic, isNew: before is null);
    }

    private bool TryRead(
        CommandRequest request,
        Schedule? before,
        Topic topic,
        [NotNullWhen(true)] out Schedule? schedule,
        [NotNullWhen(true)] out ResolvedChannel? channel,
        [NotNullWhen(false)] out Reply? problem)
    {
        schedule = null;
        var options = request.Options;
        channel = request.Channels.FirstOrDefault(candidate => candidate.Id == options.Id("channel"));
        if (channel is null)
        {
            problem = Reply.Problem("Choose the channel from the list that Discord offers; the bot then sees whether it may post there.");
            return false;
        }

        if (!ClockText.TryParse(options.Text("time") ?? "", out var at))
        {
            problem = Reply.Problem($"“{ReadingOptions.Fit(options.Text("time") ?? "", 40)}” is not a time of day. Write it like 08:30, 8am or 20:15.");
            return false;
        }

        if (TimeZoneChoices.Find(options.Text("timezone") ?? "") is not { } zone)
        {
            var near = TimeZoneChoices.Near(options.Text("timezone") ?? "").ToArray();
            problem = Reply.Problem($"“{ReadingOptions.Fit(options.Text("timezone") ?? "", 40)}” is not a time zone. {(near.Length > 0 ? $"Did you mean {string.Join(" or ", near)}?" : "Type a city and choose from the list, for example Seoul or London.")}");
            return false;
        }

        var weekdays = before?.Weekdays ?? Weekdays.All;
        if (options.Text("weekdays") is { } days && !WeekdaysText.TryParse(days, out weekdays))
        {
            problem = Reply.Problem($"“{ReadingOptions.Fit(days, 40)}” names no days. Write every day, workdays, weekend, or days such as mon, wed-fri.");
            return false;
        }

        problem = null;
        var usual = before?.Posting ?? PostingOptions.Default;
        schedule = new Schedule
        {
            Id = before?.Id ?? ScheduleId.Create(),
            GuildId = request.Caller.GuildId!.Value,
            ChannelId = channel.Id,
            ChannelName = channel.Name,
            Topic = topic.Id,
            At = at,
            TimeZone = zone.Id,
            Weekdays = weekdays,
            Posting = new PostingOptions(
                options.Flag("thread") ?? usual.Thread,
                options.Flag("crosspost") ?? usual.Crosspost,
                options.Flag("silent") ?? usual.Silent,
                options.Id("role") ?? usual.Role,
                options.Flag("skip_when_nothing_new") ?? usual.SkipWhenNothingNew),
            ActiveFrom = desk.Now,
            CreatedBy = before?.CreatedBy ?? request.Caller.UserId,
            Revision = before?.Revision ?? 1,
        };
        return true;
    }

    private Reply Confirm(Schedule schedule, Topic topic, bool isNew)
    {
        var others = desk.Ledger.SchedulesOf(schedule.GuildId)
            .Where(other => other.Id != schedule.Id && other.ChannelId == schedule.ChannelId && other.Topic == schedule.Topic && other.Weekdays != Weekdays.None)
            .ToArray();
        return new Reply
        {
            Title = isNew ? "Briefing scheduled" : "Schedule changed",
            Blocks =
            [
                new Block.Paragraph(ScheduleText.Line(schedule)),
                new Block.Paragraph(RichText.Of("Story: ", new Span.Strong(topic.Title))),
                new Block.Heading("Next posts"),
                .. ScheduleText.NextPosts(desk, schedule, 3),
                .. others.Length == 0 ? (Block[])[] :
                [
                    new Block.Paragraph($"This channel has another schedule for the same story: {string.Join("; ", others.Select(ScheduleText.Short))}. Both post; neither repeats what the other told."),
                ],
            ],
            Actions =
            [
                new Button("Preview", Views.Of("briefing preview", OptionValues.Of((ScheduleText.OptionName, schedule.Id.Value)))),
                new Button("Pause", Views.Of("briefing pause", OptionValues.Of((ScheduleText.OptionName, schedule.Id.Value)))),
                .. others.Take(1).Select(other => new Button("Remove the other one", Views.Of("briefing remove", OptionValues.Of((ScheduleText.OptionName, other.Id.Value))), ButtonStyle.Danger)),
            ],
            Tone = Tone.Success,
            Visibility = Visibility.Private,
        };
    }

    private static IEnumerable<Choice> SuggestWeekdays(CompletionRequest request)
    {
        string[] usual = ["every day", "workdays", "weekend", "mon, wed, fri", "tue, thu"];
        var typed = request.Typed.Length > 0 && WeekdaysText.TryParse(request.Typed, out var days)
            ? (Choice[])[new Choice(ReadingOptions.Fit(days.ToWords()), ReadingOptions.Fit(request.Typed))]
            : [];
        return [.. typed, .. Names.Nearest(request.Typed, usual, name => [name]).Select(name => new Choice(name, name))];
    }
}
