using System.Collections.Frozen;
using BriefingBot.Core.Facts;

namespace BriefingBot.Core.Classifying;

/// <summary>A classifier applied to a topic as it is now: what was taught on a text that has changed since isn't used.</summary>
internal sealed class StoryClassifier
{
    private readonly SentenceClassifier _classifier;
    private readonly FrozenDictionary<Meaning, int>[] _numbers;

    public StoryClassifier(SentenceClassifier classifier, Topic topic)
    {
        _classifier = classifier;
        _numbers = [.. classifier.Tasks.Select(task => task.Meanings
            .Select((meaning, number) => (meaning, number))
            .Where(pair => pair.meaning.TextIn(topic) is { } text && SentenceClassifier.StampOf(text) == task.Stamps[pair.number])
            .ToFrozenDictionary(pair => pair.meaning, pair => pair.number))];
    }

    /// <summary>What a statement means.</summary>
    public SentenceMeanings OfStatement(uint[] features) => Of(ClassifierTask.Statements, features);

    /// <summary>What a question asks for.</summary>
    public SentenceMeanings OfQuestion(uint[] features) => Of(ClassifierTask.Questions, features);

    private SentenceMeanings Of(int task, uint[] features) => new(_numbers[task], _classifier.Chances(_classifier.Tasks[task], features));
}
