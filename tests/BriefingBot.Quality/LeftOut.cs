using System.Collections.Immutable;
using System.Globalization;
using BriefingBot.Core.Answers;
using BriefingBot.Core.Classifying;
using BriefingBot.Core.Facts;

namespace BriefingBot.Quality;

/// <summary>
/// Asks each curated way of asking of a story that hasn't got it: what it answers in words that no curator foresaw.
/// Facts and gaps lose one way of asking at a time; then gaps go as a whole, so that nothing tells that the source is silent;
/// then facts are left with three ways of asking, or every other with none, as in a story that is young.
/// </summary>
public static class LeftOut
{
    /// <summary>Into how many parts the ways of asking are dealt; each part is asked of the others.</summary>
    private const int Folds = 20;

    /// <summary>All questions, each with the story that hasn't got it.</summary>
    /// <param name="topic">The story.</param>
    /// <param name="classifiers">What says besides what a question means: classifiers that haven't learnt from the story's own ways of asking; none if left out.</param>
    public static IEnumerable<LeftOutCase> Cases(Topic topic, IReadOnlyDictionary<TopicId, Lazy<SentenceClassifier?>>? classifiers = null) =>
        Enumerable.Range(0, Folds).SelectMany(fold => Single(topic, fold, classifiers).Concat(Whole(topic, fold, classifiers)).Concat(Single(topic, fold, classifiers, isEveryOtherUntold: true).Where((_, number) => number % 2 == 0)))
            .Concat(Sparse(topic, classifiers)).Concat(AsCurated(topic, classifiers));

    /// <summary>All questions, of the story as it is.</summary>
    public static IEnumerable<LeftOutCase> AsCurated(Topic topic, IReadOnlyDictionary<TopicId, Lazy<SentenceClassifier?>>? classifiers = null)
    {
        var knowledge = With(topic, topic.Facts, topic.Gaps, classifiers);
        return topic.Facts
            .SelectMany(fact => fact.Asks.Select(ask => new LeftOutCase(LeftOutCase.Nothing, knowledge, ask, fact.Id.Value, [fact.Id.Value])))
            .Concat(topic.Gaps.SelectMany(gap => gap.Asks.Select(ask => new LeftOutCase(LeftOutCase.Nothing, knowledge, ask, gap.Id, []))));
    }

    /// <summary>Asks questions.</summary>
    public static IEnumerable<LeftOutAnswer> Ask(IEnumerable<LeftOutCase> cases) => cases.Select(Ask);

    /// <summary>Asks all of them and writes shares, and below what went wrong.</summary>
    internal static void Write(KnowledgeSnapshot knowledge, TopicId id, TextWriter output)
    {
        knowledge.TryGetTopic(id, out var topic);
        var asked = Ask(Cases(topic!)).ToArray();
        foreach (var group in asked.GroupBy(one => one.Case.Group))
        {
            output.WriteLine($"{group.Key}: {group.Count()} asked");
            foreach (var outcome in group.GroupBy(one => one.Outcome).OrderByDescending(outcome => outcome.Count()))
            {
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {outcome.Key,-9} {outcome.Count(),5}  {(double)outcome.Count() / group.Count():P1}"));
            }
        }

        foreach (var one in asked.Where(one => !one.IsAsExpected))
        {
            output.WriteLine($"{one.Outcome} | {one.Case.Unit} | {one.Case.Text} | {one.Got}");
        }
    }

    private static LeftOutAnswer Ask(LeftOutCase left)
    {
        var sheet = AnswerEngine.Ask(left.Knowledge, left.Text, left.Knowledge.Topics[0].Id);
        var outcome = sheet.Parts[0] switch
        {
            Answer.Found found => left.Right.Contains(found.Best.Fact.Id.Value) ? LeftOutAnswer.Right : left.Right.IsEmpty ? "answered" : "other",
            _ when left.Right.IsEmpty => LeftOutAnswer.Refused,
            Answer.Unsure => "unsure",
            _ => "missed",
        };
        return new LeftOutAnswer(left, outcome, Grade.Describe(sheet.Parts[0]));
    }

