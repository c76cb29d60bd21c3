using BriefingBot.Core.Facts;
using BriefingBot.Core.Search.Analysis;
using BriefingBot.Core.Search.Indexing;

namespace BriefingBot.Core.Answers.Matching;

/// <summary>The ways of asking of some facts and gaps, and where each term occurs in them. Immutable once built.</summary>
internal sealed class AskSegment
{
    private AskSegment(AskUnit[] units, Phrase[] phrases, Postings postings, int[] spread, Wordings wordings)
    {
        (Units, Phrases, Postings, Spread, Wordings) = (units, phrases, postings, spread, wordings);
    }

    public AskUnit[] Units { get; }

    public Phrase[] Phrases { get; }

    /// <summary>For each term the phrases that have it, or have it inside a name.</summary>
    public Postings Postings { get; }

    /// <summary>For each term in how many units it occurs.</summary>
    public int[] Spread { get; }

    /// <summary>The ways of asking, word by word.</summary>
    public Wordings Wordings { get; }

    /// <summary>Reads units; the vocabulary gains their words.</summary>
    public static AskSegment Build(IEnumerable<AskUnit> units, Func<TopicId, Topic> topics, Vocabulary vocabulary, EntityNames names)
    {
        var all = units.ToArray();
        var reader = new PhraseReader(vocabulary, names);
        var phrases = new List<Phrase>();
        var occurring = new List<(int Unit, int Term)>();
        var postings = new Postings.Builder();
        var wordings = new Wordings();
        for (var number = 0; number < all.Length; number++)
        {
            foreach (var (text, isText) in Texts(all[number], topics(all[number].Topic)))
            {
                var (terms, parts, intents) = reader.Read(text, all[number].Topic.Value);
                foreach (var term in terms.Concat(parts))
                {
                    postings.Add(term, phrases.Count);
                    occurring.Add((number, term));
                }

                if (!isText)
                {
                    wordings.Add(reader.Words, number);
                }

                phrases.Add(new Phrase(number, terms, isText ? Intent.None : intents, isText, isText ? -1 : reader.Picked));
            }
        }

        return new AskSegment(all, [.. phrases], postings.Build(vocabulary.TermCount), SpreadOf(occurring, vocabulary.TermCount), wordings);
    }

    private static IEnumerable<(string Text, bool IsText)> Texts(AskUnit unit, Topic topic)
    {
        if (unit.Gap is { } gap)
        {
            return gap.Asks.Select(ask => (ask, false));
        }

        var fact = unit.Fact!;
        var speaker = topic.Speaker(fact);
        var about = string.Join(", ", fact.About.Select(id => topic.TryGetEntity(id, out var entity) ? entity.Name : id.Value));
        return fact.Asks.Select(ask => (ask, false)).Prepend(($"{fact.Text} {fact.Quote} {speaker} {fact.When?.ToWords()}, {about}", true));
    }

    private static int[] SpreadOf(List<(int Unit, int Term)> occurring, int termCount)
    {
        var spread = new int[termCount];
        foreach (var (_, term) in occurring.Distinct())
        {
            spread[term]++;
        }

        return spread;
    }
}
