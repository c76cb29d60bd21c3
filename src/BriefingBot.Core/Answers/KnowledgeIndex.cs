using BriefingBot.Core.Answers.Matching;
using BriefingBot.Core.Checking;
using BriefingBot.Core.Classifying;
using BriefingBot.Core.Facts;
using BriefingBot.Core.Search;

namespace BriefingBot.Core.Answers;

/// <summary>
/// Everything by which a snapshot is searched: the facts' index and the curated ways of asking for facts and gaps.
/// Immutable, safe from any number of threads, built once per snapshot.
/// </summary>
public sealed class KnowledgeIndex
{
    private KnowledgeIndex(SearchIndex facts, AskMatcher asks, StoryReadings readings, StoryClassifiers classifiers) =>
        (Facts, Asks, Readings, Classifiers) = (facts, asks, readings, classifiers);

    /// <summary>The facts that may be said, all topics together; also completes names and facts.</summary>
    public SearchIndex Facts { get; }

    /// <summary>The curated ways of asking.</summary>
    internal AskMatcher Asks { get; }

    /// <summary>The stories as messages are compared with them.</summary>
    internal StoryReadings Readings { get; }

    /// <summary>What was learnt about sentences on the stories.</summary>
    internal StoryClassifiers Classifiers { get; }

    /// <summary>Builds the index of a snapshot.</summary>
    public static KnowledgeIndex Build(KnowledgeSnapshot knowledge)
    {
        SearchEntity[] entities = [.. knowledge.Topics.SelectMany(FactDocuments.EntitiesOf)];
        var classifiers = new StoryClassifiers(knowledge);
        return new KnowledgeIndex(
            SearchIndex.Build(knowledge.Topics.SelectMany(FactDocuments.Of), entities),
            AskMatcher.Build(knowledge, entities, classifiers),
            new StoryReadings(knowledge),
            classifiers);
    }
}