    private static IEnumerable<LeftOutCase> Single(Topic topic, int fold, IReadOnlyDictionary<TopicId, Lazy<SentenceClassifier?>>? classifiers, bool isEveryOtherUntold = false)
    {
        var number = 0;
        var left = new List<(string Unit, string Text, bool IsFact)>();
        ImmutableArray<string> Without(ImmutableArray<string> asks, string unit, bool isFact)
        {
            var kept = ImmutableArray.CreateBuilder<string>();
            foreach (var ask in asks)
            {
                if (number++ % Folds == fold)
                {
                    left.Add((unit, ask, isFact));
                }
                else
                {
                    kept.Add(ask);
                }
            }

            return kept.ToImmutable();
        }

        var facts = topic.Facts.Select(fact => fact with { Asks = Without(fact.Asks, fact.Id.Value, isFact: true) }).ToImmutableArray();
        var gaps = topic.Gaps.Select(gap => gap with { Asks = Without(gap.Asks, gap.Id, isFact: false) }).ToImmutableArray();
        var knowledge = With(topic, isEveryOtherUntold ? [.. facts.Select((fact, at) => at % 2 == fold % 2 ? fact with { Asks = [] } : fact)] : facts, gaps, classifiers);
        return left.Select(one => one.IsFact
            ? new LeftOutCase(isEveryOtherUntold ? LeftOutCase.AllOfEveryOther : LeftOutCase.OfFact, knowledge, one.Text, one.Unit, [one.Unit])
            : new LeftOutCase(isEveryOtherUntold ? LeftOutCase.AllOfEveryOther : LeftOutCase.OfGap, knowledge, one.Text, one.Unit, []));
    }

    private static IEnumerable<LeftOutCase> Whole(Topic topic, int fold, IReadOnlyDictionary<TopicId, Lazy<SentenceClassifier?>>? classifiers)
    {
        var knowledge = With(topic, topic.Facts, [.. topic.Gaps.Where((_, number) => number % Folds != fold)], classifiers);
        return topic.Gaps.Where((_, number) => number % Folds == fold)
            .SelectMany(gap => gap.Asks.Select(text => new LeftOutCase(LeftOutCase.WholeGap, knowledge, text, gap.Id, [])));
    }

    // Every fourth of those left out: there are many.
    private static IEnumerable<LeftOutCase> Sparse(Topic topic, IReadOnlyDictionary<TopicId, Lazy<SentenceClassifier?>>? classifiers)
    {
        const int Kept = 3;
        var knowledge = With(
            topic,
            [.. topic.Facts.Select(fact => fact with { Asks = [.. fact.Asks.Take(Kept)] })],
            [.. topic.Gaps.Select(gap => gap with { Asks = [.. gap.Asks.Take(Kept)] })],
            classifiers);
        return topic.Facts.SelectMany(fact => fact.Asks.Skip(Kept).Where((_, number) => number % 4 == 0).Select(ask => new LeftOutCase(LeftOutCase.AllButThree, knowledge, ask, fact.Id.Value, [fact.Id.Value])))
            .Concat(topic.Gaps.SelectMany(gap => gap.Asks.Skip(Kept).Where((_, number) => number % 4 == 0).Select(ask => new LeftOutCase(LeftOutCase.AllButThree, knowledge, ask, gap.Id, []))));
    }

    private static KnowledgeSnapshot With(Topic topic, ImmutableArray<Fact> facts, ImmutableArray<Gap> gaps, IReadOnlyDictionary<TopicId, Lazy<SentenceClassifier?>>? classifiers) =>
        new([new Topic(topic.Id, topic.Title, topic.Sources, topic.Entities, facts, topic.Summary, topic.Timeline, gaps, topic.Language)], 1, classifiers: classifiers);
}
