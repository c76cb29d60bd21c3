using System.Collections.Immutable;
using BriefingBot.Core.Classifying;
using BriefingBot.Core.Facts;

namespace BriefingBot.Training;

/// <summary>Classifiers that haven't learnt from what an author wrote.</summary>
internal sealed class OutOfFoldClassifiers
{
    private readonly Dictionary<string, ImmutableDictionary<TopicId, Lazy<SentenceClassifier?>>> _byAuthor = new(StringComparer.Ordinal);

    public OutOfFoldClassifiers(ClassifierLesson lesson) =>
        Parallel.ForEach(ClassifierTraining.Folds(lesson), new ParallelOptions { MaxDegreeOfParallelism = 2 }, fold =>
        {
            var classifier = lesson.Train(author => !fold.Contains(author));
            var byTopic = ImmutableDictionary<TopicId, Lazy<SentenceClassifier?>>.Empty.Add(lesson.Topic.Id, new Lazy<SentenceClassifier?>(classifier));
            lock (_byAuthor)
            {
                foreach (var author in fold)
                {
                    _byAuthor.Add(author, byTopic);
                }
            }
        });

    /// <summary>All authors.</summary>
    public IEnumerable<string> Authors => _byAuthor.Keys;

    /// <summary>The classifier for an author's sentences, as a snapshot takes it.</summary>
    public ImmutableDictionary<TopicId, Lazy<SentenceClassifier?>> Of(string author) => _byAuthor[author];
}
