namespace BriefingBot.Training;

/// <summary>Deals topics into folds, so that nothing is judged by what was learnt from its own topic; leaves some out altogether.</summary>
internal sealed class TopicFolds
{
    public const int Count = 5;
    private readonly Dictionary<string, int> _folds;

    public TopicFolds(QaSet set, IReadOnlySet<string> heldOut) => _folds = set.Questions
        .Select(question => question.Topic)
        .Distinct(StringComparer.Ordinal)
        .Where(topic => !heldOut.Contains(topic))
        .Order(StringComparer.Ordinal)
        .Select((topic, number) => (topic, number))
        .ToDictionary(pair => pair.topic, pair => pair.number % Count, StringComparer.Ordinal);

    public bool IsUsed(string topic) => _folds.ContainsKey(topic);

    public int Of(string topic) => _folds[topic];

    /// <summary>The fold of a fact, a gap or a message of one topic, by its name alone.</summary>
    public static int OfUnit(string unit) => (int)((uint)unit.Aggregate(17, (hash, letter) => unchecked((hash * 31) + letter)) % Count);

    /// <summary>Does something for each fold, two at a time.</summary>
    public static void ForEach(Action<int> work) => Parallel.For(0, Count, new ParallelOptions { MaxDegreeOfParallelism = 2 }, work);
}
