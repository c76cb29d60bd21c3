using BriefingBot.Core.Classifying;
using BriefingBot.Core.Facts;
using BriefingBot.Core.Search.Analysis;
using BriefingBot.Core.Search.Indexing;

namespace BriefingBot.Core.Answers.Matching;

/// <summary>
/// Compares a question with the curated ways of asking for facts and for what the source doesn't say, on one scale.
/// Immutable; any number of threads may use it. A server's matcher shares base's phrases and adds its own.
/// </summary>
internal sealed class AskMatcher
{
    private const int Most = 10;
    private const int MostOfWording = 100;
    private const int MostMeant = 3;
    private const float Meant = 0.1f;

    private readonly Vocabulary _vocabulary;
    private readonly EntityNames _names;
    private readonly TermWeights _weights;
    private readonly QuestionTermReader _reader;
    private readonly AskSegment[] _segments;
    private readonly HashSet<int> _hidden;
    private readonly StoryClassifiers _classifiers;
    private readonly int _factPhrases;
    private readonly int _gapPhrases;
    private readonly MatchScratchPool _pool = new();

    private AskMatcher(Vocabulary vocabulary, EntityNames names, TermWeights weights, AskSegment[] segments, HashSet<int> hidden, StoryClassifiers classifiers)
    {
        _classifiers = classifiers;
        (_vocabulary, _names, _weights, _segments, _hidden) = (vocabulary, names, weights, segments, hidden);
        var parts = new NameParts(names, vocabulary);
        var spelling = new SpellingCorrector(vocabulary.OwnWords, term => weights.Occurs(term) || parts.IsInName(term) ? 1 : 0);
        _factPhrases = segments.Sum(segment => segment.Units.Where(unit => unit.Fact is not null).Sum(unit => unit.Fact!.Asks.Length));
        _gapPhrases = segments.Sum(segment => segment.Units.Where(unit => unit.Gap is not null).Sum(unit => unit.Phrases));
        _reader = new QuestionTermReader(vocabulary, names, parts, spelling, new WordRelatives(vocabulary), weights);
    }

    /// <summary>Whether there is anything to compare with.</summary>
    public bool IsEmpty => _segments.All(segment => segment.Phrases.Length == 0);

    /// <summary>Reads the ways of asking of all topics.</summary>
    public static AskMatcher Build(KnowledgeSnapshot knowledge, IReadOnlyList<Search.SearchEntity> entities, StoryClassifiers classifiers)
    {
        var vocabulary = new Vocabulary();
        var names = new EntityNames(entities, vocabulary);
        var segment = AskSegment.Build(knowledge.Topics.SelectMany(UnitsOf), id => TopicOf(knowledge, id), vocabulary, names);
        var weights = new TermWeights(segment.Spread, segment.Units.Length, [.. names.Terms]);
        Weigh(segment, weights);
        return new AskMatcher(vocabulary, names, weights, [segment], [], classifiers);
    }

    /// <summary>The facts that are asked for by curated questions, and the gaps.</summary>
    public static IEnumerable<AskUnit> UnitsOf(Topic topic) =>
    [
        .. topic.Facts.Where(fact => fact.IsSaid && !topic.IsBare).Select(fact => new AskUnit(topic.Id, fact, null)),
        .. topic.Gaps.Select(gap => new AskUnit(topic.Id, null, gap)),
    ];

    /// <summary>Compares a question.</summary>
    public AskMatches Match(ReadOnlySpan<char> question, TopicId? topic)
    {
        var scratch = _pool.Rent();
        try
        {
            scratch.Reserve(_segments.Sum(segment => segment.Phrases.Length), _segments.Sum(segment => segment.Units.Length));
            _reader.Read(question, topic?.Value, scratch.Question, scratch.Spare);
            Collect(scratch);
            Compare(scratch, topic);
            return Rank(scratch, topic) with { Asked = Asked(scratch.Question, topic) };
        }
        finally
        {
            _pool.Return(scratch);
        }
    }

    /// <summary>Reads a text's words and the ids of the entities that it names, in order, without comparing it with anything.</summary>
    public (AskedWord[] Words, string[] Names) Read(ReadOnlySpan<char> text, TopicId? topic)
    {
        var scratch = _pool.Rent();
        try
        {
            _reader.Read(text, topic?.Value, scratch.Question, scratch.Spare);
            return ([.. scratch.Question.Words], NamesOf(scratch.Question));
        }
        finally
        {
            _pool.Return(scratch);
        }
    }

