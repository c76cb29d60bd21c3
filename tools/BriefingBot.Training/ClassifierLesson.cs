using BriefingBot.Core.Checking;
using BriefingBot.Core.Classifying;
using BriefingBot.Core.Facts;
using BriefingBot.Quality;

namespace BriefingBot.Training;

/// <summary>What a story's classifier is taught.</summary>
internal sealed class ClassifierLesson
{
    /// <summary>The author of what the story's own files hold.</summary>
    public const string Curators = "curators";

    /// <summary>The author of what has nothing to do with the story.</summary>
    public const string SmallTalk = "small talk";

    /// <summary>The author of the question sets.</summary>
    public const string Sets = "sets";

    private const int Seed = 20261128;
    private const float Distorted = 0.35f;
    private const float InAHurry = 0.15f;
    private const int OfStatements = ClassifierTask.Statements;
    private const int OfQuestions = ClassifierTask.Questions;

    private readonly Dictionary<Meaning, int>[] _numbers;

    private ClassifierLesson(KnowledgeSnapshot knowledge, Topic topic)
    {
        (Knowledge, Topic) = (knowledge, topic);
        var said = topic.Facts.Where(fact => fact.IsSaid).Select(fact => fact.Id.Value).ToArray();
        Tasks =
        [
            Stamped([Meaning.Nothing, .. said.Select(id => new Meaning(MeaningKind.Supports, id)), .. said.Select(id => new Meaning(MeaningKind.Contradicts, id))]),
            Stamped([Meaning.Nothing, .. said.Select(id => new Meaning(MeaningKind.AsksFact, id)), .. topic.Gaps.Select(gap => new Meaning(MeaningKind.AsksGap, gap.Id))]),
        ];
        _numbers = [.. Tasks.Select(task => task.Meanings.Select((meaning, i) => (meaning, i)).ToDictionary())];
        Examples = [.. Misspelt([.. Statements(), .. Questions()])];
    }

    /// <summary>What the packs say.</summary>
    public KnowledgeSnapshot Knowledge { get; }

    /// <summary>The story.</summary>
    public Topic Topic { get; }

    /// <summary>By task: what it tells apart.</summary>
    public (Meaning[] Meanings, ulong[] Stamps)[] Tasks { get; }

    /// <summary>All that may be learnt from.</summary>
    public ClassifierExample[] Examples { get; }

    /// <summary>Reads the story's files and what is taught besides.</summary>
    public static ClassifierLesson Read(string folder)
    {
        var knowledge = QualityRun.Load(folder);
        return knowledge.TryGetTopic(QualityRun.Topic, out var topic)
            ? new ClassifierLesson(knowledge, topic)
            : throw new InvalidOperationException($"No topic {QualityRun.Topic} in {folder}.");
    }

    /// <summary>Trains a classifier on what some authors wrote.</summary>
    public SentenceClassifier Train(Func<string, bool> isLearntFrom) =>
        ClassifierTrainer.Train(Topic.Id.Value, [.. Examples.Where(example => isLearntFrom(example.Author))], Tasks);

    private IEnumerable<ClassifierExample> Misspelt(ClassifierExample[] examples)
    {
        var random = new Random(Seed);
        var misspelling = new Misspelling(random);
        foreach (var example in examples)
        {
            yield return example;
            if (random.NextSingle() < InAHurry && misspelling.Of(example.Text) is var text && text != example.Text)
            {
                yield return example with { Text = text, Features = SentenceFeatures.Of(text, Knowledge, Topic.Id) };
            }
        }
    }

    // What somebody states truly becomes false with another name, number or a denial in it.
    private IEnumerable<ClassifierExample> Statements()
    {
        var random = new Random(Seed);
        var distortion = new Distortion(random);
        foreach (var example in Stated())
        {
            yield return example;
            if (Tasks[OfStatements].Meanings[example.Meanings[0]] is { Kind: MeaningKind.Supports } meaning && example.Meanings.Length == 1 && random.NextSingle() < Distorted)
            {
                var distorted = distortion.Of(example.Text).ToArray();
                if (distorted.Length > 0)
                {
                    yield return Of(OfStatements, example.Author, distorted[random.Next(distorted.Length)], meaning with { Kind = MeaningKind.Contradicts });
                }
            }
        }
    }

