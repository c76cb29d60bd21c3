using BriefingBot.Core.Facts;
using BriefingBot.Core.Replies;

namespace BriefingBot.Core.Commands.Reading;

/// <summary><c>/quote</c>: exact words with speaker, context and citation.</summary>
internal sealed class QuoteCommand : ICommand
{
    public CommandDefinition Definition { get; } = new("quote", "Who said what: exact words, speaker and place in the source", Options:
    [
        new CommandOption("by", "Whose words")
        {
            Max = 100,
            Complete = request => Names
                .Nearest(request.Typed, request.Knowledge.Topics.SelectMany(Speakers).Distinct(), speaker => [speaker])
                .Select(speaker => new Choice(ReadingOptions.Fit(speaker), ReadingOptions.Fit(speaker))),
        },
        new CommandOption("about", "Words of the quotation, or what it is about") { Max = 100 },
        ReadingOptions.Topic,
    ]);

    public ValueTask<Outcome> RunAsync(CommandRequest request, CancellationToken cancellationToken) => new(Run(request));

    private static Reply Run(CommandRequest request)
    {
        var (topic, problem) = ReadingOptions.ResolveTopic(request.Knowledge, request.Options);
        if (topic is null)
        {
            return problem!;
        }

        var quotes = topic.Facts.Where(fact => fact is { IsSaid: true, Quote: not null }).ToArray();
        var by = request.Options.Text("by");
        var about = request.Options.Text("about");
        var shown = quotes
            .Where(fact => by is null || IsBy(topic, fact, by))
            .Where(fact => about is null || IsAbout(topic, fact, about))
            .ToArray();

        // Somebody who types words where the speaker belongs still gets the quotation.
        if (shown.Length == 0 && by is not null && about is null)
        {
            shown = [.. quotes.Where(fact => IsAbout(topic, fact, by))];
        }

        return shown.Length > 0
            ? new Reply
            {
                Title = "Quotations",
                Blocks = [.. shown.Select(fact => new Block.Quotation(CitedFact.Of(topic, fact), fact.Quote!, topic.Speaker(fact)!))],
                Footer = [SourceLine.For(topic)],
                Shareable = true,
            }
            : NothingFound(topic, quotes, by ?? about);
    }

    private static IEnumerable<string> Speakers(Topic topic) => topic.Facts
        .Where(fact => fact is { IsSaid: true, Quote: not null })
        .Select(fact => topic.Speaker(fact)!);

    private static bool IsBy(Topic topic, Fact fact, string typed) =>
        ReadingOptions.FindEntity(topic, typed) is { } entity
            ? fact.AttributedTo == entity.Id.Value || Names.Same(fact.AttributedTo!, entity.Name)
            : Names.Nearest(typed, [topic.Speaker(fact)!], speaker => [speaker], close: true).Any();

    private static bool IsAbout(Topic topic, Fact fact, string typed) =>
        Contains(fact.Quote!, typed) || Contains(fact.Text, typed) || (ReadingOptions.FindEntity(topic, typed) is { } entity && fact.About.Contains(entity.Id));

    private static bool Contains(string text, string typed) =>
        Plain(text).Contains(Plain(typed), StringComparison.OrdinalIgnoreCase);

    private static string Plain(string text) => text.Replace('’', '\'').Replace("“", "", StringComparison.Ordinal).Replace("”", "", StringComparison.Ordinal).Replace("\"", "", StringComparison.Ordinal);

    private static Reply NothingFound(Topic topic, Fact[] quotes, string? typed)
    {
        var speakers = quotes.Select(fact => topic.Speaker(fact)!).Distinct().ToArray();
        return new Reply
        {
            Title = typed is null ? "No quotations" : $"No quotation fits “{ReadingOptions.Fit(typed, 60)}”",
            Blocks =
            [
                new Block.Paragraph(speakers.Length == 0
                    ? "The source quotes nobody word for word."
                    : $"The source quotes {Listing.And(speakers)} word for word, and nobody else."),
                .. speakers.Length == 0 ? (Block[])[] :
                [
                    new Block.Buttons([.. speakers.Take(5).Select(speaker => new Button(ReadingOptions.Fit(speaker, 38), Views.Of("quote", OptionValues.Of(("by", speaker), (ReadingOptions.TopicName, topic.Id.Value)))))]),
                ],
            ],
            Tone = Tone.Caution,
            Answered = false,
        };
    }
}
