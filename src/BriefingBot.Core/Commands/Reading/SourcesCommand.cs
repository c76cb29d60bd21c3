using BriefingBot.Core.Facts;
using BriefingBot.Core.Replies;

namespace BriefingBot.Core.Commands.Reading;

/// <summary><c>/sources</c>: where the facts come from, and how much of each is covered.</summary>
internal sealed class SourcesCommand : ICommand
{
    public CommandDefinition Definition { get; } = new("sources", "Where the facts come from", Options: [ReadingOptions.Topic]);

    public ValueTask<Outcome> RunAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        var (topic, problem) = ReadingOptions.ResolveTopic(request.Knowledge, request.Options);
        return new(topic is null ? problem! : new Reply
        {
            Title = $"Sources: {topic.Title}",
            Blocks = [.. topic.Sources.SelectMany(source => Describe(topic, source))],
            Footer = ["Every fact names its section, paragraph and sentence. The text of a source isn't kept, only a fingerprint of each sentence."],
            Shareable = true,
        });
    }

    private static IEnumerable<Block> Describe(Topic topic, Source source)
    {
        yield return new Block.Paragraph(RichText.Of(new Span.Strong(source.Name), " (", new Span.Code(source.Id), ")"));
        string?[] particulars =
        [
            source.Publisher is { } publisher ? $"Published by {publisher}" : "Publisher not given",
            source.Published is { } published ? $"Published {published.ToWords()}" : "Date of publication not given",
            source.Retrieved is { } retrieved ? $"Read {retrieved.ToWords()}" : null,
            source.Url,
            source.Sha256 is { } hash ? $"Text SHA-256 {hash[..12]}…" : null,
            Plural.Of(topic.Facts.Count(fact => fact.IsSaid && fact.Source.SourceId == source.Id), "fact"),
        ];
        yield return new Block.Note(string.Join(" · ", particulars.OfType<string>()));

        var sections = topic.Facts
            .Where(fact => fact.IsSaid && fact.Source.SourceId == source.Id)
            .GroupBy(fact => Citation.Section(fact.Source))
            .Select(group => $"{group.Key}: {group.Count()}");
        yield return new Block.Paragraph($"Facts by section. {string.Join("; ", sections)}.");
    }
}
