using BriefingBot.Core.Answers;
using BriefingBot.Core.Commands.Reading;
using BriefingBot.Core.Facts;
using BriefingBot.Core.Replies;

namespace BriefingBot.Core.Commands.Asking;

/// <summary><c>/ask</c>: the fact that answers a question, or an honest "the source doesn't cover that".</summary>
internal sealed class AskCommand : ICommand
{
    /// <summary>The command's path.</summary>
    public const string Path = "ask";

    /// <summary>The option that holds the question.</summary>
    public const string QuestionName = "question";

    public CommandDefinition Definition { get; } = new(Path, "Ask about the story; the answer is a fact with its place in the source", Options:
    [
        new CommandOption(QuestionName, "Your question, or key words", Required: true) { Max = Question.MaxLength },
        ReadingOptions.Topic with { Description = "Which story; all of them if you leave it out" },
    ]);

    public ValueTask<Outcome> RunAsync(CommandRequest request, CancellationToken cancellationToken) => new(Run(request));

    private static Reply Run(CommandRequest request)
    {
        if (request.Options.Text(QuestionName) is not { } question)
        {
            return Reply.Problem(RichText.Of("Ask something: ", new Span.Command(Path), " takes a question or key words."));
        }

        TopicId? topic = null;
        if (request.Options.Text(ReadingOptions.TopicName) is not null || request.Knowledge.Topics.IsEmpty)
        {
            var (resolved, problem) = ReadingOptions.ResolveTopic(request.Knowledge, request.Options);
            if (resolved is null)
            {
                return problem!;
            }

            topic = resolved.Id;
        }

        return AnswerReply.For(AnswerEngine.Ask(request.Knowledge, question, topic));
    }
}
