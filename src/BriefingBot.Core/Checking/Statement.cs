using BriefingBot.Core.Answers.Judging;
using BriefingBot.Core.Answers.Matching;
using BriefingBot.Core.Classifying;
using BriefingBot.Core.Facts;
using BriefingBot.Core.Search.Analysis;

namespace BriefingBot.Core.Checking;

/// <summary>A sentence or a fact, read for comparison: its words, its names in order, what it denies or hedges.</summary>
internal sealed class Statement
{
    private static readonly string[] Hedges =
    [
        "could", "may", "might", "probably", "possibly", "possible", "likely", "perhaps", "potentially", "potential", "suggest", "suggests", "expects", "would", "whether", "if",
        "trying", "tries", "seeking", "seeks", "aim", "aims", "want", "wants", "hopes", "after", "out to",
    ];

    // Words that change how much or how often something holds.
    private static readonly string[] Limiting =
    [
        "only", "all", "every", "everything", "everybody", "always", "never", "nothing", "nobody", "none", "no", "neither", "ever", "merely", "purely", "entirely", "completely",
        "first", "second", "third", "last", "former", "almost", "half", "most", "least", "already", "yet", "still", "just", "unlimited", "any", "many times", "once again",
    ];

    private static readonly string[] Spans = ["day", "days", "week", "weeks", "month", "months", "year", "years", "decade", "decades", "century", "centuries"];

    private static readonly string[] Possibly = ["could", "may", "might", "probably", "possibly", "likely", "perhaps", "potentially", "would"];

    private readonly string[] _tokens;

    private Statement(string text, AskedWord[] words, string[] ids, IReadOnlyList<AskedWord> content, IReadOnlyList<Name> names, IReadOnlyList<AskedWord> strangers)
    {
        _tokens = Tokens(text);
        var named = SentenceFeatures.Terms(_tokens, words, ids);
        Features = SentenceFeatures.Of(named);
        UndeniedFeatures = SentenceFeatures.Undenied(named) is { } undenied ? SentenceFeatures.Of(undenied) : null;
        Text = TextWords.Of(text);
        Words = [.. content.Select(word => new StatementWord(word))];
        Weight = Words.Sum(word => word.Weight);
        Names = names;
        Strangers = [.. strangers.Select(word => word.Lemma!)];
        IsHedged = Hedges.Any(hedge => Contains(text, hedge));
        OwnerIds = [.. names.Where(name => name.IsOwner).Select(name => name.Id)];
        IsPassive = Contains(text, "by");
        IsPossible = Possibly.Any(hedge => Contains(text, hedge));
        Times = [.. Spans.Where(span => Contains(text, span))];
        Limits = [.. Limiting.Where(limit => Contains(text, limit))];
        Terms = StatementTerms.Read(_tokens, words);
        Pairs = [.. Terms.Zip(Terms.Skip(1), (first, second) => $"{first} {second}")];
    }

    /// <summary>What a classifier sees of it.</summary>
    public uint[] Features { get; }

    /// <summary>What it sees of it without what denies; null when nothing is denied.</summary>
    public uint[]? UndeniedFeatures { get; }

    /// <summary>Its words one by one.</summary>
    public TextWords Text { get; }

    /// <summary>The words that carry what it states: no names, no numbers, nothing that only dresses up.</summary>
    public StatementWord[] Words { get; }

    /// <summary>The summed weight of <see cref="Words"/>.</summary>
    public float Weight { get; }

    /// <summary>The people, places and organisations named, in order.</summary>
    public IReadOnlyList<Name> Names { get; }

    /// <summary>Lemmas of names that the topic doesn't know, and of parts of names.</summary>
    public string[] Strangers { get; }

    /// <summary>Those to whom something belongs: "South Korea's".</summary>
    public HashSet<string> OwnerIds { get; }

    /// <summary>Whether it says that something may be so rather than that it is.</summary>
    public bool IsHedged { get; }

    /// <summary>Whether it is told as a mere possibility: "could", "probably".</summary>
    public bool IsPossible { get; }

    /// <summary>The spans of time named: "decade", "months".</summary>
    public string[] Times { get; }

    /// <summary>Whether the one who does it may stand last: "by China".</summary>
    public bool IsPassive { get; }

    /// <summary>The words in it that change how much, how often or since when something holds.</summary>
    public string[] Limits { get; }

    /// <summary>All its words, small ones too, in order: see <see cref="StatementTerms"/>.</summary>
    public string[] Terms { get; }

    /// <summary>Each two that stand side by side.</summary>
    public HashSet<string> Pairs { get; }

    /// <summary>Which of its words a word is; null when it hasn't got it.</summary>
    public int? PlaceOf(string word) => Array.IndexOf(_tokens, word) is >= 0 and var at ? at : null;

    /// <summary>Reads a text.</summary>
    public static Statement Of(string text, KnowledgeSnapshot knowledge, Topic topic)
    {
        var (words, ids) = knowledge.Index.Asks.Read(text, topic.Id);
        var (content, names, strangers, name) = (new List<AskedWord>(), new List<Name>(), new List<AskedWord>(), 0);
        foreach (var word in words)
        {
            if (word.Entity >= 0)
            {
                if (topic.TryGetEntity(new EntityId(ids[name++]), out var entity) && entity.Kind is EntityKind.Person or EntityKind.Place or EntityKind.Organisation)
                {
                    names.Add(new Name(entity!.Id.Value, entity.Kind, Owners.Has(text, entity), word.Position));
                }
                else
                {
                    content.Add(word);
                }
            }
            else if (!word.IsFiller && !word.IsNumber && word.Lemma is { } lemma && !WordLists.English.IsChatter(lemma))
            {
                (word.IsName ? strangers : content).Add(word);
            }
        }

        return new Statement(text, words, ids, content, names, strangers);
    }

    private static string[] Tokens(string text)
    {
        var buffer = new TokenBuffer();
        Tokeniser.Tokenise(text, buffer);
        return buffer.ToWords();
    }

    private static bool Contains(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if ((at == 0 || !char.IsLetter(text[at - 1])) && (at + word.Length == text.Length || !char.IsLetter(text[at + word.Length])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Somebody or something named.</summary>
    /// <param name="Id">The entity's id.</param>
    /// <param name="Kind">What it is.</param>
    /// <param name="IsOwner">Whether something is said to belong to it.</param>
    /// <param name="Position">Which of the text's words it begins with.</param>
    internal readonly record struct Name(string Id, EntityKind Kind, bool IsOwner, int Position);
}
