using BriefingBot.Core.Search;
using BriefingBot.Core.Search.Ranking;

namespace BriefingBot.Training;

/// <summary>A question with what the engine sees of its candidates and which of them are right.</summary>
internal sealed record TrainingQuestion(QaQuestion Question, Inspection Seen, bool[] IsGold)
{
    public bool IsTrainable => Array.IndexOf(IsGold, true) >= 0;

    public static List<TrainingQuestion> Inspect(QaSet set, SearchIndex index, bool scoped, Func<string, bool> wanted, bool withKeys = false) =>
    [
        .. from question in set.Questions
           where wanted(question.Topic)
           let seen = index.Inspect(question.Question, scoped ? question.Topic : null, withKeys)
           let gold = question.GoldFactIds.ToHashSet(StringComparer.Ordinal)
           select new TrainingQuestion(question, seen, [.. seen.Documents.Select(document => gold.Contains(document.Id))])
    ];
}
