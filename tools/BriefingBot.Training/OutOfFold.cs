
namespace BriefingBot.Training;

/// <summary>Every question seen and ranked by models that were not trained on its topic.</summary>
internal static class OutOfFold
{
    /// <summary>For each set its questions, seen with what was learnt about words from the other folds.</summary>
    public static List<TrainingQuestion>[] See(QaSet[] sets, TopicFolds folds)
    {
        var indexes = Array.ConvertAll(sets, set => set.BuildIndex());
        var seen = new List<TrainingQuestion>[TopicFolds.Count, sets.Length];
        TopicFolds.ForEach(fold =>
        {
            var model = WordModels.Learn(sets[0], indexes[0], topic => folds.IsUsed(topic) && folds.Of(topic) != fold).ToModel();
            for (var i = 0; i < sets.Length; i++)
                seen[fold, i] = TrainingQuestion.Inspect(sets[i], indexes[i].WithModel(model), true, topic => folds.IsUsed(topic) && folds.Of(topic) == fold);
        });
        return [.. sets.Select((_, i) => Enumerable.Range(0, TopicFolds.Count).SelectMany(fold => seen[fold, i]).ToList())];
    }

    /// <summary>For each set its questions, ranked by a network trained on the other folds of all sets.</summary>
    public static List<RankedQuestion>[] Rank(List<TrainingQuestion>[] questions, TopicFolds folds, TrainingOptions options)
    {
        var ranked = new List<RankedQuestion>[TopicFolds.Count, questions.Length];
        TopicFolds.ForEach(fold =>
        {
            var network = Ranker.Train(
                [.. questions.SelectMany(all => all).Where(question => question.IsTrainable && folds.Of(question.Question.Topic) != fold)], options).ToNetwork();
            for (var i = 0; i < questions.Length; i++)
                ranked[fold, i] = [.. questions[i].Where(question => folds.Of(question.Question.Topic) == fold).Select(question => new RankedQuestion(question, Ranker.Scores(network, question)))];
        });
        return [.. questions.Select((_, i) => Enumerable.Range(0, TopicFolds.Count).SelectMany(fold => ranked[fold, i]).ToList())];
    }

    /// <summary>For each set its questions' outcomes, with a confidence trained on the other folds of all sets.</summary>
    public static List<Outcome>[] Judge(List<RankedQuestion>[] ranked, TopicFolds folds, TrainingOptions options)
    {
        var outcomes = new List<Outcome>[TopicFolds.Count, ranked.Length];
        TopicFolds.ForEach(fold =>
        {
            var network = Confidence.Train(ranked.SelectMany(all => all).Where(question => folds.Of(question.Question.Question.Topic) != fold), options).ToNetwork();
            for (var i = 0; i < ranked.Length; i++)
                outcomes[fold, i] = [.. ranked[i].Where(question => folds.Of(question.Question.Question.Topic) == fold)
                    .Select(question => Ranker.OutcomeOf(question.Question, question.Scores, Confidence.Of(network, question)))];
        });
        return [.. ranked.Select((_, i) => Enumerable.Range(0, TopicFolds.Count).SelectMany(fold => outcomes[fold, i]).ToList())];
    }
}
