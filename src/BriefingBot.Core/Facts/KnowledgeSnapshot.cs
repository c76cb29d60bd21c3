using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using BriefingBot.Core.Answers;
using BriefingBot.Core.Curation;

namespace BriefingBot.Core.Facts;

/// <summary>Everything that can be said at one moment. Immutable; built per change and swapped whole, so readers never lock.</summary>
public sealed class KnowledgeSnapshot
{
    private readonly FrozenDictionary<TopicId, Topic> _topics;
    private readonly Lazy<KnowledgeIndex> _index;

    /// <summary>Takes the topics in the order in which readers see them.</summary>
    /// <param name="topics">The topics; ids are unique.</param>
    /// <param name="version">Grows with every change.</param>
    /// <param name="base">For a server with changes of its own: the snapshot they lie on.</param>
    /// <param name="overlaid">The facts that the server has changed or added.</param>
    public KnowledgeSnapshot(ImmutableArray<Topic> topics, long version, KnowledgeSnapshot? @base = null, ImmutableArray<FactKey> overlaid = default)
    {
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

    /// <summary>Looks a topic up.</summary>
    public bool TryGetTopic(TopicId id, [NotNullWhen(true)] out Topic? topic) => _topics.TryGetValue(id, out topic);

    /// <summary>Looks a fact up, retired or not; null when there is none.</summary>
    public Fact? Find(FactKey key) => TryGetTopic(key.Topic, out var topic) && topic.TryGetFact(key.Fact, out var fact) ? fact : null;
}
