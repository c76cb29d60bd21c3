using BriefingBot.Core.Answers;
using BriefingBot.Core.Commands.Reading;
using BriefingBot.Core.Curation.Gaps;
using BriefingBot.Core.Facts;
using BriefingBot.Core.Replies;

namespace BriefingBot.Core.Commands.Asking;

/// <summary><c>/ask</c>: the fact that answers a question, or an honest "the source doesn't cover that".</summary>
/// <param name="gaps">Notes what isn't covered; null where nothing is kept.</param>
/// <param name="pace">Keeps questions apart; null where nothing does.</param>
internal sealed class AskCommand(GapRecorder? gaps = null, QuestionPace? pace = null) : ICommand
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

    private Reply Run(CommandRequest request)
    {
        if (request.Options.Text(QuestionName) is not { } question)
        {
            return Reply.Problem(RichText.Of("Ask something: ", new Span.Command(Path), " takes a question or key words."));
        }

        if (!request.IsRepeat && pace?.Take(request.Caller) is { } free)
        {
            return Reply.Problem(RichText.Of("This server asks for some time between two questions. You can ask again ", new Span.Moment(free, MomentStyle.Relative), "."));
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

        var sheet = AnswerEngine.Ask(request.Knowledge, question, topic);
        var reply = AnswerReply.For(sheet);
        return request.IsRepeat ? reply : reply with { Actions = [.. reply.Actions, .. NoteGaps(request, sheet, topic)] };
    }

    // Every part is noted; the button is for a question that got no answer at all.
    private IEnumerable<Button> NoteGaps(CommandRequest request, AnswerSheet sheet, TopicId? topic)
    {
        var offers = sheet.Parts
            .OfType<Answer.NotCovered>()
            .Where(part => part.Refusal is not (Refusal.NoWords or Refusal.OtherLanguage))
            .Select(part => gaps?.NotCovered(request.Caller, topic ?? TopicOf(part, request.Knowledge), part.Asked))
            .OfType<Button>()
            .ToArray();
        return sheet.IsAnswered ? [] : offers.Take(1);
    }

    private static TopicId TopicOf(Answer.NotCovered part, KnowledgeSnapshot knowledge) =>
        part.Near.IsEmpty ? knowledge.Topics[0].Id : part.Near[0].Topic.Id;
}
