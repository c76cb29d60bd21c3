using System.Globalization;
using BriefingBot.Core.Answers.Judging;
using BriefingBot.Quality;

namespace BriefingBot.Training;

/// <summary>Trains and measures what says whether a fact of a curated story answers a question.</summary>
internal static class AnswerTraining
{
    private const int Sharing = 3;
    private static readonly TrainingOptions Options = new(Units: 32, Epochs: 40, Rate: 0.002f, Dropout: 0.1f, Networks: 6);

    /// <summary>Prints figures, cross-validated by fact and gap.</summary>
    public static void Validate(ClassifierLesson lesson)
    {
        var questions = AnswerQuestion.ReadAll(lesson, new OutOfFoldClassifiers(lesson));
        var chances = new float[questions.Length][];
        TopicFolds.ForEach(fold =>
        {
            var network = Train([.. questions.Where(question => TopicFolds.OfUnit(question.Unit) != fold)]).ToNetwork();
            for (var i = 0; i < questions.Length; i++)
            {
                if (TopicFolds.OfUnit(questions[i].Unit) == fold)
                {
                    chances[i] = Array.ConvertAll(questions[i].Rows, row => network.Chance(row));
                }
            }
        });

        WriteTable(questions, chances, [0.25f, 0.3f, 0.35f, 0.4f, 0.45f, 0.5f, 0.55f, 0.6f]);
    }

    /// <summary>Writes the weights.</summary>
    public static void Write(ClassifierLesson lesson, OutOfFoldClassifiers classifiers, string path)
    {
        var network = Train(AnswerQuestion.ReadAll(lesson, classifiers));
        File.WriteAllLines(path,
        [
            "# What says whether a fact answers. Written by: dotnet run --project tools/BriefingBot.Training -- train-story",
            "# Columns are explained in docs/answers.md.",
            "[answer]",
            .. network.Lines(Enum.GetNames<AnswerInput>()),
        ]);
    }

    private static TrainedNetwork Train(AnswerQuestion[] questions)
    {
        var known = questions.Where(question => question.Rows.Length > 0).ToArray();
        return NetworkTrainer.Train(
            [.. known.Select(question => question.Rows)],
            (group, outputs, slopes) => Losses.Logistic(known[group].IsRight, _ => WeightOf(known[group]), outputs, slopes),
            Options);
    }

    // The curated words themselves are easily told; they only keep the scale right at its end.
    private static float WeightOf(AnswerQuestion question) => question.Group == LeftOutCase.Nothing ? 0.3f : 1;

    private static void WriteTable(AnswerQuestion[] questions, float[][] chances, float[] thresholds)
    {
        foreach (var group in questions.Select((question, i) => (question, Chances: chances[i])).GroupBy(pair => pair.question.Group))
        {
            Console.WriteLine($"  {group.Key} ({group.Count()})");
            foreach (var threshold in thresholds)
            {
                var (answerable, right, other, silent, answered) = (0, 0, 0, 0, 0);
                foreach (var (question, chance) in group)
                {
                    var best = chance.Length == 0 ? -1 : Array.IndexOf(chance, chance.Max());
                    var isAnswered = best >= 0 && chance.OrderDescending().Take(Sharing).Sum() >= threshold;
                    answerable += question.IsAnswerable ? 1 : 0;
                    right += question.IsAnswerable && isAnswered && question.IsRight[best] != false ? 1 : 0;
                    other += question.IsAnswerable && isAnswered && question.IsRight[best] == false ? 1 : 0;
                    silent += question.IsAnswerable ? 0 : 1;
                    answered += !question.IsAnswerable && isAnswered ? 1 : 0;
                }

                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"    {threshold:F2}: right {Share(right, answerable)}  other {Share(other, answerable)}  |  wrongly answered {Share(answered, silent)}"));
            }
        }
    }

    private static string Share(int part, int all) => all == 0 ? "     -" : string.Create(CultureInfo.InvariantCulture, $"{100.0 * part / all,5:F1}%");
}
