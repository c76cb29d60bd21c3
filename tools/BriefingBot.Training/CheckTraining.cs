using System.Globalization;
using BriefingBot.Core.Checking;
using BriefingBot.Core.Search.Ranking;

namespace BriefingBot.Training;

/// <summary>Trains and measures what says whether a fact supports a statement or contradicts it.</summary>
internal static class CheckTraining
{
    private const float OfFalse = 0.7f;
    private static readonly TrainingOptions Options = new(Units: 24, Epochs: 24, Rate: 0.002f, Dropout: 0.1f, Networks: 3);

    /// <summary>Prints figures, cross-validated by fact and message.</summary>
    public static void Validate(ClassifierLesson lesson)
    {
        var cases = CheckCases.ReadAll(lesson, new OutOfFoldClassifiers(lesson));
        var chances = new (float Support, float Conflict)[cases.Length];
        TopicFolds.ForEach(fold =>
        {
            var learnt = cases.Where(each => TopicFolds.OfUnit(each.Unit) != fold).ToArray();
            var (support, conflict) = (Train(learnt, each => each.Supports).ToNetwork(), Train(learnt, each => each.Contradicts).ToNetwork());
            for (var i = 0; i < cases.Length; i++)
            {
                if (TopicFolds.OfUnit(cases[i].Unit) == fold)
                {
                    chances[i] = (Most(support, cases[i].Rows), Most(conflict, cases[i].Rows));
                }
            }
        });

        foreach (var group in cases.Select((each, i) => (Case: each, Chance: chances[i])).GroupBy(pair => (pair.Case.Group, pair.Case.Expected)))
        {
            Console.WriteLine($"  {group.Key.Group}, expected {group.Key.Expected?.ToString() ?? "not to be supported"} ({group.Count()})");
            foreach (var (supported, opposed) in new[] { (0.4f, 0.4f), (0.5f, 0.5f), (0.6f, 0.5f), (0.7f, 0.5f), (0.8f, 0.6f) })
            {
                var verdicts = group.Select(pair => Verdict(pair.Chance, supported, opposed)).ToArray();
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"    {supported:F1} {opposed:F1}: supported {Share(verdicts, Core.Checking.Verdict.Supported),6:P1}  conflict {Share(verdicts, Core.Checking.Verdict.Conflict),6:P1}  not covered {Share(verdicts, Core.Checking.Verdict.NotCovered),6:P1}"));
            }
        }
    }

    /// <summary>Writes the weights.</summary>
    public static void Write(ClassifierLesson lesson, OutOfFoldClassifiers classifiers, string path)
    {
        var cases = CheckCases.ReadAll(lesson, classifiers);
        File.WriteAllLines(path,
        [
            "# What says whether a fact supports a statement, or contradicts it. Written by: dotnet run --project tools/BriefingBot.Training -- train-story",
            "# Columns are explained in docs/answers.md.",
            "[support]",
            .. Train(cases, each => each.Supports).Lines(Enum.GetNames<CheckInput>()),
            "[conflict]",
            .. Train(cases, each => each.Contradicts).Lines(Enum.GetNames<CheckInput>()),
        ]);
    }

    private static TrainedNetwork Train(CheckCase[] cases, Func<CheckCase, bool?[]> labels)
    {
        var known = cases.Where(each => each.Rows.Length > 0 && labels(each).Any(label => label is not null)).ToArray();
        return NetworkTrainer.Train(
            [.. known.Select(each => each.Rows)],
            (group, outputs, slopes) => Losses.Logistic(labels(known[group]), isRight => WeightOf(known[group], isRight), outputs, slopes),
            Options);
    }

    // Many facts are near that a statement isn't about; together they count about as much as the one that it is about.
    private static float WeightOf(CheckCase each, bool isRight)
    {
        var ofLabel = isRight ? 1.2f : each.Expected == Core.Checking.Verdict.Supported ? 0.6f : OfFalse;
        return ofLabel * each.Group switch
        {
            "messages" => 1.5f,
            "one left out" or "unseen" => 1,
            "distorted" => 0.8f,
            _ => 0.4f,
        };
    }

    private static float Most(Network network, float[][] rows) => rows.Length == 0 ? 0 : rows.Max(row => network.Chance(row));

    private static Verdict Verdict((float Support, float Conflict) chance, float supported, float opposed) =>
        chance.Support >= supported && chance.Support >= chance.Conflict ? Core.Checking.Verdict.Supported
        : chance.Conflict >= opposed ? Core.Checking.Verdict.Conflict
        : Core.Checking.Verdict.NotCovered;

    private static double Share(Verdict[] verdicts, Verdict verdict) => (double)verdicts.Count(each => each == verdict) / verdicts.Length;
}