    private string[] NamesOf(AskedQuestion question) => [.. question.Words.Where(word => word.Entity >= 0).Select(word => _names.Entities[word.Entity].Id)];

    private static Topic TopicOf(KnowledgeSnapshot knowledge, TopicId id) =>
        knowledge.TryGetTopic(id, out var topic) ? topic : throw new InvalidOperationException($"No topic {id}.");

    private static void Weigh(AskSegment segment, TermWeights weights)
    {
        foreach (var phrase in segment.Phrases)
        {
            phrase.Weight = phrase.Terms.Sum(weights.Of);
        }
    }

    private void Collect(MatchScratch scratch)
    {
        foreach (var standIn in scratch.Question.StandIns)
        {
            var word = scratch.Question.Words[standIn.Word];
            var ofPhrase = _weights.Of(standIn.Term) * standIn.Strength;
            var offset = 0;
            foreach (var segment in _segments)
            {
                foreach (var phrase in segment.Postings.DocumentsOf(standIn.Term))
                {
                    scratch.Touch(offset + phrase, standIn, word.Weight * standIn.Strength, ofPhrase);
                }

                offset += segment.Phrases.Length;
            }
        }
    }

    private void Compare(MatchScratch scratch, TopicId? topic)
    {
        var question = scratch.Question;
        foreach (var number in scratch.TouchedPhrases)
        {
            var (phrase, unit) = Locate(number);
            if (_hidden.Contains(unit) || (topic is { } id && UnitAt(unit).Topic != id))
            {
                continue;
            }

            var likeness = phrase.IsText
                ? Similarity.OfText(scratch.OfQuestion[number], scratch.OfPhrase[number], phrase, question)
                : Similarity.OfAsk(scratch.OfQuestion[number], scratch.OfPhrase[number], phrase, question);
            scratch.TouchUnit(unit, number, phrase, likeness);
        }
    }

    // Among the topics' own words the first topic's count.
    private AskUnit? Asked(AskedQuestion question, TopicId? topic)
    {
        if (question.Tokens.Count > MostOfWording)
        {
            return null;
        }

        var (wording, offset) = (Wordings.Of(question.Tokens), 0);
        foreach (var segment in _segments)
        {
            foreach (var number in segment.Wordings.UnitsOf(wording))
            {
                var unit = segment.Units[number];
                if (!_hidden.Contains(offset + number) && (topic is not { } id || unit.Topic == id))
                {
                    return unit;
                }
            }

            offset += segment.Units.Length;
        }

        return null;
    }

    private AskMatches Rank(MatchScratch scratch, TopicId? topic)
    {
        var question = scratch.Question;
        var names = NamesOf(question);
        var meanings = _classifiers.OfQuestion(() => SentenceFeatures.Of(SentenceFeatures.Terms(question.Tokens.ToWords(), question.Words, names)), topic).ToDictionary(each => each.Topic, each => each.Meanings);
        var (facts, gaps) = (new List<(int Unit, float Score)>(), new List<(int Unit, float Score)>());
        foreach (var number in scratch.TouchedUnits)
        {
            ref var match = ref scratch.Units[number];
            (UnitAt(number).Fact is null ? gaps : facts).Add((number, Similarity.Score(match.Likest.Similarity, question.CoverageOf(match.Covered, match.Same))));
        }

        return new AskMatches(Best(facts, MeaningKind.AsksFact, meanings, scratch), Best(gaps, MeaningKind.AsksGap, meanings, scratch), [.. question.Words], question.Intents, question.IsForeign,
            names, question.Speaker)
        {
            Counted = question.Counted,
            Picked = question.Picked,
            SpeakerId = question.Speaker >= 0 && question.Words[question.Speaker].Entity is >= 0 and var speaker ? _names.Entities[speaker].Id : null,
            Silence = Silence(scratch),
            Meanings = meanings,
        };
    }

