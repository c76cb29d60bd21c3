using BriefingBot.Core.Answers;
using BriefingBot.Core.Facts;

namespace BriefingBot.Quality;

/// <summary>What an answer to a question of the set is worth.</summary>
/// <param name="Case">The question.</param>
/// <param name="IsRight">Whether it was answered, or refused, as expected.</param>
/// <param name="IsFalse">Whether it said something that must not be said: a fact in answer to what isn't covered, or a false premise not set right.</param>
/// <param name="Got">What was answered, for the list of failures.</param>
public sealed record Grade(AskedCase Case, bool IsRight, bool IsFalse, string Got)
{
    /// <summary>Asks a question and grades the answer.</summary>
    public static Grade Of(AskedCase asked, KnowledgeSnapshot knowledge, TopicId topic)
    {
        var sheet = AnswerEngine.Ask(knowledge, asked.Text, topic);
        var got = string.Join("; ", sheet.Parts.Select(Describe));
        if (asked.Kind == "premise")
        {
            var isRefused = !sheet.IsAnswered;
            var isSetRight = sheet.Parts is [Answer.Found { Footing: not Footing.Direct } found] && asked.Expected[0].Contains(found.Best.Fact.Id.Value);
            return new Grade(asked, isRefused || isSetRight, !isRefused && !isSetRight, got);
        }

        if (asked.IsRefusal)
        {
            return new Grade(asked, !sheet.IsAnswered, sheet.IsAnswered, got);
        }

        var isRight = sheet.Parts.Length == asked.Expected.Length && sheet.Parts.Zip(asked.Expected).All(pair => Fits(pair.First, pair.Second));
        return new Grade(asked, isRight, false, got);
    }

    private static bool Fits(Answer answer, IReadOnlyCollection<string> expected) => answer switch
    {
        Answer.Found found => expected.Contains(found.Best.Fact.Id.Value),
        _ => expected.Count == 0,
    };

    internal static string Describe(Answer answer) => answer switch
    {
        Answer.Found found => found.Footing == Footing.Direct ? found.Best.Fact.Id.Value : $"{found.Footing}: {found.Best.Fact.Id}",
        Answer.Unsure unsure => $"unsure ({string.Join(", ", unsure.Candidates.Select(fact => fact.Fact.Id))})",
        Answer.NotCovered { Gap: { } gap } => $"gap {gap.Id}",
        Answer.NotCovered refused => $"refused {refused.Refusal} {refused.Missing} ({refused.Near.FirstOrDefault()?.Fact.Id})",
        _ => "?",
    };
}
