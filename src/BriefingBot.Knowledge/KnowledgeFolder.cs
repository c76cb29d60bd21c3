using System.Collections.Frozen;
using System.Collections.Immutable;
using BriefingBot.Core.Classifying;
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
        Classifiers = good.Where(topic => topic.Draft.Classifier is not null).ToFrozenDictionary(topic => topic.Topic.Id, topic => topic.Draft.Classifier!);
        _drafts = good.ToDictionary(topic => topic.Topic.Id, topic => topic.Draft);
    }

    /// <summary>The topics that could be read, by id.</summary>
    public ImmutableArray<Topic> Topics { get; }

    /// <summary>By file and place; empty when everything could be read.</summary>
    public ImmutableArray<KnowledgeProblem> Problems { get; }

    /// <summary>What was learnt about sentences on topics, for those that have a <c>classifier.bin</c>; read when it is first used.</summary>
    public IReadOnlyDictionary<TopicId, Lazy<SentenceClassifier?>> Classifiers { get; }

    /// <summary>Whether every topic could be read.</summary>
    public bool IsComplete => Problems.IsEmpty;

    /// <summary>Where a topic that could be read gives its id, as <c>file:line:column</c>.</summary>
    public string PlaceOf(TopicId topic) => _drafts[topic].Id!.Value.Place;

    /// <summary>Where a fact of a topic that could be read begins, as <c>file:line:column</c>.</summary>
    public string PlaceOf(TopicId topic, FactId fact) => FactAt(topic, fact).Place;

    /// <summary>Where an entity of a topic that could be read begins, as <c>file:line:column</c>.</summary>
    public string PlaceOf(TopicId topic, EntityId entity) => _drafts[topic].Entities.PlaceOf(entity.Value).Place;

    /// <summary>Where a source of a topic that could be read begins, as <c>file:line:column</c>.</summary>
    public string PlaceOf(TopicId topic, string source) => SourceAt(topic, source).Place;

    internal Located<string> FactAt(TopicId topic, FactId fact) => _drafts[topic].Facts.PlaceOf(fact.Value);

    internal Located<string> SourceAt(TopicId topic, string source) => _drafts[topic].Sources.PlaceOf(source);
}
