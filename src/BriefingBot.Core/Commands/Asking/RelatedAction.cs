using BriefingBot.Core.Answers;
using BriefingBot.Core.Commands.Reading;
using BriefingBot.Core.Facts;
using BriefingBot.Core.Replies;

namespace BriefingBot.Core.Commands.Asking;

/// <summary>Facts that belong to a fact: its reasons, what it is a reason for, and what is about the same.</summary>
internal sealed class RelatedAction : IAction
{
    public const string Name = "related";

    private const int Most = 6;

    public string Verb => Name;

    public Audience Audience => Audience.Members;

    public ValueTask<Outcome> RunAsync(ActionRequest request, CancellationToken cancellationToken) =>
        new(FactButtons.Find(request.Knowledge, request.Argument) is { } found ? Show(found) : FactButtons.Gone);

    private static Reply Show(TopicFact found)
    {
        var (topic, fact) = found;
        var related = Related(topic, fact).ToArray();
        return new Reply
        {
            Title = "Related facts",
            Blocks = related.Length == 0
                ? [new Block.Paragraph("No other fact is about the same.")]
                : [.. related.Select(pair => AnswerReply.Say(new TopicFact(topic, pair.Fact), pair.Lead))],
            Footer = [SourceLine.For(topic)],
            Shareable = related.Length > 0,
            Answered = related.Length > 0,
        };
    }

    private static IEnumerable<(Fact Fact, string? Lead)> Related(Topic topic, Fact fact)
    {
        var reasons = topic.Said(fact.Because).Select(other => (other, (string?)"Reason given"));
        var results = topic.Facts.Where(other => other.IsSaid && other.Because.Contains(fact.Id)).Select(other => (other, (string?)"Follows from it"));
        // What few facts are about tells more than what all are about.
        var rarity = fact.About.ToDictionary(id => id, id => 1.0 / topic.Facts.Count(other => other.About.Contains(id)));
        var alike = topic.Facts
            .Where(other => other.IsSaid && other.Id != fact.Id)
            .Select(other => (Fact: other, Weight: other.About.Sum(id => rarity.GetValueOrDefault(id))))
            .Where(pair => pair.Weight > 0)
            .OrderByDescending(pair => pair.Weight)
            .Select(pair => (pair.Fact, (string?)null));
        return reasons.Concat(results).Concat(alike).DistinctBy(pair => pair.Item1.Id).Take(Most);
    }
}
