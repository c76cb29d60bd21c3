using BriefingBot.Core.Answers.Judging;
using BriefingBot.Core.Answers.Matching;
using BriefingBot.Core.Facts;

namespace BriefingBot.Core.Checking;

/// <summary>A sentence or a fact, read for comparison: its words, its names in order, what it denies or hedges.</summary>
internal sealed class Statement
{
    private static readonly string[] Hedges =
        ["could", "may", "might", "probably", "possibly", "possible", "likely", "perhaps", "potentially", "suggest", "suggests", "expects", "trying", "seeking", "aims", "wants"];

    private readonly HashSet<int> _named;

    private Statement(AskMatches read, TextWords words, Name[] names, HashSet<int> named, string text)
    {
        (Read, Words, Names, _named) = (read, words, names, named);
        IsHedged = Hedges.Any(hedge => Contains(text, hedge));
        OwnerIds = [.. names.Where(name => name.IsOwner).Select(name => name.Id)];
    }

    public AskMatches Read { get; }

    public TextWords Words { get; }

    /// <summary>The people, places and organisations named, in order.</summary>
    public Name[] Names { get; }

    /// <summary>Those to whom something belongs: "South Korea's".</summary>
    public HashSet<string> OwnerIds { get; }

    /// <summary>Whether it says that something may be so rather than that it is.</summary>
    public bool IsHedged { get; }

    public static Statement Of(string text, KnowledgeSnapshot knowledge, Topic topic)
    {
        var read = knowledge.Index.Asks.Match(text, topic.Id);
        var ids = new Queue<string>(read.Names);
        var names = new List<Name>();
        var named = new HashSet<int>();
        foreach (var word in read.Words.Where(word => word.Entity >= 0))
        {
            var id = ids.Dequeue();
            if (topic.TryGetEntity(new EntityId(id), out var entity) && entity.Kind is EntityKind.Person or EntityKind.Place or EntityKind.Organisation)
            {
                named.Add(word.Entity);
                names.Add(new Name(id, Owners.Has(text, entity!)));
            }
        }

        return new Statement(read, TextWords.Of(text), [.. names], named, text);
    }

    /// <summary>Whether a word names a person, a place or an organisation.</summary>
    public bool IsName(in AskedWord word) => _named.Contains(word.Entity);

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
    /// <param name="IsOwner">Whether something is said to belong to it.</param>
    internal readonly record struct Name(string Id, bool IsOwner);
}
