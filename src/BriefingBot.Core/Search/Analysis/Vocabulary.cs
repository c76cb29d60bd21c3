namespace BriefingBot.Core.Search.Analysis;

/// <summary>A word's term and the classes it belongs to as written.</summary>
internal readonly record struct Lexeme(int Term, TokenFlags Classes);

/// <summary>
/// Numbers for the words of an index. Words of different spelling with one lemma share a term.
/// An overlay's vocabulary continues its parent's numbers, so both agree on what a number means.
/// Written while an index is built, only read afterwards.
/// </summary>
internal sealed class Vocabulary(Vocabulary? parent = null)
{
    private readonly Dictionary<string, Lexeme> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _lemmas = new(StringComparer.Ordinal);
    private readonly List<string> _terms = [];
    private readonly int _first = parent?.TermCount ?? 0;

    public int TermCount => _first + _terms.Count;

    /// <summary>Every word as written, with its term; the parent's are not among them.</summary>
    public IReadOnlyCollection<KeyValuePair<string, Lexeme>> OwnWords => _words;

    public string TextOf(int term) => term < _first ? parent!.TextOf(term) : _terms[term - _first];

    public bool TryFind(ReadOnlySpan<char> word, out Lexeme lexeme) =>
        _words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out lexeme)
        || (parent is not null && parent.TryFind(word, out lexeme));

    /// <summary>The term of a lemma, or -1.</summary>
    public int FindLemma(string lemma) =>
        _lemmas.TryGetValue(lemma, out var term) ? term : parent?.FindLemma(lemma) ?? -1;

    public Lexeme Add(ReadOnlySpan<char> word)
    {
        if (TryFind(word, out var known))
            return known;
        var text = word.ToString();
        var lexeme = new Lexeme(AddLemma(Lexicon.English.Lemma(text)), Lexicon.English.ClassesOf(text));
        _words.Add(text, lexeme);
        return lexeme;
    }

    public int AddLemma(string lemma)
    {
        var term = FindLemma(lemma);
        if (term >= 0)
            return term;
        term = TermCount;
        _terms.Add(lemma);
        _lemmas.Add(lemma, term);
        return term;
    }
}
