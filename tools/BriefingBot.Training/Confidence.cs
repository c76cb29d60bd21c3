using BriefingBot.Core.Search.Ranking;

namespace BriefingBot.Training;

/// <summary>A question with the scores that a ranking not trained on it gave its candidates.</summary>
internal sealed record RankedQuestion(TrainingQuestion Question, float[] Scores)
{
    public bool IsRight => Ranker.OutcomeOf(Question, Scores).Place == 0;
}

/// <summary>Trains and applies the confidence network.</summary>
internal static class Confidence
{
    // A question that looks answerable and isn't must be refused; a poor second fact beside the right one does less harm.
    private const float OfAdversarial = 1.5f;
    private const float OfMisranked = 0.5f;

    public static TrainedNetwork Train(IEnumerable<RankedQuestion> questions, TrainingOptions options)
    {
        var known = questions.Where(question => question.Scores.Length > 0).ToArray();
        var right = Array.ConvertAll(known, question => question.IsRight);
        return NetworkTrainer.Train(
            Array.ConvertAll(known, question => new[] { Inputs(question) }),
            (group, outputs, slopes) => Losses.Logistic(right[group], WeightOf(known[group], right[group]), outputs, slopes),
            options);
    }

    public static double Of(Network network, RankedQuestion question) =>
        question.Scores.Length == 0 ? double.MinValue : network.Evaluate(Inputs(question));

    private static float WeightOf(RankedQuestion question, bool isRight) => question.Question.Question switch
    {
        { Kind: "adversarial" } => OfAdversarial,
        { Impossible: false } when !isRight => OfMisranked,
        _ => 1,
    };

    private static float[] Inputs(RankedQuestion question)
    {
        var (scores, features) = (question.Scores, question.Question.Seen.Features);
        var order = Enumerable.Range(0, scores.Length).OrderByDescending(i => scores[i]).ToArray();
        return ConfidenceInputs.Of(features[order[0]], order.Length > 1 ? features[order[1]] : null, [.. order.Select(i => scores[i])]);
    }
}
