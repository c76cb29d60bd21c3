using System.Collections.Frozen;
using System.Reflection;
using BriefingBot.Core.Search.Analysis;

namespace BriefingBot.Core.Answers.Matching;

/// <summary>What is known of asking before any fact is read, from the text files in <c>Answers/Lexicon</c>.</summary>
internal sealed class WordLists
{
    private readonly FrozenSet<string> _fillers;
    private readonly FrozenSet<string> _chatter;
    private readonly FrozenDictionary<string, string> _comparatives;
    private readonly FrozenSet<string> _foreign;
    private readonly FrozenSet<string> _small;
    private readonly FrozenDictionary<string, int> _leaning;
    private readonly FrozenDictionary<string, string[]> _plainSpeech;
    private readonly FrozenDictionary<string, string[]> _opposites;
    private readonly FrozenDictionary<string, string> _mistyped;

    private WordLists()
    {
        _fillers = Lines("filler.txt").SelectMany(line => line).ToFrozenSet(StringComparer.Ordinal);
        _small = Lexicon.English.StopWords.ToFrozenSet(StringComparer.Ordinal);
        _chatter = Lines("chatter.txt").SelectMany(Lemmas).ToFrozenSet(StringComparer.Ordinal);
        _comparatives = Lines("comparatives.txt").Select(Lemmas)
            .SelectMany(line => line.Skip(1), (line, form) => (form, line[0]))
            .DistinctBy(pair => pair.form)
            .ToFrozenDictionary(pair => pair.form, pair => pair.Item2, StringComparer.Ordinal);
        var foreign = Lines("foreign.txt").ToArray();
        _foreign = foreign.SelectMany(line => line[1..]).ToFrozenSet(StringComparer.Ordinal);
        ForeignIntents = new ForeignWords(foreign
            .Where(line => line[0] != "Other:")
            .SelectMany(line => line[1..], (line, word) => (word, Enum.Parse<Intent>(line[0].TrimEnd(':'))))
            .DistinctBy(pair => pair.word)
            .ToFrozenDictionary(pair => pair.word, pair => pair.Item2, StringComparer.Ordinal));
        var leaning = Lines("leaning.txt").ToArray();
        _leaning = leaning
            .SelectMany(line => line[1..], (line, word) => (Lemma: Lexicon.English.Lemma(word), Sign: line[0] == "Warm:" ? 1 : -1))
            .DistinctBy(pair => pair.Lemma)
            .ToFrozenDictionary(pair => pair.Lemma, pair => pair.Sign, StringComparer.Ordinal);
        _plainSpeech = Lines("plain-speech.txt")
            .Select(Lemmas)
            .SelectMany(group => group, (group, word) => (word, group))
            .GroupBy(pair => pair.word, pair => pair.group)
            .ToFrozenDictionary(word => word.Key, word => word.SelectMany(group => group).Where(other => other != word.Key).Distinct().ToArray(), StringComparer.Ordinal);
        _mistyped = Lines("small-words.txt")
            .SelectMany(line => line[1..], (line, typed) => (typed, line[0]))
            .DistinctBy(pair => pair.typed)
            .ToFrozenDictionary(pair => pair.typed, pair => pair.Item2, StringComparer.Ordinal);
        _opposites = Lines("opposites.txt")
            .Select(line => (Left: Lemmas(line.TakeWhile(word => word != "|")), Right: Lemmas(line.SkipWhile(word => word != "|").Skip(1))))
            .SelectMany(pair => pair.Left.Select(word => (word, pair.Right)).Concat(pair.Right.Select(word => (word, pair.Left))))
            .GroupBy(pair => pair.word, pair => pair.Item2)
            .ToFrozenDictionary(word => word.Key, word => word.SelectMany(others => others).Distinct().ToArray(), StringComparer.Ordinal);
    }

    public static WordLists English { get; } = new();

    /// <summary>Question words of other languages, folded as the tokeniser folds them.</summary>
    public ForeignWords ForeignIntents { get; }

    /// <summary>Whether a folded word only dresses up a question: "please", "tell", "wonder".</summary>
    public bool IsFiller(ReadOnlySpan<char> word) => _fillers.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>Whether a lemma only dresses up a statement: "honestly", "basically", "says".</summary>
    public bool IsChatter(string lemma) => _chatter.Contains(lemma);

    /// <summary>"Warm" for "warmer", by lemma; any other lemma as it is.</summary>
    public string Positive(string lemma) => _comparatives.GetValueOrDefault(lemma, lemma);

    /// <summary>Whether a folded word shows that a question is in another language.</summary>
    public bool IsForeign(ReadOnlySpan<char> word) => _foreign.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>A mistyped small word as it was meant; any other word as it is.</summary>
    public ReadOnlySpan<char> AsMeant(ReadOnlySpan<char> word) => _mistyped.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var meant) ? meant : word;

    /// <summary>Whether a folded word is one of those that hold sentences together: "the", "of", "did".</summary>
    public bool IsEnglishSmallWord(ReadOnlySpan<char> word) => _small.GetAlternateLookup<ReadOnlySpan<char>>().Contains(AsMeant(word));

    /// <summary>Whether a folded word asks for somebody's words.</summary>
    public static bool IsSaying(ReadOnlySpan<char> word) => IsSayingVerb(word) || word is "quote" or "quoted" or "quotation" or "words" or "statement" or "remark" or "remarks";

    /// <summary>Whether a folded word follows the name of a speaker.</summary>
    public static bool IsSayingVerb(ReadOnlySpan<char> word) => word is "say" or "says" or "said" or "saying" or "claim" or "claimed";

    /// <summary>1 for a word of goodwill, -1 for one of hostility, 0 for all others; by lemma.</summary>
    public int LeaningOf(string lemma) => _leaning.GetValueOrDefault(lemma);

    /// <summary>Lemmas by which people may mean a lemma when they type.</summary>
    public IReadOnlyList<string> PlainSpeechFor(string lemma) => _plainSpeech.TryGetValue(lemma, out var others) ? others : [];

    /// <summary>Lemmas that say the opposite of a lemma.</summary>
    public IReadOnlyList<string> OppositesOf(string lemma) => _opposites.TryGetValue(lemma, out var others) ? others : [];

    private static string[] Lemmas(IEnumerable<string> words) => [.. words.Select(Lexicon.English.Lemma).Distinct()];

    private static IEnumerable<string[]> Lines(string file)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"BriefingBot.Core.Answers.Lexicon.{file}")
            ?? throw new InvalidOperationException($"The assembly lacks its word list {file}.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            }
        }
    }

    /// <summary>Looks question words up without making strings.</summary>
    internal sealed class ForeignWords(FrozenDictionary<string, Intent> words)
    {
        private const int LongestHangul = 4;
        private readonly FrozenDictionary<string, Intent>.AlternateLookup<ReadOnlySpan<char>> _words = words.GetAlternateLookup<ReadOnlySpan<char>>();

        public bool TryGetValue(ReadOnlySpan<char> word, out Intent intent)
        {
            if (_words.TryGetValue(word, out intent))
            {
                return true;
            }

            // Korean glues endings on: a question word is known by its beginning.
            for (var length = Math.Min(word.Length - 1, LongestHangul); length > 0 && Cjk.IsHangul(word[0]); length--)
            {
                if (_words.TryGetValue(word[..length], out intent))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
