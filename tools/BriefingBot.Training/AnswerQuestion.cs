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
    private const int Seed = 20261128;
    private const float Untaught = 0.2f;

    private static readonly AnswerInput[] OfClassifier =
        [AnswerInput.IsTaught, AnswerInput.Meant, AnswerInput.MeantOfAll, AnswerInput.MeantGap, AnswerInput.LeadInMeant, AnswerInput.MeantNothing];

    /// <summary>
    /// The ways of asking of a story, each left out, what others ask, and the open question sets. A classifier that hasn't learnt from
    /// their author says what they mean; for some nothing does, as in a story that has none.
    /// </summary>
    public static AnswerQuestion[] ReadAll(ClassifierLesson lesson, OutOfFoldClassifiers classifiers)
    {
        var knowledge = classifiers.Authors.GroupBy(classifiers.Of).SelectMany(fold =>
        {
            var snapshot = new KnowledgeSnapshot(lesson.Knowledge.Topics, 1, classifiers: fold.Key);
            return fold.Select(author => (author, snapshot));
        }).ToDictionary(pair => pair.author, pair => pair.snapshot, StringComparer.Ordinal);
        var sets = QuestionSet.ChinaSouthKorea().Where(asked => asked.Expected.Length == 1 && !QuestionSet.IsHeld(asked.Set)).ToArray();
        var alike = sets.SelectMany(asked => asked.Expected[0].SelectMany(left => asked.Expected[0].Select(right => (left, right)))).ToHashSet();
        AnswerQuestion[] questions =
        [
            .. LeftOut.Cases(lesson.Topic, classifiers.Of(ClassifierLesson.Curators)).Select(left => Of(left.Group, left.Unit, left.Text, left.Knowledge, left.Right, alike)),
            .. TaughtSentence.Questions().Select(taught => Of("taught", taught.Author, taught.Text, knowledge[taught.Author], taught.Letter is 'F' or 'P' ? taught.Ids : [], alike)),
            .. sets.Select(asked => Of("sets", asked.Text, asked.Text, knowledge[ClassifierLesson.Sets], asked.Expected[0], [])),
        ];
        Unteach(questions);
        return questions;
    }

    private static AnswerQuestion Of(string group, string unit, string text, KnowledgeSnapshot knowledge, IReadOnlyCollection<string> right, HashSet<(string Left, string Right)> alike)
    {
        var found = Candidates.Find(knowledge, text, QualityRun.Topic);
        var facts = found.IsCurated ? found.Facts.OrderByDescending(fact => fact.Score + fact.Match!.Value.Meant).Take(Most).ToArray() : [];
        bool? IsRight(string fact) => right.Contains(fact) ? true : right.Any(one => alike.Contains((one, fact))) ? null : false;
        return new AnswerQuestion(group, unit, text, [.. facts.Select(found.InputsOf)], [.. facts.Select(fact => IsRight(fact.Fact.Fact.Id.Value))], right.Count > 0);
    }

    private static void Unteach(AnswerQuestion[] questions)
    {
        var random = new Random(Seed);
        foreach (var question in questions.Where(_ => random.NextSingle() < Untaught))
        {
            foreach (var row in question.Rows)
            {
                foreach (var input in OfClassifier)
                {
                    row[(int)input] = 0;
                }
            }
        }
    }
}
