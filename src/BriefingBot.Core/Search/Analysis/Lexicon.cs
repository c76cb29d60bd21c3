using System.Collections.Frozen;
using System.Reflection;

namespace BriefingBot.Core.Search.Analysis;

/// <summary>What is known of English words before any fact is read: classes, irregular forms and synonyms, from the text files beside this folder.</summary>
internal sealed class Lexicon
{
    private static readonly FrozenSet<string> NotStemmed = FrozenSet.Create(StringComparer.Ordinal, "news", "united");
    private readonly FrozenDictionary<string, TokenFlags> _classes;
    private readonly FrozenDictionary<string, string> _irregular;
    private readonly FrozenDictionary<string, string[]> _synonyms;

    private Lexicon()
    {
        _classes = Lines("classes.txt")
            .Select(line => (Class: Enum.Parse<TokenFlags>(line[0].TrimEnd(':')), Words: line[1..]))
            .SelectMany(line => line.Words, (line, word) => (word, line.Class))
            .GroupBy(pair => pair.word, pair => pair.Class, StringComparer.Ordinal)
            .ToFrozenDictionary(word => word.Key, word => word.Aggregate((all, one) => all | one), StringComparer.Ordinal);
        _irregular = Lines("irregular.txt")
            .SelectMany(line => line.Skip(1), (line, form) => (form, line[0]))
            .DistinctBy(pair => pair.form, StringComparer.Ordinal)
            .ToFrozenDictionary(pair => pair.form, pair => pair.Item2, StringComparer.Ordinal);
        _synonyms = Lines("synonyms.txt")
            .Select(line => line.Select(word => Lemma(word)).Distinct(StringComparer.Ordinal).ToArray())
            .SelectMany(group => group, (group, word) => (word, group))
            .GroupBy(pair => pair.word, pair => pair.group, StringComparer.Ordinal)
            .ToFrozenDictionary(
                word => word.Key,
                word => word.SelectMany(group => group).Where(other => other != word.Key).Distinct(StringComparer.Ordinal).ToArray(),
                StringComparer.Ordinal);
    }

    public static Lexicon English { get; } = new();

    public IEnumerable<string> StopWords => _classes.Where(word => (word.Value & TokenFlags.Stop) != 0).Select(word => word.Key).Order(StringComparer.Ordinal);

    /// <summary>The classes of a folded word as written.</summary>
    public TokenFlags ClassesOf(string word) => _classes.GetValueOrDefault(word);

    /// <summary>The form under which all inflections of a folded word are joined.</summary>
    public string Lemma(string word)
    {
        if (_irregular.TryGetValue(word, out var form))
            word = form;
        return NotStemmed.Contains(word) ? word : Porter2Stemmer.Stem(word);
    }

    /// <summary>Lemmas that may stand for a lemma.</summary>
    public IReadOnlyList<string> SynonymsOf(string lemma) => _synonyms.TryGetValue(lemma, out var others) ? others : [];

    /// <summary>The words of each line of a word list that is neither empty nor a comment.</summary>
    public static List<string[]> Lines(string file)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"BriefingBot.Core.Search.Lexicon.{file}")
            ?? throw new InvalidOperationException($"The assembly lacks its word list {file}.");
        using var reader = new StreamReader(stream);
        var lines = new List<string[]>();
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#')
                lines.Add(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return lines;
    }
}
