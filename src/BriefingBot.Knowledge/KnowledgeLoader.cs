using System.Collections.Immutable;
using BriefingBot.Core.Facts;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Knowledge;

/// <summary>Puts packs in service: into the store, and from the store into the snapshot that readers see. One caller at a time.</summary>
public sealed partial class KnowledgeLoader(IFactStore store, CurrentKnowledge knowledge, ILogger<KnowledgeLoader> log)
{
    private ImmutableArray<KnowledgeProblem> _reported = [];

    /// <summary>
    /// Imports what could be read and serves what the store then holds; of a topic with a problem that is its last
    /// good version.
    /// </summary>
    /// <returns>What happened to each topic.</returns>
    public ImmutableArray<ImportedTopic> Load(KnowledgeFolder folder)
    {
        foreach (var problem in folder.Problems.Except(_reported))
        {
            LogProblem(problem);
        }

        _reported = folder.Problems;

        var imported = store.ImportPacks(folder.Topics, folder.IsComplete);
        foreach (var topic in imported.Where(topic => topic.Effect is not ImportEffect.Unchanged))
        {
            LogImported(topic.Topic, topic.Effect, topic.Added, topic.Changed, topic.Retired);
        }

        // A classifier isn't in the store, so nothing there tells whether it is a new one.
        if (knowledge.Base.Version == 0 || folder.Classifiers.Count > 0 || imported.Any(topic => topic.Effect is not ImportEffect.Unchanged))
        {
            knowledge.Replace(new KnowledgeSnapshot(store.LoadTopics(), knowledge.Base.Version + 1, classifiers: folder.Classifiers));
        }

        return imported;
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "{Problem}; the topic's last good version stays in service")]
    private partial void LogProblem(KnowledgeProblem problem);

    [LoggerMessage(EventId = 2, Level = LogLevel.Information, Message = "Topic {Topic}: {Effect} ({Added} facts added, {Changed} changed, {Retired} retired)")]
    private partial void LogImported(TopicId topic, ImportEffect effect, int added, int changed, int retired);
}
