using BriefingBot.Core.Replies;

namespace BriefingBot.Core.Commands.Reading;

/// <summary><c>/topics</c>: the stories that can be asked about.</summary>
internal sealed class TopicsCommand : ICommand
{
    public CommandDefinition Definition { get; } = new("topics", "The stories that this bot knows");

    public ValueTask<Outcome> RunAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        if (request.Knowledge.Topics.IsEmpty)
        {
            return new(ReadingOptions.ResolveTopic(request.Knowledge, OptionValues.None).Problem!);
        }

        return new(new Reply
        {
            Title = "Stories",
            Blocks = [.. request.Knowledge.Topics.SelectMany(topic => (Block[])
            [
                new Block.Paragraph(RichText.Of(new Span.Strong(topic.Title), " (", new Span.Code(topic.Id.Value), ")")),
                new Block.Note($"{Plural.Of(topic.Facts.Count(fact => fact.IsSaid), "fact")}, {Plural.Of(topic.Entities.Length, "name")}, {Plural.Of(topic.Sources.Length, "source")}"),
            ])],
            Shareable = true,
        });
    }
}
