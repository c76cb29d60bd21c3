using System.Collections.Immutable;
using BriefingBot.Core.Facts;

namespace BriefingBot.Core.Curation.Gaps;

/// <summary>Signals that mean the same: the question asked in several ways, or verdicts on the same answer.</summary>
/// <param name="Topic">The story.</param>
/// <param name="Reason">What they say.</param>
/// <param name="Question">The latest wording; empty when none is known.</param>
/// <param name="Facts">The facts that were answered.</param>
/// <param name="Signals">The signals, newest first; at least one.</param>
public sealed record GapCluster(TopicId Topic, GapReason Reason, string Question, ImmutableArray<FactId> Facts, ImmutableArray<GapSignal> Signals)
{
    // At least half of the words in common.
    private const double Alike = 0.5;

    /// <summary>How often.</summary>
    public int Count => Signals.Length;

    /// <summary>Puts signals together, the most frequent first; verdicts of "helpful" are no gap.</summary>
    /// <param name="signals">Signals of one server, newest first.</param>
    public static ImmutableArray<GapCluster> Of(IEnumerable<GapSignal> signals)
    {
        var clusters = new List<(HashSet<string> Words, List<GapSignal> Signals)>();
        foreach (var signal in signals.Where(signal => signal.Reason is not GapReason.Helpful))
        {
            var words = QuestionWords.Of(signal);
            var home = clusters.FirstOrDefault(cluster => cluster.Signals[0] is var first
                && first.Topic == signal.Topic
                && first.Reason == signal.Reason
                && Likeness(cluster.Words, words) >= Alike);
            if (home.Signals is null)
            {
                clusters.Add((words, [signal]));
            }
            else
            {
                home.Signals.Add(signal);
            }
        }

        return [.. clusters.Select(cluster => Of(cluster.Signals)).OrderByDescending(cluster => cluster.Count)];
    }

    private static GapCluster Of(List<GapSignal> signals) => new(
        signals[0].Topic,
        signals[0].Reason,
        signals.Select(signal => signal.Question).FirstOrDefault(question => question.Length > 0) ?? "",
        signals[0].Facts,
        [.. signals]);

    private static double Likeness(HashSet<string> a, HashSet<string> b)
    {
        var shared = a.Count(b.Contains);
        return (double)shared / (a.Count + b.Count - shared);
    }
}
