using System.Collections.Immutable;
using BriefingBot.Core.Answers.Judging;
using BriefingBot.Core.Answers.Matching;
using BriefingBot.Core.Checking;
using BriefingBot.Core.Search;

namespace BriefingBot.Core.Answers;

/// <summary>Decides between answer, "did you mean" and refusal.</summary>
internal static class Judge
{
    private const int Offered = 3;

    /// <summary>Decides on one question.</summary>
    public static Answer Decide(string asked, Candidates found) => found.IsCurated ? Curated(asked, found) : Bare(asked, found);

    private static Answer Bare(string asked, Candidates found)
    {
        var confidence = found.Search.Confidence;
        if (found.Facts.Length == 0 || confidence < Thresholds.BareUnsure)
        {
            return new Answer.NotCovered(asked, Nothing(found), null, null, Near(found));
        }

        return confidence < Thresholds.BareFound
            ? new Answer.Unsure(asked, Near(found))
            : Supporting.Found(asked, found, Footing.Direct);
    }

    private static Answer Curated(string asked, Candidates found)
    {
        var words = TextWords.Of(Sentences.Untagged(asked));
        if (found.Asks.Asked is { } unit)
        {
            return unit.Fact is null
                ? Silent(asked, unit, found)
                : Supporting.Found(asked, found, Premise.Of(found.Facts[0].Match!.Value, found.Asks, words));
        }

        if (found.Asks.Words.All(word => word.IsFiller || word.IsNumber))
        {
            return new Answer.NotCovered(asked, found.Asks.IsForeign ? Refusal.OtherLanguage : Refusal.NoWords, null, null, []);
        }

        var isMereNames = IsMereNames(found);
        var sure = isMereNames ? Math.Max(Thresholds.Found, found.Confidence) : found.Confidence;
        if (!isMereNames && !found.IsSurelyMeant && found.Gap is { } gap && (sure < Thresholds.Found ? IsLikely(gap, sure, found) : IsAskedFor(gap, found)))
        {
            return gap.Coverage < Thresholds.Matter
                ? new Answer.NotCovered(asked, Nothing(found), null, null, Near(found))
                : Silent(asked, gap.Unit, found);
        }

        if (!isMereNames && PickedOut(found) is { } picked)
        {
            return Silent(asked, picked.Unit, found);
        }

        if (found.Silence >= (sure < Thresholds.Found ? Thresholds.Silent : Thresholds.SurelySilent) && sure < Thresholds.Sure)
        {
            return MeantGap(found) is { } silent ? Silent(asked, silent.Unit, found) : new Answer.NotCovered(asked, Nothing(found), null, null, Near(found));
        }

        if (found.Facts is [{ Match: { } likest, Fact.Topic: var story }, ..] && Premise.IsSaidBySomebodyElse(likest, story, found.Asks))
        {
            return Supporting.Found(asked, found, Footing.Otherwise);
        }

        if (sure < Thresholds.Found && SomebodyElse(found, words) is { } other)
        {
            return Supporting.Found(asked, other, Footing.Otherwise);
        }

        if (sure < Thresholds.Unsure)
        {
            return new Answer.NotCovered(asked, Nothing(found), null, null, Near(found));
        }

        var match = found.Facts[0].Match!.Value;
        var topic = found.Facts[0].Fact.Topic;
        if (Premise.IsOfAnotherOwner(asked, match, topic, found.Asks) || Premise.IsOfAnotherRank(asked, match))
        {
            return new Answer.NotCovered(asked, Refusal.NothingFound, null, null, Near(found));
        }

        var footing = Premise.IsOfAnotherSpeaker(match, topic, found.Asks) || Premise.IsOfSomebodyElse(match, topic, found.Asks, words) || Presupposed.IsContradicted(asked, found) ? Footing.Otherwise : Premise.Of(match, found.Asks, words);
        if (footing == Footing.Otherwise && sure >= Thresholds.Found)
        {
            return Supporting.Found(asked, found, footing);
        }

        if (found.Facts[0].Fact.Fact.Quote is null && Utterance.AsksWhoseWords(asked, found.Asks))
        {
            return new Answer.NotCovered(asked, Refusal.KindMissing, "quotation", null, Near(found));
        }

        if (AskedKind.MissingFrom(match, topic, found.Asks) is { } missing && !(found.IsSurelyMeant && (found.Asks.Intents & Intent.Why) == 0))
        {
            return Offering(found) is { } offering
                ? Curated(asked, offering)
                : new Answer.NotCovered(asked, Refusal.KindMissing, missing, null, Near(found));
        }

        return sure < Thresholds.Found ? new Answer.Unsure(asked, Near(found)) : Supporting.Found(asked, found, footing);
    }

