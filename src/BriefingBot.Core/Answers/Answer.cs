using System.Collections.Immutable;
using BriefingBot.Core.Facts;

namespace BriefingBot.Core.Answers;

/// <summary>A fact with the topic that it belongs to.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Fact">One of its facts.</param>
public sealed record TopicFact(Topic Topic, Fact Fact);

/// <summary>How a fact meets the question.</summary>
public enum Footing
{
    /// <summary>It says what was asked.</summary>
    Direct,

    /// <summary>It is what the source says on the matter; the question's own wording isn't in it.</summary>
    OnTheMatter,

    /// <summary>It says something else than the question takes for granted.</summary>
    Otherwise,
}

/// <summary>Why there is no answer.</summary>
public enum Refusal
{
    /// <summary>Nothing in the store is about it.</summary>
    NothingFound,

    /// <summary>A curator has written down that the source doesn't say it.</summary>
    KnownGap,

    /// <summary>The facts on it lack the kind of thing that was asked for.</summary>
    KindMissing,

    /// <summary>The question has no words to look for.</summary>
    NoWords,

    /// <summary>The question is in a language that the facts aren't in, and no name in it is known.</summary>
    OtherLanguage,
}

/// <summary>What is found for one question.</summary>
/// <param name="Asked">The question, as typed.</param>
public abstract record Answer(string Asked)
{
    /// <summary>A fact answers it.</summary>
    /// <param name="Asked">The question, as typed.</param>
    /// <param name="Best">The fact.</param>
    /// <param name="Footing">How it meets the question.</param>
    /// <param name="Supporting">Facts that belong to the answer; at most two.</param>
    /// <param name="AsksForWords">Whether somebody's exact words were asked for.</param>
    /// <param name="AsksForCause">Whether a cause or reason was asked for: the supporting facts are it.</param>
    public sealed record Found(
        string Asked, TopicFact Best, Footing Footing, ImmutableArray<TopicFact> Supporting, bool AsksForWords, bool AsksForCause) : Answer(Asked);

    /// <summary>Facts come near, and none is near enough to be called the answer.</summary>
    /// <param name="Asked">The question, as typed.</param>
    /// <param name="Candidates">One to three facts, nearest first.</param>
    public sealed record Unsure(string Asked, ImmutableArray<TopicFact> Candidates) : Answer(Asked);

    /// <summary>The source doesn't say it.</summary>
    /// <param name="Asked">The question, as typed.</param>
    /// <param name="Refusal">Why.</param>
    /// <param name="Missing">What kind of thing is missing, as in <see cref="Gap.Missing"/>; null when that can't be told.</param>
    /// <param name="Gap">The gap that says so, if a curator wrote one.</param>
    /// <param name="Near">The nearest facts, at most three.</param>
    public sealed record NotCovered(
        string Asked, Refusal Refusal, string? Missing, Gap? Gap, ImmutableArray<TopicFact> Near) : Answer(Asked);
}

/// <summary>What a text asked comes to: an answer for each question in it.</summary>
/// <param name="Question">What was asked.</param>
/// <param name="Parts">An answer for each of its parts.</param>
/// <param name="Ranked">Up to ten facts for the whole question, best first, whether it is answered or not.</param>
/// <param name="Confidence">0 to 1: how likely it is that the first of them answers it.</param>
public sealed record AnswerSheet(Question Question, ImmutableArray<Answer> Parts, ImmutableArray<TopicFact> Ranked, double Confidence)
{
    /// <summary>Whether any part was answered.</summary>
    public bool IsAnswered => Parts.Any(part => part is Answer.Found);
}
