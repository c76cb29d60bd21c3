namespace BriefingBot.Training;

/// <summary>One question's outcome: the place of the first right hit (0 is first, -1 none), and the confidence.</summary>
internal readonly record struct Outcome(bool Answerable, int Place, double Confidence);

/// <summary>The scorer's main figures.</summary>
internal sealed record Metrics(double HitAt1, double MrrAt10, double Auroc, double RecallAtP90, double HitAt10)
{
    private const double Precision = 0.9;

    public static Metrics Of(IReadOnlyList<Outcome> outcomes)
    {
        var answerable = outcomes.Where(outcome => outcome.Answerable).ToArray();
        return new Metrics(
            answerable.Average(outcome => outcome.Place == 0 ? 1.0 : 0),
            answerable.Average(outcome => outcome.Place is >= 0 and < 10 ? 1.0 / (outcome.Place + 1) : 0),
            AurocOf(outcomes),
            RecallOf(outcomes, answerable.Length),
            answerable.Average(outcome => outcome.Place is >= 0 and < 10 ? 1.0 : 0));
    }

    public override string ToString() => FormattableString.Invariant($"hit@1 {HitAt1:F4}  mrr@10 {MrrAt10:F4}  hit@10 {HitAt10:F4}  auroc {Auroc:F4}  recall@p90 {RecallAtP90:F4}");

    private static double AurocOf(IReadOnlyList<Outcome> outcomes)
    {
        var ranked = outcomes.Where(outcome => outcome.Place == 0 || !outcome.Answerable).OrderBy(outcome => outcome.Confidence).ToArray();
        double ranks = 0, right = ranked.Count(outcome => outcome.Answerable), wrong = ranked.Length - right;
        for (int start = 0, end; start < ranked.Length; start = end)
        {
            for (end = start; end < ranked.Length && ranked[end].Confidence == ranked[start].Confidence; end++) { }
            ranks += (start + end + 1) / 2.0 * ranked[start..end].Count(outcome => outcome.Answerable);
        }
        return right == 0 || wrong == 0 ? double.NaN : (ranks - (right * (right + 1) / 2)) / (right * wrong);
    }

    private static double RecallOf(IReadOnlyList<Outcome> outcomes, int answerable)
    {
        var (right, best) = (0, 0.0);
        var ordered = outcomes.OrderByDescending(outcome => outcome.Confidence).ToArray();
        for (var i = 0; i < ordered.Length; i++)
        {
            if (ordered[i].Answerable && ordered[i].Place == 0) right++;
            if ((double)right / (i + 1) >= Precision) best = (double)right / answerable;
        }
        return best;
    }
}