    private IEnumerable<ClassifierExample> Stated()
    {
        foreach (var fact in Topic.Facts.Where(fact => fact.IsSaid))
        {
            var statements = Topic.StatementsOf(fact.Id);
            foreach (var text in statements.Same.Prepend(fact.Text))
            {
                yield return Of(OfStatements, Curators, text, new Meaning(MeaningKind.Supports, fact.Id.Value));
            }

            foreach (var text in statements.Contrary)
            {
                yield return Of(OfStatements, Curators, text, new Meaning(MeaningKind.Contradicts, fact.Id.Value));
            }
        }

        foreach (var taught in TaughtSentence.Statements())
        {
            yield return Of(OfStatements, taught.Author, taught.Text, taught.Letter == 'N' ? Meaning.Nothing : new Meaning(taught.Letter == 'S' ? MeaningKind.Supports : MeaningKind.Contradicts, taught.Ids[0]));
        }

        foreach (var (text, expected) in MessageRun.Learnt(Knowledge))
        {
            yield return Of(OfStatements, "messages", text, expected switch
            {
                Verdict.Supported => All(OfStatements, MeaningKind.Supports),
                Verdict.Conflict => All(OfStatements, MeaningKind.Contradicts),
                _ => [Meaning.Nothing],
            });
        }
    }

    private IEnumerable<ClassifierExample> Questions()
    {
        Meaning[] nothing = [Meaning.Nothing, .. All(OfQuestions, MeaningKind.AsksGap)];
        foreach (var fact in Topic.Facts.Where(fact => fact.IsSaid))
        {
            foreach (var text in fact.Asks)
            {
                yield return Of(OfQuestions, Curators, text, new Meaning(MeaningKind.AsksFact, fact.Id.Value));
            }
        }

        foreach (var gap in Topic.Gaps)
        {
            foreach (var text in gap.Asks)
            {
                yield return Of(OfQuestions, Curators, text, new Meaning(MeaningKind.AsksGap, gap.Id));
            }
        }

        foreach (var taught in TaughtSentence.Questions())
        {
            yield return Of(OfQuestions, taught.Author, taught.Text, taught.Letter switch
            {
                'G' => [new Meaning(MeaningKind.AsksGap, taught.Ids[0])],
                'N' => nothing,
                _ => [.. taught.Ids.Select(id => new Meaning(MeaningKind.AsksFact, id))],
            });
        }

        // Small talk asks nothing of the story either.
        foreach (var taught in TaughtSentence.Statements().Where(taught => taught.Author == SmallTalk))
        {
            yield return Of(OfQuestions, SmallTalk, taught.Text, Meaning.Nothing);
        }

        foreach (var asked in QuestionSet.ChinaSouthKorea().Where(asked => asked.Expected.Length == 1 && !QuestionSet.IsHeld(asked.Set)))
        {
            yield return Of(OfQuestions, Sets, asked.Text, asked.Expected[0].IsEmpty ? nothing : [.. asked.Expected[0].Select(id => new Meaning(MeaningKind.AsksFact, id))]);
        }
    }

    private Meaning[] All(int task, MeaningKind kind) => [.. Tasks[task].Meanings.Where(meaning => meaning.Kind == kind)];

    private ClassifierExample Of(int task, string author, string text, params Meaning[] meanings) =>
        new(task, author, text, SentenceFeatures.Of(text, Knowledge, Topic.Id), [.. meanings.Where(_numbers[task].ContainsKey).Select(meaning => _numbers[task][meaning])]);

    private (Meaning[], ulong[]) Stamped(Meaning[] meanings) => (meanings, [.. meanings.Select(meaning => SentenceClassifier.StampOf(meaning.TextIn(Topic)!))]);
}
