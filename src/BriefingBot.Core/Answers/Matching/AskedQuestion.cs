using BriefingBot.Core.Search.Analysis;

namespace BriefingBot.Core.Answers.Matching;

/// <summary>A question as the matcher sees it. Kept and used again.</summary>
internal sealed class AskedQuestion
{
    /// <summary>As many words as there are bits in a mask.</summary>
    public const int MostWords = 64;

    /// <summary>The text's words.</summary>
    public TokenBuffer Tokens { get; } = new();

    /// <summary>The vocabulary's number of each of <see cref="Tokens"/>, spelling corrected; -1 for unknown ones.</summary>
    public List<int> Sequence { get; } = [];

    /// <summary>The words and names that carry meaning.</summary>
    public List<AskedWord> Words { get; } = [];

    /// <summary>What stands for them, best first for each word.</summary>
    public List<StandIn> StandIns { get; } = [];

    /// <summary>What kind of thing is asked for.</summary>
    public Intent Intents { get; set; }

    /// <summary>Which of <see cref="Words"/> tells whose words are asked for; -1 when none does.</summary>
    public int Speaker { get; set; } = -1;

    /// <summary>Which of <see cref="Words"/> "how many" counts; -1 when none is.</summary>
    public int Counted { get; set; } = -1;

    /// <summary>Which of <see cref="Words"/> "which" picks out; -1 when none is.</summary>
    public int Picked { get; set; } = -1;

    /// <summary>Bit <c>i</c> is set when word <c>i</c> stands where things are picked out: both of "which local companies".</summary>
    public ulong MayBePicked { get; set; }

    /// <summary>Whether it is in another language than English.</summary>
    public bool IsForeign { get; set; }

    /// <summary>The summed weight of its words.</summary>
    public float Weight { get; set; }

    /// <summary>The summed weight of the words in a mask.</summary>
    public float WeightOf(ulong words)
    {
        var sum = 0f;
        for (; words != 0; words &= words - 1)
        {
            sum += Words[System.Numerics.BitOperations.TrailingZeroCount(words)].Weight;
        }

        return sum;
    }

    /// <summary>0 to 1: the share that some words have; what only stands for one counts less.</summary>
    public float CoverageOf(ulong covered, ulong same) =>
        (WeightOf(same) + (Similarity.OfStandIns * WeightOf(covered & ~same))) / Math.Max(Weight, 1e-3f);

    /// <summary>Whether a term stands for any of its words.</summary>
    public bool IsStoodInBy(int term) => IsStoodInBy(term, ulong.MaxValue);

    /// <summary>Whether a term is what is picked out, or stands for it.</summary>
    public bool Picks(int term) => MayBePicked != 0 && term >= 0 && IsStoodInBy(term, MayBePicked);

    // A loop, as it is asked for each phrase: a delegate that knows the term would be made each time.
    private bool IsStoodInBy(int term, ulong words)
    {
        foreach (var standIn in StandIns)
        {
            if (standIn.Term == term && (words >> standIn.Word & 1) != 0)
            {
                return true;
            }
        }

        return false;
    }

    public void Clear()
    {
        Sequence.Clear();
        Words.Clear();
        StandIns.Clear();
        Intents = Intent.None;
        Speaker = Counted = Picked = -1;
        MayBePicked = 0;
        IsForeign = false;
        Weight = 0;
    }
}
