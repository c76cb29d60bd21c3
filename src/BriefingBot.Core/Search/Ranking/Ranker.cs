using BriefingBot.Core.Search.Analysis;
using BriefingBot.Core.Search.Indexing;

namespace BriefingBot.Core.Search.Ranking;

/// <summary>The second stage: describes the candidates, orders them by the learnt ranking and says how sure it is of the first.</summary>
internal sealed class Ranker(IndexView view, Vocabulary vocabulary, SearchModel model)
{
    private readonly FeatureExtractor _extractor = new(view, vocabulary, model.Associations);

    /// <summary>Orders the candidates, best first, and gives each its share.</summary>
    /// <returns>The chance that the first is right, 0 to 1.</returns>
    public float Rank(Scratch scratch, Span<Candidate> candidates)
    {
        if (candidates.IsEmpty) return 0;
        _extractor.Describe(scratch, candidates);
        for (var i = 0; i < candidates.Length; i++)
        {
            candidates[i].Row = i;
            if (model.Ranking is not null) candidates[i].Score = model.Ranking.Evaluate(scratch.FeaturesOf(i));
            candidates[i].Score += AskEvidence.ScoreOf(scratch.AskSimilarity[candidates[i].Document]);
        }
        candidates.Sort(static (left, right) => left.Score != right.Score ? right.Score.CompareTo(left.Score) : left.Document.CompareTo(right.Document));
        Share(candidates);
        var bySelf = Confidence(scratch, candidates);
        return 1 - ((1 - bySelf) * (1 - ConfidenceByAsk(scratch, candidates[0].Document)));
    }

    private static void Share(Span<Candidate> candidates)
    {
        var sum = 0f;
        foreach (ref var candidate in candidates)
            sum += candidate.Share = MathF.Exp(candidate.Score - candidates[0].Score);
        foreach (ref var candidate in candidates)
            candidate.Share /= sum;
    }

    private static float ConfidenceByAsk(Scratch scratch, int document)
    {
        var profile = scratch.Query.Profile;
        var known = scratch.Exact[document] | scratch.Related[document] | scratch.AskWords[document];
        return AskEvidence.ChanceOf(scratch.AskSimilarity[document], ((profile.Names | profile.Numbers) & ~known) != 0);
    }

    private float Confidence(Scratch scratch, ReadOnlySpan<Candidate> candidates)
    {
        var first = scratch.FeaturesOf(candidates[0].Row);
        if (model.Confidence is null) return first[(int)Feature.Coverage];
        Span<float> scores = stackalloc float[candidates.Length];
        for (var i = 0; i < scores.Length; i++)
            scores[i] = candidates[i].Score;
        Span<float> inputs = stackalloc float[ConfidenceInputs.Names.Count];
        ConfidenceInputs.Fill(first, candidates.Length > 1 ? scratch.FeaturesOf(candidates[1].Row) : default, scores, inputs);
        return model.Confidence.Chance(inputs);
    }

    /// <summary>Shows what the ranking sees, for training.</summary>
    public Inspection Inspect(Scratch scratch, ReadOnlySpan<Candidate> candidates, bool withKeys)
    {
        _extractor.Describe(scratch, candidates);
        return _extractor.Inspect(scratch, candidates, withKeys);
    }
}
