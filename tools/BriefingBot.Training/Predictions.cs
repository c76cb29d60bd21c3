using System.Text.Json;

namespace BriefingBot.Training;

/// <summary>Writes what the shipped engine answers, one JSON line a question, as the scorer of the data reads it.</summary>
internal static class Predictions
{
    private const double AnswerFrom = 0.5;

    public static void Write(QaSet set, bool scoped, string path)
    {
        var index = set.BuildIndex();
        using var writer = new StreamWriter(path);
        foreach (var question in set.Questions)
        {
            var result = index.Search(question.Question, scoped ? question.Topic : null);
            writer.WriteLine(JsonSerializer.Serialize(new
            {
                id = question.Id,
                ranked = result.Hits.Select(hit => hit.Document.Id),
                answered = result.Confidence >= AnswerFrom,
                confidence = result.Confidence,
            }));
        }
    }
}
