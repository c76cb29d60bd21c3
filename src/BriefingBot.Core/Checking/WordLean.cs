namespace BriefingBot.Core.Checking;

/// <summary>Which words stand in statements that say the same as facts, and which in those that facts contradict: "never", "refuses", "only".</summary>
internal sealed class WordLean
{
    private const float Prior = 0.5f;

    private readonly Dictionary<string, (int Same, int Contrary)> _counts = new(StringComparer.Ordinal);
    private int _same;
    private int _contrary;

    /// <summary>Counts a statement's words and pairs of words; all of them, for small ones lean too.</summary>
    public void Add(Statement statement, bool isSame)
    {
        _same += isSame ? 1 : 0;
        _contrary += isSame ? 0 : 1;
        foreach (var lemma in Grams(statement))
        {
            var (same, contrary) = _counts.GetValueOrDefault(lemma);
            _counts[lemma] = isSame ? (same + 1, contrary) : (same, contrary + 1);
        }
    }

    /// <summary>What a word counts: rare ones more.</summary>
    public float WeightOf(string lemma)
    {
        var (same, contrary) = _counts.GetValueOrDefault(lemma);
        return MathF.Log((_same + _contrary + 2) / (same + contrary + 1f));
    }

    /// <summary>The most that a word leans to the contrary, and the sum over all words, as logarithms of odds. 0 where nothing is known.</summary>
    /// <param name="said">The statement.</param>
    /// <param name="counted">Whether it is itself among those counted, and on which side; it is taken out.</param>
    public (float Most, float Sum) Of(Statement said, bool? counted = null)
    {
        var (most, sum) = (0f, 0f);
        var (allSame, allContrary) = (_same - (counted is true ? 1 : 0), _contrary - (counted is false ? 1 : 0));
        if (allSame <= 0 || allContrary <= 0)
        {
            return default;
        }

        foreach (var lemma in Grams(said))
        {
            var (same, contrary) = _counts.GetValueOrDefault(lemma);
            same -= counted is true ? 1 : 0;
            contrary -= counted is false ? 1 : 0;
            if (same + contrary <= 0)
            {
                continue;
            }

            var lean = MathF.Log((contrary + Prior) / (allContrary + (2 * Prior))) - MathF.Log((same + Prior) / (allSame + (2 * Prior)));
            most = Math.Max(most, lean);
            sum += lean;
        }

        return (most, sum);
    }

    private static IEnumerable<string> Grams(Statement statement) => statement.Terms.Distinct(StringComparer.Ordinal).Concat(statement.Pairs);
}
