using BriefingBot.Core.Commands.Reading;
using BriefingBot.Core.Curation;
using BriefingBot.Core.Facts;
using BriefingBot.Core.Replies;

namespace BriefingBot.Core.Commands.Curation;

/// <summary>The options that curating commands share.</summary>
internal static class FactOptions
{
    public const string FactName = "fact";
    public const string ReasonName = "reason";
    private const int LongestChoice = 100;

    /// <summary>The fact: by id, or found by words of its text.</summary>
    public static CommandOption Fact { get; } = new(FactName, "Type words of the fact, or its id, and choose", Required: true)
    {
        Max = 120,
        Complete = Complete,
    };

    /// <summary>Why.</summary>
    public static CommandOption Reason(string description, bool required = true) => new(ReasonName, description, Required: required) { Max = 300 };

    /// <summary>The fact meant, or the reply that says why there is none.</summary>
    public static (Topic Topic, Fact Fact)? Resolve(KnowledgeSnapshot knowledge, OptionValues options, out Reply? problem, string option = FactName)
    {
        problem = null;
        var typed = options.Text(option) ?? "";
        var topics = knowledge.Topics.AsEnumerable();
        if (options.Text(ReadingOptions.TopicName) is not null)
        {
            var (named, unknown) = ReadingOptions.ResolveTopic(knowledge, options);
            if (named is null)
            {
                problem = unknown;
                return null;
            }

            topics = [named];
        }

        foreach (var topic in topics)
        {
            var id = typed.StartsWith(topic.Id.Value + "/", StringComparison.Ordinal) ? typed[(topic.Id.Value.Length + 1)..] : typed;
            if (topic.TryGetFact(new FactId(id), out var fact))
            {
                return (topic, fact);
            }
        }

        problem = Reply.Problem(RichText.Of("No fact here has the id ", new Span.Code(ReadingOptions.Fit(typed, 80)), ". Type words of its text and choose from the list."));
        return null;
    }

    private static IEnumerable<Choice> Complete(CompletionRequest request)
    {
        var words = request.Typed.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var topics = request.Options.Text(ReadingOptions.TopicName) is { } typed && request.Knowledge.TryGetTopic(new TopicId(typed), out var chosen)
            ? [chosen]
            : request.Knowledge.Topics;
        return topics
            .SelectMany(topic => topic.Facts.Select(fact => (Topic: topic, Fact: fact, Rank: Rank(fact, request.Typed.Trim(), words))))
            .Where(each => each.Rank < 3)
            .OrderBy(each => each.Rank)
            .Select(each => new Choice(Name(each.Fact), Value(request.Knowledge, each.Topic, each.Fact)))
            .Where(choice => choice.Value.Length <= LongestChoice);
    }

    // 0 the id begins with it, 1 the id contains it, 2 the text holds every word, 3 neither.
    private static int Rank(Fact fact, string typed, string[] words) =>
        fact.Id.Value.StartsWith(typed, StringComparison.OrdinalIgnoreCase) ? 0
        : fact.Id.Value.Contains(typed, StringComparison.OrdinalIgnoreCase) ? 1
        : Array.TrueForAll(words, word => fact.Text.Contains(word, StringComparison.OrdinalIgnoreCase)) ? 2
        : 3;

    private static string Name(Fact fact) => ReadingOptions.Fit(fact.Status is FactStatus.Published ? $"{fact.Id}: {fact.Text}" : $"{fact.Id} ({FactNames.Of(fact.Status)}): {fact.Text}");

    private static string Value(KnowledgeSnapshot knowledge, Topic topic, Fact fact) =>
        knowledge.Topics.Count(other => other.TryGetFact(fact.Id, out _)) == 1 ? fact.Id.Value : new FactKey(topic.Id, fact.Id).ToString();
}
