namespace BriefingBot.Core.Classifying;

/// <summary>How likely each meaning of a sentence is.</summary>
internal sealed class SentenceMeanings
{
    private readonly Dictionary<Meaning, float> _chances;
    private readonly float[] _ofKinds = new float[Enum.GetValues<MeaningKind>().Length];

    /// <param name="meanings">The meanings that a classifier tells apart.</param>
    /// <param name="chances">By meaning: its chance.</param>
    /// <param name="isValid">By meaning: whether the text that was taught is still the fact's or gap's.</param>
    public SentenceMeanings(Meaning[] meanings, float[] chances, bool[] isValid)
    {
        _chances = new Dictionary<Meaning, float>(meanings.Length);
        for (var i = 0; i < meanings.Length; i++)
        {
            if (isValid[i])
            {
                _chances.Add(meanings[i], chances[i]);
                _ofKinds[(int)meanings[i].Kind] += chances[i];
            }
        }
    }

    /// <summary>Whether a meaning was taught.</summary>
    public bool Knows(MeaningKind kind, string id) => _chances.ContainsKey(new Meaning(kind, id));

    /// <summary>0 to 1: a meaning's chance; 0 for one that wasn't taught.</summary>
    public float ChanceOf(MeaningKind kind, string id) => _chances.GetValueOrDefault(new Meaning(kind, id));

    /// <summary>0 to 1: the chance of all meanings of a kind together.</summary>
    public float ChanceOf(MeaningKind kind) => _ofKinds[(int)kind];

    /// <summary>The ids of the likeliest meanings of a kind.</summary>
    public IEnumerable<string> Likeliest(MeaningKind kind, int count) =>
        _chances.Where(pair => pair.Key.Kind == kind).OrderByDescending(pair => pair.Value).Take(count).Select(pair => pair.Key.Id);
}
