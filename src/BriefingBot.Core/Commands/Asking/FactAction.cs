using BriefingBot.Core.Answers;
using BriefingBot.Core.Commands.Reading;
using BriefingBot.Core.Replies;

namespace BriefingBot.Core.Commands.Asking;

/// <summary>Shows one fact: what "did you mean" and "the nearest" lead to.</summary>
internal sealed class FactAction : IAction
{
    public const string Name = "fact";

    public string Verb => Name;

    public Audience Audience => Audience.Members;

    public ValueTask<Outcome> RunAsync(ActionRequest request, CancellationToken cancellationToken) =>
        new(FactButtons.Find(request.Knowledge, request.Argument) is { Fact.IsSaid: true } found ? Show(found) : FactButtons.Gone);

    private static Reply Show(TopicFact found) => new()
    {
        Blocks = [AnswerReply.Say(found)],
        Footer = [SourceLine.For(found.Topic)],
        Actions = FactButtons.For(found),
        Shareable = true,
    };
}
