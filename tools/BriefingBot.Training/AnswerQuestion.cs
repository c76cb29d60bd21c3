using BriefingBot.Core.Answers;
using BriefingBot.Core.Answers.Judging;
using BriefingBot.Core.Facts;
using BriefingBot.Quality;

namespace BriefingBot.Training;

/// <summary>A question on a curated story, with what is seen of the facts that may answer it and which of them do.</summary>
/// <param name="Group">Where it comes from.</param>
/// <param name="Unit">The fact or gap that it asks for; questions for one are never in two folds.</param>
/// <param name="Text">The question.</param>
/// <param name="Rows">By fact, likest first: its <see cref="AnswerInput"/>s.</param>
/// <param name="IsRight">By fact: whether it answers; null where it may, as facts that say nearly the same do.</param>
/// <param name="IsAnswerable">Whether any fact answers, found or not.</param>
internal sealed record AnswerQuestion(string Group, string Unit, string Text, float[][] Rows, bool?[] IsRight, bool IsAnswerable)
{
    private const int Most = 6;

    /// <summary>The ways of asking of a story, each left out, and the open question sets.</summary>
    public static AnswerQuestion[] ReadAll(string folder)
    {
        var knowledge = QualityRun.Load(folder);
        knowledge.TryGetTopic(QualityRun.Topic, out var topic);
        var sets = QuestionSet.ChinaSouthKorea().Where(asked => asked.Expected.Length == 1).ToArray();
        var alike = sets.SelectMany(asked => asked.Expected[0].SelectMany(left => asked.Expected[0].Select(right => (left, right)))).ToHashSet();
        return
        [
            .. LeftOut.Cases(topic!).Select(left => Of(left.Group, left.Unit, left.Text, left.Knowledge, left.Right, alike)),
            .. sets.Select(asked => Of(QuestionSet.IsHeld(asked.Set) ? "held" : "sets", asked.Text, asked.Text, knowledge, asked.Expected[0], [])),
        ];
    }

    private static AnswerQuestion Of(string group, string unit, string text, KnowledgeSnapshot knowledge, IReadOnlyCollection<string> right, HashSet<(string Left, string Right)> alike)
    {
        var found = Candidates.Find(knowledge, text, QualityRun.Topic);
        var facts = found.IsCurated ? found.Facts.OrderByDescending(fact => fact.Score).Take(Most).ToArray() : [];
        bool? IsRight(string fact) => right.Contains(fact) ? true : right.Any(one => alike.Contains((one, fact))) ? null : false;
        return new AnswerQuestion(group, unit, text, [.. facts.Select(found.InputsOf)], [.. facts.Select(fact => IsRight(fact.Fact.Fact.Id.Value))], right.Count > 0);
    }
}
