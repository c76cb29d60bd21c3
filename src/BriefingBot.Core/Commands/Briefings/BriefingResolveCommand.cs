using System.Globalization;
using BriefingBot.Core.Briefings.Occurrences;
using BriefingBot.Core.Commands.Reading;
using BriefingBot.Core.Replies;

namespace BriefingBot.Core.Commands.Briefings;

/// <summary><c>/briefing resolve</c>: a moderator's word on a briefing of which the bot can't tell whether it is in the channel.</summary>
internal sealed class BriefingResolveCommand(BriefingDesk desk) : ICommand
{
    public const string Posted = "posted";
    public const string Send = "send";
    public const string Drop = "drop";
    private const string Path = "briefing resolve";

    public CommandDefinition Definition { get; } = new(Path, "Decide about a briefing that may or may not be in its channel", Audience.Moderators,
    [
        new CommandOption("briefing", "Which one", Required: true)
        {
            Max = 100,
            Complete = request => request.Caller.GuildId is not { } guild ? [] : desk.Ledger.Recent(guild, state: OccurrenceState.Review)
                .Select(occurrence => new Choice(ReadingOptions.Fit(Name(desk, occurrence)), occurrence.Key.ToString())),
        },
        new CommandOption("decision", "What you found", Required: true)
        {
            Choices = [new Choice("It is in the channel", Posted), new Choice("It isn't: post it now", Send), new Choice("It isn't: leave it out", Drop)],
        },
        new CommandOption("message", "The message's link, if it is there: its receipt can then be shown") { Max = 200 },
    ], ServersOnly: true);

    /// <summary>What a button with a decision does.</summary>
    public static ActionRef View(OccurrenceKey key, string decision) => Views.Of(Path, OptionValues.Of(("briefing", key.ToString()), ("decision", decision)));

    public ValueTask<Outcome> RunAsync(CommandRequest request, CancellationToken cancellationToken) => new(Run(request));

    private Reply Run(CommandRequest request)
    {
        if (!OccurrenceKey.TryParse(request.Options.Text("briefing") ?? "", out var key)
            || desk.Ledger.Find(key) is not { } occurrence
            || occurrence.GuildId != request.Caller.GuildId)
        {
            return Reply.Problem("This server has no such briefing. Choose one from the list that appears while you type.");
        }

        if (occurrence.State != OccurrenceState.Review)
        {
            return Reply.Problem($"The briefing of {OccurrenceText.Day(occurrence)} needs no decision: {OccurrenceText.Words(occurrence)}.");
        }

        var next = request.Options.Text("decision") switch
        {
            Posted => occurrence.ResolveAsPosted(MessageId(request.Options.Text("message")), desk.Now),
            Send => occurrence.Reopen(request.Caller.UserId, desk.Now),
            Drop => occurrence.Miss("Left out by a moderator"),
            _ => null,
        };
        if (next is null)
        {
            return Reply.Problem("Choose one of the three decisions from the list.");
        }

        if (desk.Ledger.Save(next) is not { } saved)
        {
            return Reply.Problem("Somebody else decided a moment ago.");
        }

        desk.Signal.Set();
        return Reply.Done(RichText.Of("Noted. The briefing of ", new Span.Strong(OccurrenceText.Day(saved)), $": {(saved.State == OccurrenceState.Sending ? "on its way" : OccurrenceText.Words(saved))}."));
    }

    private static string Name(BriefingDesk desk, Occurrence occurrence) => desk.Ledger.FindSchedule(occurrence.GuildId, occurrence.Key.Schedule) is { } schedule
        ? $"{OccurrenceText.Day(occurrence)} · {ScheduleText.Short(schedule)}"
        : OccurrenceText.Day(occurrence);

    private static ulong? MessageId(string? link) =>
        ulong.TryParse(link?[(link.LastIndexOf('/') + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
}
