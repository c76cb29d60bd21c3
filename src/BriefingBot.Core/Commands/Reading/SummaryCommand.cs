using BriefingBot.Core.Facts;
using BriefingBot.Core.Replies;

namespace BriefingBot.Core.Commands.Reading;

/// <summary><c>/summary</c>: the story in three lengths, every line cited.</summary>
internal sealed class SummaryCommand : ICommand
{
    public CommandDefinition Definition { get; } = new("summary", "The story in brief, every line with its place in the source", Options:
    [
        new CommandOption("length", "How much to tell; short if you leave it out")
        {
            Choices = [new("Glance: a few lines", "glance"), new("Short", "short"), new("Full: the whole story", "full")],
        },
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

        var typed = request.Options.Text("length") ?? "short";
        if (!Enum.TryParse<SummaryLength>(typed, ignoreCase: true, out var length) || !Enum.IsDefined(length) || char.IsDigit(typed[0]))
        {
            return Reply.Problem($"A summary is glance, short or full, not “{ReadingOptions.Fit(typed, 60)}”.");
        }

        var facts = topic.Said(topic.Summary[length]).ToArray();
        return facts.Length == 0
            ? Reply.Problem($"The curators haven't written a {length.ToString().ToLowerInvariant()} summary of this story yet.")
            : new Reply
            {
                Title = topic.Title,
                Blocks = [.. facts.Select(fact => new Block.Statement(CitedFact.Of(topic, fact)))],
                Footer = [SourceLine.For(topic)],
                Shareable = true,
            };
    }
}
