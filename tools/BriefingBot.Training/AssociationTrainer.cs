namespace BriefingBot.Training;

/// <summary>
/// Learns weights of pairs (left key of the question, right key of a candidate) by listwise softmax on top of a score that knows
/// nothing of them. Pairs must be seen with right answers in several topics.
/// </summary>
internal static class AssociationTrainer
{
    private const int LeastSeen = 4;
    private const int LeastTopics = 3;
    private const int LeastTopicsOfWords = 4;
    private const int Candidates = 20;
    private const int Epochs = 6;
    private const float Rate = 0.15f;
    private const float Decay = 0.02f;
    private const float LeastWeight = 0.08f;

    /// <param name="questions">Questions with a right candidate.</param>
    /// <param name="baseline">For each question its candidates' scores without associations.</param>
    public static List<(string Left, string Right, float Weight)> Train(IReadOnlyList<TrainingQuestion> questions, IReadOnlyList<float[]> baseline)
    {
        var pairs = UsefulPairs(questions);
        var rows = questions.Select(question => Rows(question, pairs)).ToArray();
        var weights = new float[pairs.Count];
        var squares = new float[pairs.Count];
        var order = Enumerable.Range(0, questions.Count).ToArray();
        var random = new Random(1);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var at in order)
                Step(questions[at], rows[at], baseline[at], weights, squares);
        }
        return [.. pairs.Where(pair => Math.Abs(weights[pair.Value]) >= LeastWeight)
            .Select(pair => (pair.Key.Left, pair.Key.Right, weights[pair.Value]))
            .OrderBy(weight => weight.Left, StringComparer.Ordinal).ThenBy(weight => weight.Right, StringComparer.Ordinal)];
    }

    private static void Step(TrainingQuestion question, int[][] rows, float[] baseline, float[] weights, float[] squares)
    {
        var outputs = new float[rows.Length];
        for (var i = 0; i < rows.Length; i++)
            outputs[i] = baseline[i] + rows[i].Sum(pair => weights[pair]);
        var slopes = new float[rows.Length];
        Losses.Listwise(question.IsGold, outputs, slopes);
        for (var i = 0; i < rows.Length; i++)
            foreach (var pair in rows[i])
            {
                var gradient = slopes[i] + (Decay * weights[pair] / rows.Length);
                squares[pair] += gradient * gradient;
                weights[pair] -= Rate * gradient / (1 + MathF.Sqrt(squares[pair]));
            }
    }

    private static Dictionary<(string Left, string Right), int> UsefulPairs(IReadOnlyList<TrainingQuestion> questions)
    {
        var seen = new Dictionary<(string, string), (int Count, HashSet<string> Topics)>();
        foreach (var question in questions)
            for (var i = 0; i < question.IsGold.Length; i++)
                if (question.IsGold[i])
                    foreach (var left in question.Seen.LeftKeys)
                        foreach (var right in question.Seen.RightKeys[i])
                        {
                            var entry = seen.TryGetValue((left, right), out var known) ? known : (Count: 0, Topics: []);
                            entry.Topics.Add(question.Question.Topic);
                            seen[(left, right)] = (entry.Count + 1, entry.Topics);
                        }
        return seen.Where(pair => pair.Value.Count >= LeastSeen && pair.Value.Topics.Count >= (IsWords(pair.Key) ? LeastTopicsOfWords : LeastTopics))
            .Select((pair, number) => (pair.Key, number))
            .ToDictionary(pair => pair.Key, pair => pair.number);
    }

    private static bool IsWords((string Left, string Right) pair) =>
        pair.Left.StartsWith("word:", StringComparison.Ordinal) && pair.Right.StartsWith("word:", StringComparison.Ordinal);

    private static int[][] Rows(TrainingQuestion question, Dictionary<(string Left, string Right), int> pairs) =>
    [
        .. question.Seen.RightKeys.Take(Candidates).Select(rights => (
            from left in question.Seen.LeftKeys
            from right in rights
            let number = pairs.GetValueOrDefault((left, right), -1)
            where number >= 0
            select number).ToArray())
    ];
}
