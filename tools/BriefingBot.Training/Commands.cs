namespace BriefingBot.Training;

/// <summary>The tool's commands.</summary>
internal static class Commands
{
    /// <summary>Prints cross-validated figures for each set.</summary>
    public static void Validate(QaSet[] sets, IReadOnlySet<string> heldOut)
    {
        var folds = new TopicFolds(sets[0], heldOut);
        var questions = OutOfFold.See(sets, folds);
        var ranked = OutOfFold.Rank(questions, folds, TrainingOptions.Ranking);
        var outcomes = OutOfFold.Judge(ranked, folds, TrainingOptions.Confidence);
        for (var i = 0; i < sets.Length; i++)
            Console.WriteLine($"set {i + 1}: {Metrics.Of(outcomes[i])}");
    }

    /// <summary>Learns from all topics but those held out and writes the weights file.</summary>
    public static void Train(QaSet[] sets, string path, IReadOnlySet<string> heldOut)
    {
        var folds = new TopicFolds(sets[0], heldOut);
        var questions = OutOfFold.See(sets, folds);
        var ranked = OutOfFold.Rank(questions, folds, TrainingOptions.Ranking);
        var ranking = Ranker.Train([.. questions.SelectMany(all => all).Where(question => question.IsTrainable)], TrainingOptions.Ranking);
        var confidence = Confidence.Train(ranked.SelectMany(all => all), TrainingOptions.Confidence);
        var words = WordModels.Learn(sets[0], sets[0].BuildIndex(), folds.IsUsed);
        WeightsFile.Write(path, words, ranking, confidence);
    }

    /// <summary>Writes what the shipped engine answers, one JSON line a question, as the data's scorer reads it.</summary>
    public static void Predict(QaSet set, bool scoped, string path) => Predictions.Write(set, scoped, path);
}
