namespace BriefingBot.Core.Answers.Matching;

/// <summary>A fact or gap that a question may be about.</summary>
/// <param name="Unit">The fact or gap.</param>
/// <param name="Score">0 to 1: how well it fits all in all.</param>
/// <param name="Similarity">0 to 1: how like the question its likest phrase is.</param>
/// <param name="SameWords">0 to 1: the share of the question that it has in the same words.</param>
/// <param name="Covered">Bit <c>i</c> is set when it has word <c>i</c> of the question, or something that stands for it.</param>
/// <param name="Same">Bit <c>i</c> is set when it has word <c>i</c> of the question as it is.</param>
/// <param name="OffersKind">Whether a phrase of it, about as like, asks for the same kind of thing.</param>
internal readonly record struct AskMatch(
    AskUnit Unit, float Score, float Similarity, float SameWords, ulong Covered, ulong Same, bool OffersKind);

/// <summary>What the matcher makes of a question.</summary>
/// <param name="Facts">Facts, best first.</param>
/// <param name="Gaps">Gaps, best first.</param>
/// <param name="Words">The question's words that carry meaning.</param>
/// <param name="Intents">What kind of thing is asked for.</param>
/// <param name="IsForeign">Whether it is in another language than English.</param>
/// <param name="Names">Ids of the entities that it names.</param>
/// <param name="Speaker">Which of the words tells whose words are asked for, as in "What did Lee say?"; -1 when none does.</param>
internal sealed record AskMatches(AskMatch[] Facts, AskMatch[] Gaps, AskedWord[] Words, Intent Intents, bool IsForeign, string[] Names, int Speaker)
{
    /// <summary>Which of the words "how many" counts; -1 when none is.</summary>
    public int Counted { get; init; } = -1;

    /// <summary>The speaker's entity id; null when the speaker isn't an entity.</summary>
    public string? SpeakerId { get; init; }
}
