namespace BriefingBot.Core.Answers;

/// <summary>Where answers begin and where refusals do. Tuned on the open part of the question set (docs/answers.md).</summary>
internal static class Thresholds
{
    /// <summary>The search engine's confidence from which a fact without curated questions is an answer.</summary>
    public const double BareFound = 0.5;

    /// <summary>The search engine's confidence from which such facts are offered as "did you mean".</summary>
    public const double BareUnsure = 0.25;

    /// <summary>The score from which a fact is an answer.</summary>
    public const float Found = 0.53f;

    /// <summary>The score from which facts are offered as "did you mean".</summary>
    public const float Unsure = 0.38f;

    /// <summary>The score from which a gap refuses.</summary>
    public const float Gap = 0.5f;

    /// <summary>How much better than the best fact a gap must be to refuse; below 0, as a needless refusal does less harm than a wrong answer.</summary>
    public const float GapMargin = -0.03f;

    /// <summary>The score from which a fact of somebody else sets a premise right.</summary>
    public const float SomebodyElse = 0.55f;

    /// <summary>How much worse a fact may be than the best one and still be the answer, if it has the kind of thing asked for and the best one hasn't.</summary>
    public const float KindMargin = 0.15f;

    /// <summary>The score from which a further fact supports an answer.</summary>
    public const float Supporting = 0.62f;
}