    // The likest by words, and what a classifier takes to be meant, whatever the words.
    private AskMatch[] Best(List<(int Unit, float Score)> units, MeaningKind kind, Dictionary<TopicId, QuestionMeanings> meanings, MatchScratch scratch)
    {
        units.Sort((left, right) => right.Score.CompareTo(left.Score));
        var best = units.Take(Most).ToList();
        foreach (var (topic, meaning) in meanings)
        {
            foreach (var id in meaning.Asked.Likeliest(kind, MostMeant, Meant))
            {
                if (NumberOf(topic, kind, id) is { } number && !best.Exists(unit => unit.Unit == number))
                {
                    best.Add((number, units.Find(unit => unit.Unit == number).Score));
                }
            }
        }

        var matches = new AskMatch[best.Count];
        for (var i = 0; i < matches.Length; i++)
        {
            var (number, score) = best[i];
            var unit = UnitAt(number);
            matches[i] = (score > 0 ? Describe(number, score, scratch) : new AskMatch(unit, 0, 0, 0, false)) with
            {
                Meant = meanings.TryGetValue(unit.Topic, out var meaning) ? meaning.Asked.ChanceOf(kind, unit.Id) : 0,
            };
        }

        Array.Sort(matches, static (left, right) => Math.Max(right.Score, right.Meant).CompareTo(Math.Max(left.Score, left.Meant)));
        return matches;
    }

    private int? NumberOf(TopicId topic, MeaningKind kind, string id)
    {
        var offset = 0;
        foreach (var segment in _segments)
        {
            for (var i = 0; i < segment.Units.Length; i++)
            {
                if (segment.Units[i] is var unit && unit.Topic == topic && unit.Id == id && unit.Fact is not null == (kind == MeaningKind.AsksFact) && !_hidden.Contains(offset + i))
                {
                    return offset + i;
                }
            }

            offset += segment.Units.Length;
        }

        return null;
    }

    private AskMatch Describe(int number, float score, MatchScratch scratch)
    {
        var question = scratch.Question;
        var unit = UnitAt(number);
        ref var match = ref scratch.Units[number];
        var weight = Math.Max(question.Weight, 1e-3f);
        var likest = Locate(match.LikestPhrase).Phrase;
        return new AskMatch(unit, score, match.Covered, match.Same, match.OffersKind >= Similarity.OfSameKind * match.Likest.Similarity)
        {
            Likest = match.Likest,
            Second = match.Second,
            Third = match.Third,
            Coverage = question.CoverageOf(match.Covered, match.Same),
            SameWords = question.WeightOf(match.Same) / weight,
            Typical = match.OfQuestion / weight / unit.Phrases,
            InLikest = scratch.Words[match.LikestPhrase],
            InText = match.InText,
            SameInText = match.SameInText,
            HeaviestUnasked = HeaviestUnasked(likest, question),
            LikestIntents = likest.Intents,
            OffersPick = match.OffersPick,
        };
    }

    private float HeaviestUnasked(Phrase phrase, AskedQuestion question)
    {
        var heaviest = 0f;
        foreach (var term in phrase.Terms)
        {
            if (!question.IsStoodInBy(term))
            {
                heaviest = Math.Max(heaviest, _weights.Of(term));
            }
        }

        return heaviest;
    }

    // Words such as "exactly which" and "how much" ask mostly for what isn't there.
    private float[] Silence(MatchScratch scratch)
    {
        const float Prior = 1;
        var (ofFacts, ofGaps) = (new float[scratch.Question.Words.Count], new float[scratch.Question.Words.Count]);
        foreach (var number in scratch.TouchedPhrases)
        {
            var (phrase, unit) = Locate(number);
            if (phrase.IsText)
            {
                continue;
            }

            var counts = UnitAt(unit).Fact is null ? ofGaps : ofFacts;
            for (var words = scratch.Words[number]; words != 0; words &= words - 1)
            {
                counts[System.Numerics.BitOperations.TrailingZeroCount(words)]++;
            }
        }

        for (var i = 0; i < ofGaps.Length; i++)
        {
            var (gap, fact) = ((ofGaps[i] + Prior) / (_gapPhrases + (2 * Prior)), (ofFacts[i] + Prior) / (_factPhrases + (2 * Prior)));
            ofGaps[i] = ofGaps[i] + ofFacts[i] == 0 ? 0.5f : gap / (gap + fact);
        }

        return ofGaps;
    }

    private (Phrase Phrase, int Unit) Locate(int number)
    {
        var (phrases, units) = (0, 0);
        foreach (var segment in _segments)
        {
            if (number - phrases < segment.Phrases.Length)
            {
                var phrase = segment.Phrases[number - phrases];
                return (phrase, units + phrase.Unit);
            }

            (phrases, units) = (phrases + segment.Phrases.Length, units + segment.Units.Length);
        }

        throw new InvalidOperationException($"No phrase {number}.");
    }

    private AskUnit UnitAt(int number)
    {
        foreach (var segment in _segments)
        {
            if (number < segment.Units.Length)
            {
                return segment.Units[number];
            }

            number -= segment.Units.Length;
        }

        throw new InvalidOperationException($"No unit {number}.");
    }
}
