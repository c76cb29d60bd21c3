using System.Collections.Frozen;
using System.Globalization;

namespace BriefingBot.Core.Search.Ranking;

/// <summary>In how large a share of unrelated topics a lemma is used: tells everyday words from telling ones where a topic is too small to.</summary>
internal sealed class BackgroundFrequencies(IEnumerable<KeyValuePair<string, float>> shares)
{
    /// <summary>Lemmas that aren't listed are used in less than about one topic in fifteen.</summary>
    private const float Unlisted = 0.03f;
    private readonly FrozenDictionary<string, float> _shares = shares.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>From 0 (in every topic) to about 3.5 nats (in hardly any).</summary>
    public float RarityOf(string lemma) => -MathF.Log(_shares.GetValueOrDefault(lemma, Unlisted));

    /// <summary>Reads lines of lemma and share, separated by a comma.</summary>
    public static BackgroundFrequencies Parse(IEnumerable<string> lines) => new(lines.Select(line =>
    {
        var comma = line.LastIndexOf(',');
        return KeyValuePair.Create(line[..comma], float.Parse(line.AsSpan(comma + 1), CultureInfo.InvariantCulture));
    }));
}
