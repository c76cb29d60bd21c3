using System.Globalization;
using BriefingBot.Core.Classifying;

namespace BriefingBot.Training;

/// <summary>Trains and measures a story's classifier.</summary>
internal static class ClassifierTraining
{
    /// <summary>Prints figures, cross-validated by author.</summary>
    public static void Validate(ClassifierLesson lesson)
    {
        foreach (var fold in Folds(lesson))
        {
            var classifier = lesson.Train(author => !fold.Contains(author));
            foreach (var group in lesson.Examples.Where(example => fold.Contains(example.Author)).GroupBy(example => (example.Task, example.Author)))
            {
                var task = classifier.Tasks[group.Key.Task];
                var judged = group.Select(example => (Expected: task.Meanings[example.Meanings[0]].Kind, example.Meanings, Chances: classifier.Chances(task, example.Features)))
                    .Select(each => (each.Expected, IsKind: KindOf(task, each.Chances) == each.Expected, IsMeaning: each.Meanings.Contains(Array.IndexOf(each.Chances, each.Chances.Max())))).ToArray();
                Console.WriteLine($"  {(group.Key.Task == ClassifierTask.Statements ? "statements" : "questions")} by {group.Key.Author}: " + string.Join(" · ", judged.GroupBy(each => each.Expected).Select(kind => string.Create(
                    CultureInfo.InvariantCulture, $"{kind.Key} {kind.Count()}: kind {kind.Average(each => each.IsKind ? 1.0 : 0):P1}, meaning {kind.Average(each => each.IsMeaning ? 1.0 : 0):P1}"))));
            }
        }
    }

    /// <summary>Writes the file, whole: a bot may be reading the one before.</summary>
    public static void Write(ClassifierLesson lesson, string path)
    {
        var classifier = lesson.Train(_ => true);
        using (var file = File.Create(path + ".new"))
        {
            classifier.Write(file);
        }

        File.Move(path + ".new", path, overwrite: true);
    }

    /// <summary>Authors dealt into folds.</summary>
    public static HashSet<string>[] Folds(ClassifierLesson lesson) =>
        [.. lesson.Examples.Select(example => example.Author).Distinct().Select((author, i) => (author, i)).GroupBy(pair => pair.i % TopicFolds.Count).Select(fold => fold.Select(pair => pair.author).ToHashSet())];

    private static MeaningKind KindOf(ClassifierTask task, float[] chances) =>
        task.Meanings.Zip(chances).GroupBy(pair => pair.First.Kind).MaxBy(kind => kind.Sum(pair => pair.Second))!.Key;
}
