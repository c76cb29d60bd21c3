using BriefingBot.Core.Answers.Matching;
using BriefingBot.Core.Search.Ranking;

namespace BriefingBot.Core.Answers.Judging;

/// <summary>How sure it is that a fact of a curated story answers, as learnt from the ways of asking of a story that hadn't got them.</summary>
internal static class Certainty
{
    // Nobody asks for a fact by a name or number that it hasn't, so none of what was learnt from tells what that means.
    private const float StrangeName = 0.5f;
    private const float StrangeNumber = 0.3f;

    // "Seoul's new man" names a place that the fact needn't name.
    private const float OtherName = 0.2f;
    private const float SurelyUnderstood = 0.9f;

    // What has hardly a word of the question itself may be about something else altogether.
    private const float LeastSameWords = 0.25f;
    private const float TooLoose = 0.25f;
    private const float Understood = 0.5f;
    private static readonly Network Learnt = WeightsReader.ReadAnswers();

    /// <summary>The chance, 0 to 1; less, below 0 at worst, when the question has names and numbers that the fact hasn't.</summary>
    /// <param name="match">The fact.</param>
    /// <param name="question">What was found for the question.</param>
    /// <param name="searchShare">The search engine's share for the fact.</param>
    /// <param name="searchConfidence">The search engine's confidence in its own first.</param>
    public static float Of(in AskMatch match, AskMatches question, float searchShare, float searchConfidence)
    {
        Span<float> inputs = stackalloc float[AnswerInputs.Count];
        AnswerInputs.Fill(match, question, searchShare, searchConfidence, inputs);
        return Learnt.Chance(inputs)
            - ((match.Meant < SurelyUnderstood ? StrangeName : OtherName) * inputs[(int)AnswerInput.MissingNames])
            - (StrangeNumber * inputs[(int)AnswerInput.MissingNumbers])
            - (match.SameWords < LeastSameWords && match.Meant < Understood ? TooLoose : 0);
    }
}