    // Which gap is meant, if a classifier is sure of it and the gap has a word of the question at all.
    private static AskMatch? MeantGap(Candidates found)
    {
        foreach (var gap in found.Asks.Gaps)
        {
            if (gap.Meant >= Thresholds.MeantByPart && gap.Coverage > 0)
            {
                return gap;
            }
        }

        return found.Gap is { } likest && likest.Coverage >= Thresholds.Matter ? likest : null;
    }

    // Whoever types "given reality" or "thaad" wants what there is on it.
    private static bool IsMereNames(Candidates found) =>
        found.Asks.Intents == Intent.None && found.Asks.Picked < 0 && found.Facts.Length > 0 && found.Facts[0].Match is { SameWords: >= Thresholds.Everything } match
        && !found.Asks.IsForeign && (found.Gap is not { } gap || match.Likest.Similarity >= gap.Likest.Similarity - (found.Search.Kind == QuestionKind.Keywords ? Thresholds.Nearly : 0));

    // Where facts may be meant too, the likelier is said.
    private static bool IsLikely(in AskMatch gap, double sure, Candidates found) =>
        gap.Score >= Thresholds.Gap && (sure < Thresholds.Unsure || gap.Score >= found.Facts[0].Score);

    // In the curated words themselves, more than the fact; whoever types a mere name gets the fact.
    private static bool IsAskedFor(in AskMatch gap, Candidates found)
    {
        var ofFact = found.Facts[0].Match!.Value.Likest.Similarity;
        return gap.Likest.Similarity >= Thresholds.AskedFor
            && (gap.Likest.Similarity > ofFact || (gap.Likest.Similarity == ofFact && found.Asks.Intents != Intent.None));
    }

    // "Which companies?" is asked for where the source doesn't say which, and never for the fact.
    private static AskMatch? PickedOut(Candidates found)
    {
        if (found.Asks.Picked < 0 || found.Facts is [{ Match.OffersPick: true }, ..])
        {
            return null;
        }

        foreach (var gap in found.Asks.Gaps)
        {
            if (gap.OffersPick && gap.Coverage >= Thresholds.PickedOut)
            {
                return gap;
            }
        }

        return null;
    }

    // The likest fact that tells of somebody else what the question takes for granted; what is reported sets right better than what is claimed.
    private static Candidates? SomebodyElse(Candidates found, TextWords words)
    {
        var (best, most) = (-1, Thresholds.SomebodyElse);
        for (var i = 0; i < found.Facts.Length; i++)
        {
            var score = found.Facts[i].Score + found.Facts[i].Match!.Value.Meant + (found.Facts[i].Fact.Fact.AttributedTo is null ? Thresholds.OfReported : 0);
            if (score >= most && Premise.IsOfSomebodyElse(found.Facts[i].Match!.Value, found.Facts[i].Fact.Topic, found.Asks, words))
            {
                (best, most) = (i, score);
            }
        }

        return best < 0 ? null : found.From(best);
    }

    // A fact that has the kind of thing asked for, nearly as good as a better one that hasn't.
    private static Candidates? Offering(Candidates found)
    {
        for (var i = 1; i < found.Facts.Length && found.Facts[i].Certainty >= found.Facts[0].Certainty - Thresholds.KindMargin; i++)
        {
            if (AskedKind.MissingFrom(found.Facts[i].Match!.Value, found.Facts[i].Fact.Topic, found.Asks) is null)
            {
                return found.From(i);
            }
        }

        return null;
    }

    private static Answer.NotCovered Silent(string asked, AskUnit unit, Candidates found)
    {
        found.Knowledge.TryGetTopic(unit.Topic, out var topic);
        var gap = unit.Gap!;
        return new Answer.NotCovered(asked, Refusal.KnownGap, gap.Missing, gap, [.. topic!.Said(gap.Near).Select(fact => new TopicFact(topic!, fact)).Take(Offered)]);
    }

    private static Refusal Nothing(Candidates found) =>
        found.Asks.IsForeign && found.Asks.Names.Length == 0 ? Refusal.OtherLanguage : Refusal.NothingFound;

    private static ImmutableArray<TopicFact> Near(Candidates found) => [.. found.Facts.Take(Offered).Select(candidate => candidate.Fact)];
}
