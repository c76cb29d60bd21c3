namespace BriefingBot.Training;

/// <summary>Learns by logistic regression which of a question's words stand in the answering fact.</summary>
internal static class ImportanceTrainer
{
    private const int LeastSeen = 6;
    private const int Epochs = 8;
    private const float Rate = 0.1f;
    private const float Decay = 0.004f;

    public static List<KeyValuePair<string, float>> Train(IReadOnlyList<TrainingQuestion> questions)
    {
        var samples = questions.SelectMany(Samples).ToArray();
        var counts = samples.SelectMany(sample => sample.Keys).GroupBy(key => key).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        var weights = counts.Where(count => count.Value >= LeastSeen).ToDictionary(count => count.Key, _ => 0f, StringComparer.Ordinal);
        var squares = weights.ToDictionary(weight => weight.Key, _ => 0f, StringComparer.Ordinal);
        var random = new Random(1);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(samples);
            foreach (var (keys, isThere) in samples)
            {
                var slope = (1 / (1 + MathF.Exp(-keys.Sum(key => weights.GetValueOrDefault(key))))) - (isThere ? 1 : 0);
                foreach (var key in keys)
                {
                    if (!weights.TryGetValue(key, out var weight)) continue;
                    var gradient = slope + (Decay * weight);
                    squares[key] += gradient * gradient;
                    weights[key] = weight - (Rate * gradient / MathF.Sqrt(1 + squares[key]) * 3);
                }
            }
        }
        return [.. weights.OrderBy(weight => weight.Key, StringComparer.Ordinal)];
    }

    private static IEnumerable<(string[] Keys, bool IsThere)> Samples(TrainingQuestion question)
    {
        var gold = Enumerable.Range(0, question.IsGold.Length).Where(i => question.IsGold[i]).ToArray();
        if (gold.Length == 0) return [];
        var matched = gold.Aggregate(0UL, (all, i) => all | question.Seen.Matched[i]);
        return question.Seen.ImportanceKeys.Select((keys, i) => (keys, (matched >> i & 1) == 1));
    }
}
