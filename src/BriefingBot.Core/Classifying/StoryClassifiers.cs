using System.Collections.Frozen;
using BriefingBot.Core.Facts;

namespace BriefingBot.Core.Classifying;

/// <summary>The classifiers of a snapshot's topics, for those that have one; each is read when it is first needed. Safe from any number of threads.</summary>
internal sealed class StoryClassifiers(KnowledgeSnapshot knowledge)
{
    private readonly FrozenDictionary<TopicId, Lazy<StoryClassifier?>> _byTopic =
        knowledge.Topics.ToFrozenDictionary(topic => topic.Id, topic => new Lazy<StoryClassifier?>(() => knowledge.ClassifierOf(topic)));

    /// <summary>A topic's classifier; null when it has none.</summary>
    public StoryClassifier? Of(TopicId topic) => _byTopic.TryGetValue(topic, out var classifier) ? classifier.Value : null;

    /// <summary>What a question means: by topic that has a classifier, of one topic or of all.</summary>
    public IEnumerable<(TopicId Topic, QuestionMeanings Meanings)> OfQuestion(Func<uint[]> features, TopicId? topic)
    {
        uint[]? read = null;
        foreach (var id in topic is { } only ? [only] : _byTopic.Keys)
        {
            if (Of(id) is { } classifier)
            {
                yield return (id, classifier.OfQuestion(read ??= features()));
            }
        }
    }
}
