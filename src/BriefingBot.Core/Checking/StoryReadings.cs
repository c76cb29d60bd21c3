using System.Collections.Concurrent;
using BriefingBot.Core.Facts;

namespace BriefingBot.Core.Checking;

/// <summary>The stories of a snapshot as messages are compared with them; each is read when it is first needed. Safe from any number of threads.</summary>
internal sealed class StoryReadings(KnowledgeSnapshot knowledge)
{
    private readonly ConcurrentDictionary<TopicId, Lazy<StoryReading>> _stories = new();

    /// <summary>A story's reading.</summary>
    public StoryReading Of(Topic topic) =>
        _stories.GetOrAdd(topic.Id, static (_, of) => new Lazy<StoryReading>(() => new StoryReading(of.topic, of.knowledge)), (topic, knowledge)).Value;
}
