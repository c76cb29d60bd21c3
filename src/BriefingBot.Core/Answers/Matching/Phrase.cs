namespace BriefingBot.Core.Answers.Matching;

/// <summary>A way of asking, or a fact's own text, as the matcher sees it.</summary>
/// <param name="Unit">The number of the fact or gap that it leads to.</param>
/// <param name="Terms">Its words and names, each once; small words left out.</param>
/// <param name="Intents">What kind of thing it asks for.</param>
/// <param name="IsText">Whether it is the fact's own text.</param>
/// <param name="Picked">The term that "which" picks out in it; -1 when none is.</param>
internal sealed record Phrase(int Unit, int[] Terms, Intent Intents, bool IsText, int Picked)
{
    /// <summary>The summed weight of its terms.</summary>
    public float Weight { get; set; }
}
