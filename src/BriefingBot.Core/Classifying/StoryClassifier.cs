using BriefingBot.Core.Facts;

namespace BriefingBot.Core.Classifying;

/// <summary>A classifier applied to a topic as it is now: what was taught on a text that has changed since isn't used.</summary>
internal sealed class StoryClassifier
{
    private readonly SentenceClassifier _classifier;
    private readonly bool[][] _isValid;

    public StoryClassifier(SentenceClassifier classifier, Topic topic)
    {
        _classifier = classifier;
        _isValid = [.. classifier.Tasks.Select(task => task.Meanings.Zip(task.Stamps, (meaning, stamp) => meaning.TextIn(topic) is { } text && SentenceClassifier.StampOf(text) == stamp).ToArray())];
    }

    /// <summary>What a statement means.</summary>
    public SentenceMeanings OfStatement(uint[] features) => Of(ClassifierTask.Statements, features);

    /// <summary>What a question asks for.</summary>
    public SentenceMeanings OfQuestion(uint[] features) => Of(ClassifierTask.Questions, features);

    private SentenceMeanings Of(int number, uint[] features)
    {
        var task = _classifier.Tasks[number];
        return new SentenceMeanings(task.Meanings, _classifier.Chances(task, features), _isValid[number]);
    }
}
