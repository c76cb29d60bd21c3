namespace BriefingBot.Core.Answers.Matching;

/// <summary>How like a question and a phrase are, each from 0 to 1.</summary>
/// <param name="Similarity">All in all.</param>
/// <param name="QuestionShare">The share of the question that the phrase has.</param>
/// <param name="PhraseShare">The share of the phrase that the question has.</param>
internal readonly record struct Likeness(float Similarity, float QuestionShare, float PhraseShare);

/// <summary>How like a question and a phrase are. The numbers were tuned on the open part of the question set (docs/answers.md).</summary>
internal static class Similarity
{
    /// <summary>What a word counts that only something else stands for.</summary>
    public const float OfStandIns = 0.75f;

    /// <summary>How near the likest phrase another one must come for its kind of question to count.</summary>
    public const float OfSameKind = 0.75f;

    private const float OfOwnText = 0.8f;
    private const float SimilarityShare = 0.7f;

    /// <summary>A question against a curated way of asking: the share of each that the other has, and whether both ask for the same kind of thing.</summary>
    public static Likeness OfAsk(float ofQuestion, float ofPhrase, Phrase phrase, AskedQuestion question)
    {
        var (asked, offered) = (IntentWeight(question.Intents), IntentWeight(phrase.Intents));
        var common = Math.Min(IntentWeight(question.Intents & phrase.Intents), Math.Min(asked, offered));
        var questionShare = (ofQuestion + common) / Math.Max(question.Weight + asked, 1e-3f);
        var phraseShare = Math.Min(1, (ofPhrase + common) / Math.Max(phrase.Weight + offered, 1e-3f));
        return new Likeness(MathF.Sqrt(questionShare * phraseShare), questionShare, phraseShare);
    }

    /// <summary>A question against a fact's own text: the share of the question that the text has.</summary>
    public static Likeness OfText(float ofQuestion, float ofPhrase, Phrase phrase, AskedQuestion question)
    {
        var share = ofQuestion / Math.Max(question.Weight, 1e-3f);
        return new Likeness(OfOwnText * share, share, Math.Min(1, ofPhrase / Math.Max(phrase.Weight, 1e-3f)));
    }

    /// <summary>Likeness to one phrase, and how much of the question all phrases have together.</summary>
    public static float Score(float similarity, float coverage) => (SimilarityShare * similarity) + ((1 - SimilarityShare) * coverage);

    private static float IntentWeight(Intent intent)
    {
        var weight = 0f;
        if ((intent & (Intent.When | Intent.Who | Intent.Where | Intent.HowMany | Intent.HowLong | Intent.Why)) != 0)
        {
            weight += 1.6f;
        }

        if ((intent & Intent.Said) != 0)
        {
            weight += 0.6f;
        }

        if ((intent & (Intent.How | Intent.Define)) != 0)
        {
            weight += 0.5f;
        }

        return weight;
    }
}
