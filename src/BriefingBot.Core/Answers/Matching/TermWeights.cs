namespace BriefingBot.Core.Answers.Matching;

/// <summary>How much each term counts: rare ones more, as in inverse document frequency over facts and gaps.</summary>
internal sealed class TermWeights(int[] spread, int units, HashSet<int> entityTerms, TermWeights? parent = null)
{
    /// <summary>What a term that isn't in every tenth unit weighs.</summary>
    public const float Rare = 1.6f;

    /// <summary>What a term weighs that tells much of what is asked.</summary>
    public const float Telling = 2.5f;

    private const float Unknown = 3f;
    private const float Least = 0.35f;
    private const float LeastOfNames = 0.9f;
    private const float Most = 4f;

    /// <summary>The weight of a term; of -1 that of an unknown word.</summary>
    public float Of(int term)
    {
        if (parent is not null && parent.Occurs(term))
        {
            return parent.Of(term);
        }

        if (!Occurs(term))
        {
            return Unknown;
        }

        var found = spread[term];
        var idf = MathF.Log(1 + ((Math.Max(units - found, 0) + 0.5f) / (found + 0.5f)));
        return Math.Clamp(idf, entityTerms.Contains(term) ? LeastOfNames : Least, Most);
    }

    /// <summary>Whether any phrase has the term.</summary>
    public bool Occurs(int term) => term >= 0 && ((term < spread.Length && spread[term] > 0) || (parent is not null && parent.Occurs(term)));
}
