using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using BriefingBot.Core.Answers;
using BriefingBot.Core.Classifying;
using BriefingBot.Core.Curation;

namespace BriefingBot.Core.Facts;

/// <summary>Everything that can be said at one moment. Immutable; built per change and swapped whole, so readers never lock.</summary>
public sealed class KnowledgeSnapshot
{
    private readonly FrozenDictionary<TopicId, Topic> _topics;
    private readonly Lazy<KnowledgeIndex> _index;
    private readonly IReadOnlyDictionary<TopicId, Lazy<SentenceClassifier?>> _classifiers;

    /// <summary>Takes the topics in the order in which readers see them.</summary>
    /// <param name="topics">The topics; ids are unique.</param>
    /// <param name="version">Grows with every change.</param>
    /// <param name="base">For a server with changes of its own: the snapshot they lie on.</param>
    /// <param name="overlaid">The facts that the server has changed or added.</param>
    /// <param name="classifiers">What was learnt about sentences on topics, for those for which it was; those of <paramref name="base"/> if left out.</param>
    public KnowledgeSnapshot(ImmutableArray<Topic> topics, long version, KnowledgeSnapshot? @base = null, ImmutableArray<FactKey> overlaid = default, IReadOnlyDictionary<TopicId, Lazy<SentenceClassifier?>>? classifiers = null)
    {
        _classifiers = classifiers ?? @base?._classifiers ?? ImmutableDictionary<TopicId, Lazy<SentenceClassifier?>>.Empty;
        Topics = topics;
        Version = version;
        _index = new Lazy<KnowledgeIndex>(() => KnowledgeIndex.Build(this));
        Base = @base;
        Overlaid = overlaid.IsDefault ? [] : overlaid;
        _topics = topics.ToFrozenDictionary(topic => topic.Id);
    }

    /// <summary>A snapshot that knows nothing.</summary>
    public static KnowledgeSnapshot Empty { get; } = new([], 0);

    /// <summary>The topics in the order in which readers see them.</summary>
    public ImmutableArray<Topic> Topics { get; }

    /// <summary>Grows with every change.</summary>
    public long Version { get; }

    /// <summary>
    /// Everything by which this snapshot is searched. Built at the first use and kept, so whoever puts a snapshot in
    /// service takes it once before.
    /// </summary>
    public KnowledgeIndex Index => _index.Value;

    /// <summary>What a server's own changes lie on; null for base itself.</summary>
    public KnowledgeSnapshot? Base { get; }

    /// <summary>The facts that the server has changed or added; empty for base.</summary>
    public ImmutableArray<FactKey> Overlaid { get; }

    /// <summary>What was learnt about sentences on a topic, as far as it still has the texts that it was learnt on; null when nothing was.</summary>
    internal StoryClassifier? ClassifierOf(Topic topic) => _classifiers.GetValueOrDefault(topic.Id)?.Value is { } classifier ? new StoryClassifier(classifier, topic) : null;

    /// <summary>Looks a topic up.</summary>
    public bool TryGetTopic(TopicId id, [NotNullWhen(true)] out Topic? topic) => _topics.TryGetValue(id, out topic);

    /// <summary>Looks a fact up, retired or not; null when there is none.</summary>
    public Fact? Find(FactKey key) => TryGetTopic(key.Topic, out var topic) && topic.TryGetFact(key.Fact, out var fact) ? fact : null;
}
