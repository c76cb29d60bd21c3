using BriefingBot.Core.Classifying;
using BriefingBot.Core.Facts;

namespace BriefingBot.Training;

/// <summary>What sentences mean to classifiers that haven't learnt from their authors.</summary>
internal sealed class OutOfFoldMeanings
{
    private readonly Dictionary<string, StoryClassifier> _byAuthor = new(StringComparer.Ordinal);

    public OutOfFoldMeanings(ClassifierLesson lesson, Topic topic) =>
        Parallel.ForEach(ClassifierTraining.Folds(lesson), new ParallelOptions { MaxDegreeOfParallelism = 2 }, fold =>
        {
            var classifier = new StoryClassifier(lesson.Train(author => !fold.Contains(author), ClassifierTraining.Kept), topic);
            lock (_byAuthor)
            {
                foreach (var author in fold)
                {
                    _byAuthor.Add(author, classifier);
                }
            }
        });

    /// <summary>What a statement by an author means.</summary>
    public SentenceMeanings OfStatement(uint[] features, string author) => _byAuthor[author].OfStatement(features);

    /// <summary>What a question by an author asks for.</summary>
    public SentenceMeanings OfQuestion(uint[] features, string author) => _byAuthor[author].OfQuestion(features);
}
