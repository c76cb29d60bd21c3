using System.Collections.Frozen;

namespace BriefingBot.Core.Classifying;

/// <summary>How likely each meaning of a sentence is.</summary>
/// <param name="numbers">By meaning that was taught, and whose text is still the topic's: its number.</param>
/// <param name="chances">By number: the meaning's chance.</param>
internal sealed class SentenceMeanings(FrozenDictionary<Meaning, int> numbers, float[] chances)
{
    /// <summary>Whether a meaning was taught.</summary>
    public bool Knows(MeaningKind kind, string id) => numbers.ContainsKey(new Meaning(kind, id));

    /// <summary>0 to 1: a meaning's chance; 0 for one that wasn't taught.</summary>
    public float ChanceOf(MeaningKind kind, string id) => numbers.TryGetValue(new Meaning(kind, id), out var number) ? chances[number] : 0;

    /// <summary>0 to 1: the chance of all meanings of a kind together.</summary>
    public float ChanceOf(MeaningKind kind)
    {
        var sum = 0f;
        foreach (var (meaning, number) in numbers)
        {
            sum += meaning.Kind == kind ? chances[number] : 0;
        }

        return sum;
    }

    /// <summary>The ids of the likeliest meanings of a kind, of those at least as likely as asked for.</summary>
    public IEnumerable<string> Likeliest(MeaningKind kind, int count, float least = 0) =>
        numbers.Where(pair => pair.Key.Kind == kind && chances[pair.Value] >= least).OrderByDescending(pair => chances[pair.Value]).Take(count).Select(pair => pair.Key.Id);
}
