using BriefingBot.Core.Checking;
using BriefingBot.Quality;

namespace BriefingBot.Training;

/// <summary>A statement on a curated story, with what is seen of the facts that it may be about, and what they say of it.</summary>
/// <param name="Group">Where it comes from.</param>
/// <param name="Unit">The fact, or the message; statements of one are never in two folds.</param>
/// <param name="Text">The statement.</param>
/// <param name="Rows">By fact: its <see cref="CheckInput"/>s.</param>
/// <param name="Supports">By fact: whether it says so; null where it may.</param>
/// <param name="Contradicts">By fact: whether it contradicts; null where it may.</param>
/// <param name="Expected">What the facts say of it all in all; null where that isn't known.</param>
internal sealed record CheckCase(string Group, string Unit, string Text, float[][] Rows, bool?[] Supports, bool?[] Contradicts, Verdict? Expected)
{
    private const int Seed = 20261127;
    private const float KeptWhenThinned = 0.4f;

    /// <summary>The curated statements, each left out, with and without most others, and with its fact left out; and the messages that may be learnt from.</summary>
    public static CheckCase[] ReadAll(string folder)
    {
        var knowledge = QualityRun.Load(folder);
        knowledge.TryGetTopic(QualityRun.Topic, out var topic);
        var story = new StoryReading(topic!, knowledge);
        var random = new Random(Seed);
        return
        [
            .. topic!.Facts.Where(fact => fact.IsSaid).SelectMany(fact => OfFact(story, story.Of(fact), random)),
            .. MessageRun.Statements().Select(each => OfStatement(story, story.Of(topic.TryGetFact(each.Fact, out var fact) ? fact : throw new InvalidOperationException($"No fact {each.Fact}.")), each.Text, each.Expected)),
            .. MessageRun.Learnt(knowledge).Select((sentence, i) => OfMessage(story, sentence.Text, sentence.Expected, $"message {i / 3}")),
        ];
    }

    private static IEnumerable<CheckCase> OfFact(StoryReading story, FactReading fact, Random random)
    {
        var statements = fact.Of.Topic.StatementsOf(fact.Of.Fact.Id);
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
            reading.Same.Take(1).Concat(reading.Same.Skip(1).Where(_ => random.NextSingle() < KeptWhenThinned)),
            reading.Contrary.Where(_ => random.NextSingle() < KeptWhenThinned));

        // Distorted statements are compared with a fact that still has the one that they were made from, and with one that hasn't.
        var distortion = new Distortion(random);
        foreach (var (text, i) in statements.Same.Select((text, i) => (text, i)))
        {
            foreach (var distorted in distortion.Of(text))
            {
                yield return Of("distorted", distorted, story.Read(distorted), random.Next(2) == 0 ? Thinned(fact) : fact.With(fact.Same.Where((_, each) => each != i + 1), fact.Contrary), isSame: false);
            }
        }

        CheckCase Of(string group, string text, Statement said, FactReading? stand, bool isSame)
        {
            var near = story.Near(said, text).Where(each => each != fact).ToList();
            if (stand is not null)
            {
                near.Insert(0, stand);
            }

            var rows = FactVerdict.Rows(said, near, story.View(said, text, group == "distorted" ? null : isSame));
            var supports = near.Select(each => each == stand && isSame ? true : isSame && stand is not null ? (bool?)null : false).ToArray();
            var contradicts = near.Select(each => isSame ? false : each == stand ? true : (bool?)null).ToArray();
            return new CheckCase(group, fact.Of.Fact.Id.Value, text, rows, supports, contradicts, stand is null ? null : isSame ? Verdict.Supported : Verdict.Conflict);
        }
    }

    // Compared as a member's would be: with all that the story has.
    private static CheckCase OfStatement(StoryReading story, FactReading fact, string text, Verdict expected)
    {
        var said = story.Read(text);
        var near = story.Near(said, text).ToList();
        var rows = FactVerdict.Rows(said, near, story.View(said, text));
        var isSame = expected == Verdict.Supported;
        return new CheckCase(
            "unseen",
            fact.Of.Fact.Id.Value,
            text,
            rows,
            [.. near.Select(each => !isSame ? false : each == fact ? true : (bool?)null)],
            [.. near.Select(each => isSame ? false : each == fact ? true : (bool?)null)],
            expected);
    }

    // Which fact a sentence is about isn't written down: the nearest is taken for it.
    private static CheckCase OfMessage(StoryReading story, string text, Verdict expected, string unit)
    {
        var said = story.Read(text);
        var rows = said.Words.Length == 0 ? [] : FactVerdict.Rows(said, story.Near(said, text), story.View(said, text));
        var nearest = rows.Length == 0 ? -1 : Array.IndexOf(rows, rows.MaxBy(row => CheckInputs.Nearness(row)));
        return new CheckCase(
            "messages",
            unit,
            text,
            rows,
            [.. rows.Select((_, i) => expected != Verdict.Supported ? false : i == nearest ? true : (bool?)null)],
            [.. rows.Select((_, i) => expected != Verdict.Conflict ? false : i == nearest ? true : (bool?)null)],
            expected);
    }
}
