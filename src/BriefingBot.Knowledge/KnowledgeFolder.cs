using System.Collections.Immutable;
using BriefingBot.Core.Facts;
using BriefingBot.Knowledge.Packs;

namespace BriefingBot.Knowledge;

/// <summary>What a knowledge folder holds: the topics without a problem, and all problems of the others.</summary>
public sealed class KnowledgeFolder
{
    private readonly Dictionary<TopicId, TopicDraft> _drafts;

    internal KnowledgeFolder(IEnumerable<TopicDraft> drafts, ImmutableArray<KnowledgeProblem> problems)
    {
        var good = drafts.Where(draft => !draft.Problems.Any).Select(draft => (Draft: draft, Topic: TopicReader.Build(draft))).ToArray();
        Topics = [.. good.Select(topic => topic.Topic).OrderBy(topic => topic.Id.Value, StringComparer.Ordinal)];
        Problems = problems;
        _drafts = good.ToDictionary(topic => topic.Topic.Id, topic => topic.Draft);
    }

    /// <summary>The topics that could be read, by id.</summary>
    public ImmutableArray<Topic> Topics { get; }

    /// <summary>By file and place; empty when everything could be read.</summary>
    public ImmutableArray<KnowledgeProblem> Problems { get; }

    /// <summary>Whether every topic could be read.</summary>
    public bool IsComplete => Problems.IsEmpty;

    internal Located<string> FactAt(TopicId topic, FactId fact) => _drafts[topic].Facts.PlaceOf(fact.Value);

    internal Located<string> SourceAt(TopicId topic, string source) => _drafts[topic].Sources.PlaceOf(source);
}
