using BriefingBot.Core.Search.Ranking;

namespace BriefingBot.Training;

/// <summary>Trains and applies the ranking network.</summary>
internal static class Ranker
{
    private const int Candidates = 24;

    public static TrainedNetwork Train(IReadOnlyList<TrainingQuestion> questions, TrainingOptions options) => NetworkTrainer.Train(
        [.. questions.Select(question => question.Seen.Features.Take(Candidates).ToArray())],
        (group, outputs, slopes) => Losses.Listwise(questions[group].IsGold, outputs, slopes),
        options);

    public static float[] Scores(Network network, TrainingQuestion question) =>
        Array.ConvertAll(question.Seen.Features, row => network.Evaluate(row));

    public static Outcome OutcomeOf(TrainingQuestion question, float[] scores, double confidence = 0)
    {
        var order = Enumerable.Range(0, scores.Length).OrderByDescending(i => scores[i]).ToArray();
        return new Outcome(!question.Question.Impossible, Array.FindIndex(order, i => question.IsGold[i]), confidence);
    }
}
