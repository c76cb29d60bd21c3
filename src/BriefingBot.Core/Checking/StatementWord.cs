using BriefingBot.Core.Answers.Matching;
using BriefingBot.Core.Search.Analysis;

namespace BriefingBot.Core.Checking;

/// <summary>A word of a statement, with what may stand for it.</summary>
internal sealed class StatementWord(AskedWord word)
{
    private const float OfSynonym = 0.85f;

    private readonly AskedWord _word = word;
    private readonly string? _lemma = word.Lemma is { } lemma ? WordLists.English.Positive(lemma) : null;
    private readonly string[] _synonyms = word.Lemma is { } lemma ? [.. Lexicon.English.SynonymsOf(lemma), .. WordLists.English.PlainSpeechFor(lemma)] : [];
    private readonly IReadOnlyList<string> _opposites = word.Lemma is { } lemma ? WordLists.English.OppositesOf(lemma) : [];

    /// <summary>How much it counts.</summary>
    public float Weight => _word.Weight;

    /// <summary>Which of the text's words it is.</summary>
    public int Position => _word.Position;

    /// <summary>What it is found by: its lemma, or the entity that it names.</summary>
    public string Key => _lemma ?? FormattableString.Invariant($"#{_word.Entity}");

    /// <summary>Everything that it may be found by: itself, what may stand for it, and its opposites.</summary>
    public IEnumerable<string> Keys => [Key, .. _synonyms, .. _opposites];

    /// <summary>0 to 1: how well a statement's words have it.</summary>
    public float In(StatementWord[] others)
    {
        var best = 0f;
        foreach (var other in others)
        {
            best = Math.Max(best, Likeness(other));
        }

        return best;
    }

    /// <summary>Whether a statement has a word that says the opposite.</summary>
    public bool HasOppositeIn(Statement statement) => _opposites.Any(statement.Text.Lemmas.Contains);

    /// <summary>Whether it is the same word, whatever its inflection.</summary>
    public bool IsSame(StatementWord other) =>
        _word.Entity >= 0 || other._word.Entity >= 0
            ? _word.Entity == other._word.Entity
            : (_word.Term >= 0 && _word.Term == other._word.Term) || (_lemma is not null && _lemma == other._lemma);

    /// <inheritdoc/>
    public override string ToString() => Key;

    private float Likeness(StatementWord other) =>
        IsSame(other) ? 1 : other._lemma is { } theirs && _synonyms.Contains(theirs) ? OfSynonym : 0;
}
