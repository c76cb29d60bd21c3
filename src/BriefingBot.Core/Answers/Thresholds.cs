namespace BriefingBot.Core.Answers;

/// <summary>Where answers begin and where refusals do. Tuned on the open part of the question set (docs/answers.md).</summary>
internal static class Thresholds
{
    /// <summary>The share of a question that a gap must have which picks out the same: "which companies".</summary>
    public const float PickedOut = 0.7f;

    /// <summary>The chance from which a classifier's word counts more than what words and kinds say.</summary>
    public const float Meant = 0.7f;

    /// <summary>The chance from which a part of a text is a question of its own.</summary>
    public const float MeantByPart = 0.5f;

    /// <summary>The chance of a gap, or of nothing at all, from which a classifier refuses what isn't found for sure.</summary>
    public const float Silent = 0.6f;

    /// <summary>The same for what is found, though not for sure.</summary>
    public const float SurelySilent = 0.8f;

    /// <summary>The confidence from which a fact is found for sure, whatever a classifier says.</summary>
    public const double Sure = 0.75;

    /// <summary>The search engine's confidence from which a fact without curated questions is an answer.</summary>
    public const double BareFound = 0.5;

    /// <summary>The search engine's confidence from which such facts are offered as "did you mean".</summary>
    public const double BareUnsure = 0.25;

    /// <summary>The confidence from which the likeliest fact is an answer: more likely than not.</summary>
    public const double Found = 0.5;

    /// <summary>The confidence from which facts are offered as "did you mean".</summary>
    public const double Unsure = 0.25;

    /// <summary>The share of a question that a gap must have to be on the same matter.</summary>
    public const float Matter = 0.6f;

    /// <summary>The share of a question that is as good as the whole.</summary>
    public const float Everything = 0.95f;

    /// <summary>How much likelier a gap may be than a fact that is still meant by mere names.</summary>
    public const float Nearly = 0.05f;

    /// <summary>The score from which a gap says what is missing.</summary>
    public const float Gap = 0.5f;

    /// <summary>How like the question one of a gap's ways of asking must be to refuse whatever else was found.</summary>
    public const float AskedFor = 0.95f;

    /// <summary>The score from which a fact of somebody else sets a premise right.</summary>
    public const float SomebodyElse = 0.55f;

    /// <summary>How much better a reported fact is for that.</summary>
    public const float OfReported = 0.05f;

    /// <summary>How much less certain a fact may be than the best one and still be the answer, if it has the kind of thing asked for and the best one hasn't.</summary>
    public const float KindMargin = 0.25f;

    /// <summary>How much less certain somebody's words may be than the best fact and still be the answer to who asks for words.</summary>
    public const float WordsMargin = 0.15f;

    /// <summary>The certainty from which a further fact supports an answer.</summary>
    public const float Supporting = 0.3f;
}
