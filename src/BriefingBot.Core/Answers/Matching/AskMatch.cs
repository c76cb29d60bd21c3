using System.Collections.Immutable;
using BriefingBot.Core.Classifying;
using BriefingBot.Core.Facts;

namespace BriefingBot.Core.Answers.Matching;

/// <summary>A fact or gap that a question may be about.</summary>
/// <param name="Unit">The fact or gap.</param>
/// <param name="Score">0 to 1: how well it fits all in all.</param>
/// <param name="Covered">Bit <c>i</c> is set when it has word <c>i</c> of the question, or something that stands for it.</param>
/// <param name="Same">Bit <c>i</c> is set when it has word <c>i</c> of the question as it is.</param>
/// <param name="OffersKind">Whether a phrase of it, about as like, asks for the same kind of thing.</param>
internal readonly record struct AskMatch(AskUnit Unit, float Score, ulong Covered, ulong Same, bool OffersKind)
{
    /// <summary>A unit that is asked for word by word.</summary>
    public static AskMatch Whole(AskUnit unit) => new(unit, 1, ulong.MaxValue, ulong.MaxValue, true) { Likest = new Likeness(1, 1, 1), Coverage = 1, SameWords = 1 };

    /// <summary>How like the question its likest phrase is.</summary>
    public Likeness Likest { get; init; }

    /// <summary>0 to 1: how like the question its second likest phrase is.</summary>
    public float Second { get; init; }

    /// <summary>0 to 1: how like the question its third likest phrase is.</summary>
    public float Third { get; init; }

    /// <summary>0 to 1: the share of the question that its phrases have together; what only stands for a word counts less.</summary>
    public float Coverage { get; init; }

    /// <summary>0 to 1: the share of the question that it has in the same words.</summary>
    public float SameWords { get; init; }

    /// <summary>0 to 1: the share of the question that one of its phrases has on average.</summary>
    public float Typical { get; init; }

    /// <summary>Bit <c>i</c> is set when the likest phrase has word <c>i</c>, or something that stands for it.</summary>
    public ulong InLikest { get; init; }

    /// <summary>Bit <c>i</c> is set when the fact's own text has word <c>i</c>, or something that stands for it.</summary>
    public ulong InText { get; init; }

    /// <summary>Bit <c>i</c> is set when the fact's own text has word <c>i</c> as it is.</summary>
    public ulong SameInText { get; init; }

    /// <summary>The weight of the heaviest word of the likest phrase that the question hasn't.</summary>
    public float HeaviestUnasked { get; init; }

    /// <summary>Whether any of its phrases picks out what the question does: "companies" in "Which companies".</summary>
    public bool OffersPick { get; init; }

    /// <summary>0 to 1: how likely it is meant, as the story's classifier takes the question; 0 without one.</summary>
    public float Meant { get; init; }

    /// <summary>What the likest phrase asks for.</summary>
    public Intent LikestIntents { get; init; }
}

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

    /// <summary>Which of the words "which" picks out; -1 when none is.</summary>
    public int Picked { get; init; } = -1;

    /// <summary>The speaker's entity id; null when the speaker isn't an entity.</summary>
    public string? SpeakerId { get; init; }

    /// <summary>The fact or gap that curators wrote just this question down for; null when none is.</summary>
    public AskUnit? Asked { get; init; }

    /// <summary>By topic with a classifier: what it takes the question to mean.</summary>
    public IReadOnlyDictionary<TopicId, QuestionMeanings> Meanings { get; init; } = ImmutableDictionary<TopicId, QuestionMeanings>.Empty;

    /// <summary>By word: 0 to 1, how much more usual it is in asking for what the source doesn't say than for facts; half when nothing is known.</summary>
    public float[] Silence { get; init; } = [];
}
