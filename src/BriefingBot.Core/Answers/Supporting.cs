using BriefingBot.Core.Answers.Matching;

namespace BriefingBot.Core.Answers;

/// <summary>Puts an answer together: the best fact, and up to two that belong to it.</summary>
internal static class Supporting
{
    private const int Most = 2;

    public static Answer.Found Found(string asked, Candidates found, Footing footing)
    {
        var intents = found.Asks.Intents;
        var best = Best(found, intents);
        var asksForCause = (intents & (Intent.Why | Intent.How)) != 0 && !best.Fact.Because.IsEmpty;
        var causes = asksForCause ? best.Topic.Said(best.Fact.Because) : [];
        var others = found.Facts
            .Where(candidate => found.IsCurated && candidate.Certainty >= Thresholds.Supporting && candidate.Fact.Topic.Id == best.Topic.Id)
            .Select(candidate => candidate.Fact.Fact);
        return new Answer.Found(
            asked,
            best,
            footing,
            [.. causes.Concat(footing == Footing.Direct ? others : []).Where(fact => fact.Id != best.Fact.Id).DistinctBy(fact => fact.Id).Take(Most).Select(fact => new TopicFact(best.Topic, fact))],
            (intents & Intent.Said) != 0,
            asksForCause);
    }

    // Who asks for words gets words, where the same thing is there in words.
    private static TopicFact Best(Candidates found, Intent intents)
    {
        if ((intents & Intent.Said) != 0 && found.Asks.Asked is null && found.Facts[0].Fact.Fact.Quote is null)
        {
            foreach (var candidate in found.Facts)
            {
                if (candidate.Fact.Fact.Quote is not null && candidate.Certainty >= found.Facts[0].Certainty - Thresholds.WordsMargin)
                {
                    return candidate.Fact;
                }
            }
        }

        return found.Facts[0].Fact;
    }
}
