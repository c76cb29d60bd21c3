using BriefingBot.Core.Answers.Matching;

namespace BriefingBot.Core.Answers.Judging;

/// <summary>How sure it is that a fact answers: its score, less what the question has and the fact hasn't.</summary>
internal static class Certainty
{
    // A word that nobody ever used about the story is a sign that something else is asked.
    private const float StrangeWord = 0.12f;
    private const float OtherWord = 0.06f;
    private const float StrangeNumber = 0.3f;
    private const float StrangeName = 0.5f;
    private const float LeastSameWords = 0.25f;
    private const float TooLoose = 0.15f;

    /// <summary>The certainty, below 0 at worst.</summary>
    public static float Of(float score, in AskMatch match, AskMatches question)
    {
        var certainty = score;
        for (var i = 0; i < question.Words.Length; i++)
        {
            if ((match.Covered >> i & 1) == 0)
            {
                certainty -= Missing(question.Words[i], question.IsForeign);
            }
        }

        return match.SameWords < LeastSameWords ? certainty - TooLoose : certainty;
    }

    private static float Missing(in AskedWord word, bool isForeign) => word switch
    {
        { IsFiller: true } => 0,
        { Entity: >= 0 } => StrangeName,
        { IsNumber: true } => StrangeNumber,
        { IsName: true } => StrangeName,
        { IsKnown: false } => isForeign ? 0 : StrangeWord,
        { Weight: >= TermWeights.Telling } => OtherWord,
        _ => 0,
    };
}
