using System.Collections.Immutable;
using BriefingBot.Core.Answers;
using BriefingBot.Core.Commands.Reading;
using BriefingBot.Core.Facts;
using BriefingBot.Core.Replies;

namespace BriefingBot.Core.Commands.Asking;

/// <summary>The buttons that stand under a fact, or lead to one.</summary>
internal static class FactButtons
{
    private const int LongestLabel = 38;

    /// <summary>What can be done with the fact that an answer gives.</summary>
    public static ImmutableArray<Button> For(TopicFact fact) =>
    [
        new Button("Evidence", new ActionRef(EvidenceAction.Name, Reference(fact))),
        new Button("Related", new ActionRef(RelatedAction.Name, Reference(fact))),
        new Button("Helpful", new ActionRef(FeedbackAction.HelpfulName, Reference(fact))),
        new Button("Wrong or outdated", new ActionRef(FeedbackAction.WrongName, Reference(fact))),
    ];

    /// <summary>A button for each fact, labelled with its beginning.</summary>
    public static Block.Buttons Choose(IEnumerable<TopicFact> facts) => new(
        [.. facts.Select(fact => new Button(ReadingOptions.Fit(fact.Fact.Text, LongestLabel), new ActionRef(FactAction.Name, Reference(fact))))]);

    /// <summary>The fact that a button names, as the caller's server sees it; null when it isn't there any more.</summary>
    public static TopicFact? Find(KnowledgeSnapshot knowledge, string reference)
    {
        var slash = reference.IndexOf('/', StringComparison.Ordinal);
        return slash > 0
            && knowledge.TryGetTopic(new TopicId(reference[..slash]), out var topic)
            && topic.TryGetFact(new FactId(reference[(slash + 1)..]), out var fact)
                ? new TopicFact(topic, fact)
                : null;
    }

    /// <summary>What is told when a button's fact is gone.</summary>
    public static Reply Gone { get; } = Reply.Problem("That fact isn't in the store any more. Ask again to see what is.");

    private static string Reference(TopicFact fact) => $"{fact.Topic.Id}/{fact.Fact.Id}";
}
