using BriefingBot.Core.Checking;
using BriefingBot.Core.Classifying;
using BriefingBot.Core.Facts;
using BriefingBot.Quality;

namespace BriefingBot.Training;

/// <summary>Reads all that the checker's networks learn from.</summary>
internal sealed class CheckCases
{
    private const int Seed = 20261127;
    private const float KeptWhenThinned = 0.4f;
    private const float Untaught = 0.2f;

    private readonly Random _random = new(Seed);
    private readonly Topic _topic;
    private readonly StoryReading _story;
    private readonly Dictionary<string, StoryClassifier> _classifiers;

    private CheckCases(ClassifierLesson lesson, OutOfFoldClassifiers classifiers)
    {
        _topic = lesson.Topic;
        _story = new StoryReading(_topic, lesson.Knowledge);
        _classifiers = classifiers.Authors.ToDictionary(author => author, author => new StoryClassifier(classifiers.Of(author)[_topic.Id].Value!, _topic), StringComparer.Ordinal);
    }

    /// <summary>
    /// The curated statements, each left out, with and without most others, and with its fact left out; those that others wrote; and
    /// the messages that may be learnt from. A classifier that hasn't learnt from their author says what they mean; for some nothing does.
    /// </summary>
    public static CheckCase[] ReadAll(ClassifierLesson lesson, OutOfFoldClassifiers classifiers)
    {
        var cases = new CheckCases(lesson, classifiers);
        return
        [
            .. lesson.Topic.Facts.Where(fact => fact.IsSaid).SelectMany(fact => cases.OfFact(cases._story.Of(fact))),
            .. TaughtSentence.Statements().Select(cases.OfTaught),
            .. MessageRun.Learnt(lesson.Knowledge).Select((sentence, i) => cases.OfMessage(sentence.Text, sentence.Expected, $"message {i / 3}")),
        ];
    }

    private IEnumerable<CheckCase> OfFact(FactReading fact)
    {
        var statements = _topic.StatementsOf(fact.Of.Fact.Id);
        for (var i = 0; i < statements.Same.Length + statements.Contrary.Length; i++)
        {
            var isSame = i < statements.Same.Length;
            var text = isSame ? statements.Same[i] : statements.Contrary[i - statements.Same.Length];
            var said = isSame ? fact.Same[i + 1] : fact.Contrary[i - statements.Same.Length];
            var without = fact.With(fact.Same.Where(each => each != said), fact.Contrary.Where(each => each != said));
            yield return Of("one left out", text, said, without, isSame);
            yield return Of("most left out", text, said, Thinned(without), isSame);
            yield return Of("fact left out", text, said, null, isSame);
            if (i % 4 == 0)
            {
                yield return Of("text alone", text, said, fact.With([fact.Text], []), isSame);
            }
        }

        FactReading Thinned(FactReading reading) => reading.With(
            reading.Same.Take(1).Concat(reading.Same.Skip(1).Where(_ => _random.NextSingle() < KeptWhenThinned)),
            reading.Contrary.Where(_ => _random.NextSingle() < KeptWhenThinned));

        // Distorted statements are compared with a fact that still has the one that they were made from, and with one that hasn't.
        var distortion = new Distortion(_random);
        foreach (var (text, i) in statements.Same.Select((text, i) => (text, i)))
        {
            foreach (var distorted in distortion.Of(text))
            {
                yield return Of("distorted", distorted, _story.Read(distorted), _random.Next(2) == 0 ? Thinned(fact) : fact.With(fact.Same.Where((_, each) => each != i + 1), fact.Contrary), isSame: false);
            }
        }

        CheckCase Of(string group, string text, Statement said, FactReading? stand, bool isSame)
        {
            var view = _story.View(said, text, stand is null ? null : ClassifierFor(ClassifierLesson.Curators), group == "distorted" ? null : isSame);
            var near = _story.Near(said, text, view).Where(each => each.Of.Fact.Id != fact.Of.Fact.Id).ToList();
            if (stand is not null)
            {
                near.Insert(0, stand);
            }

            var rows = FactVerdict.Rows(said, near, view);
            var supports = near.Select(each => each == stand && isSame ? true : isSame && stand is not null ? (bool?)null : false).ToArray();
            var contradicts = near.Select(each => isSame ? false : each == stand ? true : (bool?)null).ToArray();
            return new CheckCase(group, fact.Of.Fact.Id.Value, text, rows, supports, contradicts, stand is null ? null : isSame ? Verdict.Supported : Verdict.Conflict);
        }
    }

    // Compared as a member's would be: with all that the story has.
    private CheckCase OfTaught(TaughtSentence taught)
    {
        var (said, rows, near) = Compare(taught.Text, taught.Author);
        return new CheckCase(
            "unseen",
            taught.Author,
            taught.Text,
            rows,
            [.. near.Select(each => taught.Verdict != Verdict.Supported ? false : taught.Ids.Contains(each.Of.Fact.Id.Value) ? true : (bool?)null)],
            [.. near.Select(each => taught.Verdict != Verdict.Conflict ? false : taught.Ids.Contains(each.Of.Fact.Id.Value) ? true : (bool?)null)],
            taught.Verdict);
    }

    // Which fact a sentence is about isn't written down: the likeliest is taken for it.
    private CheckCase OfMessage(string text, Verdict expected, string unit)
    {
        var (_, rows, _) = Compare(text, "messages");
        var likeliest = rows.Length == 0 ? -1 : Array.IndexOf(rows, rows.MaxBy(row =>
            CheckInputs.Nearness(row) + row[(int)(expected == Verdict.Conflict ? CheckInput.MeantConflict : CheckInput.MeantSupport)]));
        return new CheckCase(
            "messages",
            unit,
            text,
            rows,
            [.. rows.Select((_, i) => expected != Verdict.Supported ? false : i == likeliest ? true : (bool?)null)],
            [.. rows.Select((_, i) => expected != Verdict.Conflict ? false : i == likeliest ? true : (bool?)null)],
            expected);
    }

    private (Statement Said, float[][] Rows, IReadOnlyList<FactReading> Near) Compare(string text, string author)
    {
        var said = _story.Read(text);
        if (said.Words.Length == 0)
        {
            return (said, [], []);
        }

        var view = _story.View(said, text, ClassifierFor(author));
        var near = _story.Near(said, text, view);
        return (said, FactVerdict.Rows(said, near, view), near);
    }

    private StoryClassifier? ClassifierFor(string author) => _random.NextSingle() < Untaught ? null : _classifiers[author];
}
