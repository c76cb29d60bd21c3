using BriefingBot.Core.Answers.Judging;
using BriefingBot.Core.Answers.Matching;
using BriefingBot.Core.Classifying;
using BriefingBot.Core.Facts;
using BriefingBot.Core.Search;

namespace BriefingBot.Core.Answers;

/// <summary>A fact that may answer.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Score">0 to 1: how well it fits.</param>
/// <param name="Certainty">0 to 1: how likely it is that it answers.</param>
/// <param name="Match">What the curated questions say of it; null for a fact of a topic that has none.</param>
internal readonly record struct Candidate(TopicFact Fact, float Score, float Certainty, AskMatch? Match);

/// <summary>What was found for a question: facts and gaps, best first.</summary>
internal sealed class Candidates
{
    private const int Sharing = 3;
    private const float OtherKind = 0.12f;

    private Candidates(Candidate[] facts, AskMatches asks, SearchResult search, bool isCurated, KnowledgeSnapshot knowledge)
    {
        (Facts, Asks, Search, IsCurated, Knowledge) = (facts, asks, search, isCurated, knowledge);
    }

    public Candidate[] Facts { get; }

    public AskMatches Asks { get; }

    public SearchResult Search { get; }

    public KnowledgeSnapshot Knowledge { get; }

    /// <summary>The best gap. One that is asked for by another kind of question gives way to a fact that offers the kind asked for.</summary>
    public AskMatch? Gap
    {
        get
        {
            if (Asks.Gaps.Length == 0)
            {
                return null;
            }

            var isFactOfKind = Facts.Length > 0 && Facts[0].Match is { OffersKind: true };
            var best = Asks.Gaps[0];
            for (var i = 0; i < Asks.Gaps.Length; i++)
            {
                var gap = Asks.Gaps[i];
                var score = isFactOfKind && !gap.OffersKind ? gap.Score - OtherKind : gap.Score;
                if (i == 0 || score > best.Score)
                {
                    best = gap with { Score = score };
                }
            }

            return best;
        }
    }

    /// <summary>Whether curated questions decide; otherwise the search engine's confidence does.</summary>
    public bool IsCurated { get; }

    /// <summary>0 to 1: how likely it is that a fact answers. Facts that say nearly the same share what makes it likely.</summary>
    public double Confidence => IsCurated ? Math.Min(1, Facts.Take(Sharing).Sum(fact => Math.Max(0, fact.Certainty))) : Search.Confidence;

    /// <summary>Whether a classifier is sure that the first fact is meant: it knows better than words do whether the fact or what it lacks is asked for.</summary>
    public bool IsSurelyMeant => Facts is [{ Match.Meant: >= Thresholds.Meant }, ..];

    /// <summary>Whether it is a question after something else than another question's first fact, as words or a classifier take it.</summary>
    public bool MeansOtherThan(Candidates other)
    {
        var others = Facts.Where(fact => fact.Fact.Fact.Id != other.Facts[0].Fact.Fact.Id).ToArray();
        return Silence >= Thresholds.Silent || others.Sum(fact => fact.Match?.Meant ?? 0) >= Thresholds.MeantByPart || others.Any(fact => fact.Certainty >= Thresholds.Sure);
    }

    /// <summary>0 to 1: how likely a classifier takes the question to ask for a gap, or for nothing at all.</summary>
    public float Silence => (Facts is [{ Fact.Topic.Id: var ofFact }, ..] ? ofFact : Gap?.Unit.Topic) is { } topic && Asks.Meanings.TryGetValue(topic, out var meanings)
        ? meanings.Asked.ChanceOf(MeaningKind.AsksGap) + meanings.Asked.ChanceOf(MeaningKind.Nothing)
        : 0;

    /// <summary>Finds candidates.</summary>
    public static Candidates Find(KnowledgeSnapshot knowledge, string text, TopicId? topic)
    {
        var search = knowledge.Index.Facts.Search(text, topic?.Value);
        var asks = knowledge.Index.Asks.Match(text, topic);
        var isCurated = (asks.Asked is not null || asks.Facts.Length > 0 || asks.Gaps.Length > 0) && !IsBare(knowledge, search, asks);
        return new Candidates(isCurated ? Curated(knowledge, search, asks) : Bare(knowledge, search), asks, search, isCurated, knowledge);
    }

    /// <summary>The same without the best facts.</summary>
    public Candidates From(int first) => new(Facts[first..], Asks, Search, IsCurated, Knowledge);

    /// <summary>What it is judged by whether a fact of a curated story answers.</summary>
    internal float[] InputsOf(Candidate candidate)
    {
        var inputs = new float[AnswerInputs.Count];
        var match = candidate.Match!.Value;
        AnswerInputs.Fill(match, Asks, (float)ShareOf(Search, match), (float)Search.Confidence, inputs);
        return inputs;
    }

    // Among topics of both sorts the better find decides.
    private static bool IsBare(KnowledgeSnapshot knowledge, SearchResult search, AskMatches asks) =>
        search.Hits.Count > 0
        && knowledge.TryGetTopic(new TopicId(search.Hits[0].Document.Topic), out var topic) && topic.IsBare
        && (asks.Facts.Length == 0 || asks.Facts[0].Score < search.Confidence);

    private static Candidate[] Bare(KnowledgeSnapshot knowledge, SearchResult search)
    {
        var facts = new Candidate[search.Hits.Count];
        for (var i = 0; i < facts.Length; i++)
        {
            facts[i] = new Candidate(FactOf(knowledge, search.Hits[i].Document), (float)search.Hits[i].Share, (float)search.Hits[i].Share, null);
        }

        return facts;
    }

    private static Candidate[] Curated(KnowledgeSnapshot knowledge, SearchResult search, AskMatches asks)
    {
        var facts = new Candidate[asks.Facts.Length];
        for (var i = 0; i < facts.Length; i++)
        {
            var match = asks.Facts[i];
            knowledge.TryGetTopic(match.Unit.Topic, out var topic);
            var share = (float)ShareOf(search, match);
            facts[i] = new Candidate(new TopicFact(topic!, match.Unit.Fact!), match.Score, Certainty.Of(match, asks, share, (float)search.Confidence), match);
        }

        Array.Sort(facts, (left, right) => right.Certainty.CompareTo(left.Certainty));
        return asks.Asked is { Fact: not null } asked ? WithFirst(facts, asked, knowledge) : facts;
    }

    private static Candidate[] WithFirst(Candidate[] facts, AskUnit asked, KnowledgeSnapshot knowledge)
    {
        knowledge.TryGetTopic(asked.Topic, out var topic);
        var first = Array.Find(facts, candidate => candidate.Match!.Value.Unit == asked) is { Match: not null } found
            ? found with { Certainty = 1 }
            : new Candidate(new TopicFact(topic!, asked.Fact!), 1, 1, AskMatch.Whole(asked));
        return [first, .. facts.Where(candidate => candidate.Match!.Value.Unit != asked)];
    }

    private static double ShareOf(SearchResult search, in AskMatch match)
    {
        foreach (var hit in search.Hits)
        {
            if (hit.Document.Id == match.Unit.Fact!.Id.Value && hit.Document.Topic == match.Unit.Topic.Value)
            {
                return hit.Share;
            }
        }

        return 0;
    }

    private static TopicFact FactOf(KnowledgeSnapshot knowledge, SearchDocument document)
    {
        knowledge.TryGetTopic(new TopicId(document.Topic), out var topic);
        topic!.TryGetFact(new FactId(document.Id), out var fact);
        return new TopicFact(topic, fact!);
    }
}
