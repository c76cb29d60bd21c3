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
    public SentenceMeanings OfStatement(uint[] features) => Of(ClassifierTask.Statements, _classifier.Units(features));

    /// <summary>What a question asks for, and what it would state if it stated anything: "Why is Lee so experienced?" takes for granted that he is.</summary>
    public QuestionMeanings OfQuestion(uint[] features)
    {
        var units = _classifier.Units(features);
        return new QuestionMeanings(Of(ClassifierTask.Questions, units), Of(ClassifierTask.Statements, units));
    }

    private SentenceMeanings Of(int task, float[] units) => new(_numbers[task], _classifier.Chances(_classifier.Tasks[task], units));
}
