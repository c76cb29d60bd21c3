using System.Numerics;
using BriefingBot.Core.Search.Analysis;

namespace BriefingBot.Core.Search.Ranking;

/// <summary>A word of the question that carries meaning.</summary>
internal struct QueryTerm
{
    /// <summary>The vocabulary's number, or -1 when no document has the word.</summary>
    public int Term;

    /// <summary>The word's lemma, whether or not a document has it.</summary>
    public string Lemma;

    /// <summary>Which of the question's words it is.</summary>
    public int Position;

    /// <summary>The number of the entity it names or is part of naming, or -1.</summary>
    public int Entity;

    /// <summary>The term of the spelling searched instead, or -1.</summary>
    public int Corrected;

    public TokenFlags Flags;

    /// <summary>How many of the documents searched have it.</summary>
    public int Frequency;

    /// <summary>How rare it is in what was searched, in nats.</summary>
    public float Idf;

    /// <summary>What having it is worth: its idf times the chance that the answer has it.</summary>
    public float Weight;

    /// <summary>How rare the word is in English, whatever was searched.</summary>
    public float Background;

    public readonly bool IsName => (Flags & (TokenFlags.Capitalised | TokenFlags.SentenceStart)) == TokenFlags.Capitalised || (Flags & TokenFlags.Acronym) != 0;

    public readonly bool IsNumber => (Flags & TokenFlags.Number) != 0;
}

/// <summary>A term that stands for words of the question without being them: a synonym, a relative, a correction, an entity's other name.</summary>
/// <param name="Term">The term to look for.</param>
/// <param name="Words">The bits of the question's words it stands for.</param>
/// <param name="Weight">0 to 1: how well it stands for them; 1 counts as the words themselves.</param>
/// <param name="IsSynonym">Whether it is another word rather than another form of the word.</param>
internal readonly record struct Expansion(int Term, ulong Words, float Weight, bool IsSynonym = false);

/// <summary>A question made ready for searching. Kept and used again.</summary>
internal sealed class Query
{
    /// <summary>As many words as there are bits in a mask.</summary>
    public const int MostTerms = 64;

    private readonly QueryTerm[] _terms = new QueryTerm[MostTerms];
    private readonly List<Expansion> _expansions = [];

    public TokenBuffer Tokens { get; } = new();

    /// <summary>The vocabulary's number of every word, stop words included; -1 for words no document has.</summary>
    public List<int> Sequence { get; } = [];

    /// <summary>Flags of every word of <see cref="Sequence"/>.</summary>
    public List<TokenFlags> SequenceFlags { get; } = [];

    public List<int> Entities { get; } = [];

    public int Count { get; private set; }

    public Span<QueryTerm> Terms => _terms.AsSpan(0, Count);

    public IReadOnlyList<Expansion> Expansions => _expansions;

    public QuestionKind Kind { get; set; }

    /// <summary>The sorts of its words; known once they are weighed.</summary>
    public QuestionProfile Profile { get; set; }

    /// <summary>Where the question word stands among all words, or -1.</summary>
    public int QuestionWord { get; set; }

    /// <summary>Where the noun stands that "what" or "which" asks for, or -1.</summary>
    public int Focus { get; set; }

    /// <summary>The summed idf of the words in a mask.</summary>
    public float IdfOf(ulong words)
    {
        var sum = 0f;
        for (; words != 0; words &= words - 1)
            sum += _terms[BitOperations.TrailingZeroCount(words)].Idf;
        return sum;
    }

    /// <summary>The summed weight of the words in a mask.</summary>
    public float WeightOf(ulong words)
    {
        var sum = 0f;
        for (; words != 0; words &= words - 1)
            sum += _terms[BitOperations.TrailingZeroCount(words)].Weight;
        return sum;
    }

    /// <summary>The summed squares of the weights of the words in a mask.</summary>
    public float SquaresOf(ulong words)
    {
        var sum = 0f;
        for (; words != 0; words &= words - 1)
        {
            var weight = _terms[BitOperations.TrailingZeroCount(words)].Weight;
            sum += weight * weight;
        }
        return sum;
    }

    /// <summary>The summed rarity in English of the words in a mask.</summary>
    public float BackgroundOf(ulong words)
    {
        var sum = 0f;
        for (; words != 0; words &= words - 1)
            sum += _terms[BitOperations.TrailingZeroCount(words)].Background;
        return sum;
    }

    /// <summary>The weight of the weightiest word in a mask.</summary>
    public float HighestWeightOf(ulong words)
    {
        var highest = 0f;
        for (; words != 0; words &= words - 1)
            highest = Math.Max(highest, _terms[BitOperations.TrailingZeroCount(words)].Weight);
        return highest;
    }

    public void Clear()
    {
        Count = 0;
        QuestionWord = Focus = -1;
        _expansions.Clear();
        Sequence.Clear();
        SequenceFlags.Clear();
        Entities.Clear();
    }

    public void Add(in QueryTerm term) => _terms[Count++] = term;

    public void Add(in Expansion expansion) => _expansions.Add(expansion);
}
