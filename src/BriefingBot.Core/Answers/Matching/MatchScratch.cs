using System.Collections.Concurrent;

namespace BriefingBot.Core.Answers.Matching;

/// <summary>The working memory of one match: clean between matches, rented, never shared.</summary>
internal sealed class MatchScratch
{
    private readonly List<int> _touchedPhrases = [];
    private readonly List<int> _touchedUnits = [];

    public AskedQuestion Question { get; } = new();

    public List<int> Spare { get; } = [];

    /// <summary>By phrase: the weight of the question's words that it has.</summary>
    public float[] OfQuestion { get; private set; } = [];

    /// <summary>By phrase: the weight of its own terms that the question has.</summary>
    public float[] OfPhrase { get; private set; } = [];

    /// <summary>By phrase: the question's words that it has.</summary>
    public ulong[] Words { get; private set; } = [];

    /// <summary>By phrase: the question's words that it has as they are.</summary>
    public ulong[] Same { get; private set; } = [];

    /// <summary>By unit: what is known of it so far.</summary>
    public UnitMatch[] Units { get; private set; } = [];

    public IReadOnlyList<int> TouchedPhrases => _touchedPhrases;

    public IReadOnlyList<int> TouchedUnits => _touchedUnits;

    public void Reserve(int phrases, int units)
    {
        if (OfQuestion.Length < phrases)
        {
            (OfQuestion, OfPhrase, Words, Same) = (new float[phrases], new float[phrases], new ulong[phrases], new ulong[phrases]);
        }

        if (Units.Length < units)
        {
            Units = new UnitMatch[units];
        }
    }

    /// <summary>Notes that a phrase has one of the question's words; of several stand-ins the first, best one counts.</summary>
    public void Touch(int phrase, in StandIn standIn, float ofQuestion, float ofPhrase)
    {
        var bit = 1UL << standIn.Word;
        if ((Words[phrase] & bit) != 0)
        {
            return;
        }

        if (Words[phrase] == 0)
        {
            _touchedPhrases.Add(phrase);
        }

        Words[phrase] |= bit;
        Same[phrase] |= standIn.IsSame ? bit : 0;
        OfQuestion[phrase] += ofQuestion;
        OfPhrase[phrase] += ofPhrase;
    }

    public void TouchUnit(int unit, int number, Phrase phrase, in Likeness likeness)
    {
        ref var match = ref Units[unit];
        if (match.Covered == 0)
        {
            _touchedUnits.Add(unit);
        }

        match.Covered |= Words[number];
        match.Same |= Same[number];
        match.OfQuestion += OfQuestion[number];
        match.Add(number, likeness);
        if (phrase.IsText)
        {
            (match.InText, match.SameInText) = (Words[number], Same[number]);
        }

        match.OffersPick |= Question.Picks(phrase.Picked);
        match.OffersKind = (phrase.Intents & Question.Intents & Intent.Typed) != 0 ? Math.Max(match.OffersKind, likeness.Similarity) : match.OffersKind;
    }

    public void Clean()
    {
        foreach (var phrase in _touchedPhrases)
        {
            OfQuestion[phrase] = OfPhrase[phrase] = 0;
            Words[phrase] = Same[phrase] = 0;
        }

        foreach (var unit in _touchedUnits)
        {
            Units[unit] = default;
        }

        _touchedPhrases.Clear();
        _touchedUnits.Clear();
        Question.Clear();
    }
}

/// <summary>What the matcher knows of one fact or gap.</summary>
internal struct UnitMatch
{
    /// <summary>The question's words that any of its phrases has.</summary>
    public ulong Covered;

    /// <summary>How like the question its likest phrase is.</summary>
    public Likeness Likest;

    /// <summary>The number of that phrase.</summary>
    public int LikestPhrase;

    /// <summary>0 to 1: how like the question its second likest phrase is.</summary>
    public float Second;

    /// <summary>0 to 1: how like the question its third likest phrase is.</summary>
    public float Third;

    /// <summary>The weight of the question's words in its phrases, summed over these.</summary>
    public float OfQuestion;

    /// <summary>The question's words that the fact's own text has.</summary>
    public ulong InText;

    /// <summary>The question's words that the fact's own text has as they are.</summary>
    public ulong SameInText;

    /// <summary>The question's words that any of its phrases has as they are.</summary>
    public ulong Same;

    /// <summary>How like the question its likest phrase is that asks for the same kind of thing; 0 when none does.</summary>
    public float OffersKind;

    /// <summary>Whether any of its phrases picks out what the question picks out.</summary>
    public bool OffersPick;

    /// <summary>Notes a phrase's likeness.</summary>
    public void Add(int phrase, in Likeness likeness)
    {
        if (likeness.Similarity > Likest.Similarity)
        {
            (Likest, LikestPhrase, Second, Third) = (likeness, phrase, Likest.Similarity, Second);
        }
        else if (likeness.Similarity > Second)
        {
            (Second, Third) = (likeness.Similarity, Second);
        }
        else
        {
            Third = Math.Max(Third, likeness.Similarity);
        }
    }
}

/// <summary>Scratches at rest, at most one for each match that ever ran at the same time.</summary>
internal sealed class MatchScratchPool
{
    private readonly ConcurrentBag<MatchScratch> _resting = [];

    public MatchScratch Rent() => _resting.TryTake(out var rested) ? rested : new MatchScratch();

    public void Return(MatchScratch scratch)
    {
        scratch.Clean();
        _resting.Add(scratch);
    }
}
