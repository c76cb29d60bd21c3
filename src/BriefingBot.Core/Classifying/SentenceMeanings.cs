using System.Collections.Frozen;

namespace BriefingBot.Core.Classifying;

/// <summary>How likely each meaning of a sentence is.</summary>
internal sealed class SentenceMeanings
{
    private readonly FrozenDictionary<Meaning, int> _numbers;
    private readonly float[] _chances;
    private readonly float[] _ofKinds = new float[(int)MeaningKind.AsksGap + 1];

    /// <param name="numbers">By meaning that was taught, and whose text is still the topic's: its number.</param>
    /// <param name="chances">By number: the meaning's chance.</param>
    public SentenceMeanings(FrozenDictionary<Meaning, int> numbers, float[] chances)
    {
        (_numbers, _chances) = (numbers, chances);
        foreach (var (meaning, number) in numbers)
        {
            _ofKinds[(int)meaning.Kind] += chances[number];
        }
    }

    /// <summary>Whether a meaning was taught.</summary>
    public bool Knows(MeaningKind kind, string id) => _numbers.ContainsKey(new Meaning(kind, id));

    /// <summary>0 to 1: a meaning's chance; 0 for one that wasn't taught.</summary>
    public float ChanceOf(MeaningKind kind, string id) => _numbers.TryGetValue(new Meaning(kind, id), out var number) ? _chances[number] : 0;

    /// <summary>0 to 1: the chance of all meanings of a kind together. Asked for each fact, so it is summed once.</summary>
    public float ChanceOf(MeaningKind kind) => _ofKinds[(int)kind];

    /// <summary>The ids of the likeliest meanings of a kind, of those at least as likely as asked for.</summary>
    public IEnumerable<string> Likeliest(MeaningKind kind, int count, float least = 0) =>
        _numbers.Where(pair => pair.Key.Kind == kind && _chances[pair.Value] >= least).OrderByDescending(pair => _chances[pair.Value]).Take(count).Select(pair => pair.Key.Id);
}
