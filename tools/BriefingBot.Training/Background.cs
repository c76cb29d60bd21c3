using BriefingBot.Core.Search.Analysis;

namespace BriefingBot.Training;

/// <summary>Counts in how many topics a lemma is used.</summary>
internal static class Background
{
    private const double LeastShare = 0.1;

    public static IEnumerable<KeyValuePair<string, float>> Shares(QaSet set, Func<string, bool> wanted)
    {
        var topics = set.Facts.Where(fact => wanted(fact.Topic)).GroupBy(fact => fact.Topic).ToArray();
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var topic in topics)
            foreach (var lemma in topic.SelectMany(fact => Lemmas(fact.Text)).ToHashSet(StringComparer.Ordinal))
                counts[lemma] = counts.GetValueOrDefault(lemma) + 1;
        return counts.Select(count => KeyValuePair.Create(count.Key, (float)count.Value / topics.Length))
            .Where(share => share.Value >= LeastShare).OrderBy(share => share.Key, StringComparer.Ordinal);
    }

    private static List<string> Lemmas(string text)
    {
        var buffer = new TokenBuffer();
        Tokeniser.Tokenise(text, buffer);
        var lemmas = new List<string>();
        foreach (var token in buffer.Tokens)
            lemmas.Add(Lexicon.English.Lemma(buffer.Text(token).ToString()));
        return lemmas;
    }
}
