using BriefingBot.Core.Facts;
using BriefingBot.Core.Replies;

namespace BriefingBot.Core.Commands.Reading;

/// <summary><c>/timeline</c>: the events in order, each with its date as precisely as the source gives it.</summary>
internal sealed class TimelineCommand : ICommand
{
    public CommandDefinition Definition { get; } = new("timeline", "What happened, in order, with dates only where the source gives them", Options:
    [
        ReadingOptions.Entity("about", "Only what concerns this person, place or thing", required: false),
        new CommandOption("from", "Only what is dated then or later: 2023, 2025-06 or 2025-06-03") { Max = 20 },
        new CommandOption("to", "Only what is dated then or earlier: 2023, 2025-06 or 2025-06-03") { Max = 20 },
        ReadingOptions.Topic,
    ]);

    public ValueTask<Outcome> RunAsync(CommandRequest request, CancellationToken cancellationToken) => new(Run(request));

    private Reply Run(CommandRequest request)
    {
        var (topic, problem) = ReadingOptions.ResolveTopic(request.Knowledge, request.Options);
        if (topic is null)
        {
            return problem!;
        }

        Entity? about = null;
        if (request.Options.Text("about") is { } name && (about = ReadingOptions.FindEntity(topic, name)) is null)
        {
            return ReadingOptions.UnknownName(topic, name, Definition.Path, "about");
        }

        if (!TryReadDate(request.Options.Text("from"), out var from, out var wrong) || !TryReadDate(request.Options.Text("to"), out var to, out wrong))
        {
            return Reply.Problem($"“{ReadingOptions.Fit(wrong!, 60)}” is not a date. Write a year, a month or a day: 2023, 2025-06 or 2025-06-03.");
        }

        if (from is not null && to is not null && to.Latest < from.Earliest)
        {
            return Reply.Problem($"The timeline would end ({to.ToWords()}) before it begins ({from.ToWords()}). Swap “from” and “to”.");
        }

        var events = topic.Said(topic.Timeline).Where(fact => about is null || fact.About.Contains(about.Id)).ToArray();
        var dated = from is not null || to is not null;
        var shown = dated ? events.Where(fact => Within(fact.When, from, to)).ToArray() : events;
        var undated = events.Count(fact => fact.When is null);
        return new Reply
        {
            Title = about is null ? $"Timeline: {topic.Title}" : $"Timeline: {about.Name}",
            Blocks = shown.Length == 0
                ? [new Block.Paragraph(topic.Timeline.IsEmpty ? "The curators haven't put this story in order yet." : "The source dates nothing like that.")]
                : [.. shown.Select(fact => new Block.Statement(CitedFact.Of(topic, fact), fact.When?.ToWords() ?? "Date not given"))],
            Footer =
            [
                .. dated && undated > 0 ? (RichText[])[$"{Plural.Of(undated, "event")} of this timeline without a date in the source {(undated == 1 ? "is" : "are")} left out."] : [],
                .. shown.Any(fact => fact.When is null) ? (RichText[])["The order of undated events is the order in which the source implies them."] : [],
                SourceLine.For(topic),
            ],
            Shareable = shown.Length > 0,
            Answered = shown.Length > 0,
            Tone = shown.Length > 0 ? Tone.Neutral : Tone.Caution,
        };
    }

    private static bool Within(EdtfDate? when, EdtfDate? from, EdtfDate? to) =>
        when is not null && (from is null || when.Latest >= from.Earliest) && (to is null || when.Earliest <= to.Latest);

    private static bool TryReadDate(string? typed, out EdtfDate? date, out string? wrong)
    {
        wrong = EdtfDate.TryParse(typed, out date) || typed is null ? null : typed;
        return wrong is null;
    }
}
