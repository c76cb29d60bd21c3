using BriefingBot.Core.Search.Analysis;
using BriefingBot.Core.Search.Indexing;

namespace BriefingBot.Core.Search.Ranking;

/// <summary>Describes candidates by <see cref="Feature"/>s.</summary>
internal sealed class FeatureExtractor
{
    private readonly IndexView _view;
    private readonly Vocabulary _vocabulary;
    private readonly Associations _associations;
    private readonly short[] _wordColumns;

    public FeatureExtractor(IndexView view, Vocabulary vocabulary, Associations associations)
    {
        (_view, _vocabulary, _associations) = (view, vocabulary, associations);
        _wordColumns = new short[vocabulary.TermCount];
        for (var i = 0; i < _wordColumns.Length; i++)
            _wordColumns[i] = (short)associations.ColumnOf(vocabulary.TextOf(i));
    }

    /// <summary>Writes one row of features for each candidate, in the given order.</summary>
    public void Describe(Scratch scratch, ReadOnlySpan<Candidate> candidates)
    {
        var query = scratch.Query;
        scratch.Reserve(_vocabulary.TermCount, _associations.ColumnCount, candidates.Length);
        scratch.Slots.Fill(query);
        _associations.SumFor(query, scratch.AssociationWeights);
        var mostBm25 = 0f;
        foreach (ref readonly var candidate in candidates)
            mostBm25 = Math.Max(mostBm25, candidate.Bm25);
        for (var i = 0; i < candidates.Length; i++)
        {
            var features = scratch.FeaturesOf(i);
            features.Clear();
            features[(int)Feature.Bm25] = candidates[i].Bm25;
            features[(int)Feature.Bm25Relative] = candidates[i].Bm25 / (mostBm25 + 0.01f);
            features[(int)Feature.Rank] = MathF.Log(1 + i);
            Describe(candidates[i].Document, scratch, features);
        }
        scratch.Slots.Clear(query);
        Compare(scratch, candidates.Length);
    }

    /// <summary>Copies what is known of described candidates, with their association keys.</summary>
    public Inspection Inspect(Scratch scratch, ReadOnlySpan<Candidate> candidates, bool withKeys)
    {
        var query = scratch.Query;
        var (documents, features, rights) = (new SearchDocument[candidates.Length], new float[candidates.Length][], new string[candidates.Length][]);
        var matched = new ulong[candidates.Length];
        scratch.Slots.Fill(query);
        for (var i = 0; i < candidates.Length; i++)
        {
            var (part, local) = _view.Locate(candidates[i].Document);
            documents[i] = part.Segment.Documents[local];
            features[i] = scratch.FeaturesOf(i).ToArray();
            matched[i] = scratch.Exact[candidates[i].Document] | scratch.Related[candidates[i].Document];
            var (start, length) = scratch.Scan.Read(part.Segment, local, scratch.Slots);
            rights[i] = !withKeys || i >= 20 ? [] : AssociationKeys.Rights(scratch.Scan, part.Segment.Terms.AsSpan(start, length), part.Segment.Flags.AsSpan(start, length), _vocabulary);
        }
        scratch.Slots.Clear(query);
        return new Inspection(documents, features, AssociationKeys.Lefts(query), rights, [.. query.Terms.ToArray().Select(term => term.Lemma)], TermImportance.Keys(query), [.. query.Terms.ToArray().Select(term => term.Idf)], matched);
    }

    private void Describe(int number, Scratch scratch, Span<float> features)
    {
        var query = scratch.Query;
        var (part, local) = _view.Locate(number);
        var (start, length) = scratch.Scan.Read(part.Segment, local, scratch.Slots);
        var terms = part.Segment.Terms.AsSpan(start, length);
        CoverageScan.Describe(query, scratch.Exact[number], scratch.Related[number], features);
        CoverageScan.DescribeQuestion(query, features);
        ContextScan.Describe(part, local, scratch, features);
        Nearness.Describe(query, scratch.Scan, terms, features);
        scratch.Answers.Describe(
            query, scratch.Scan, terms, part.Segment.Flags.AsSpan(start, length), _wordColumns, scratch.AssociationWeights, features);
        var exact = scratch.Exact[number];
        features[(int)Feature.RelativeIdf] = query.WeightOf(scratch.Scan.Relatives & ~exact);
        features[(int)Feature.SynonymIdf] = query.WeightOf(scratch.Scan.Synonyms & ~exact & ~scratch.Scan.Relatives);
        features[(int)Feature.Cosine] = query.SquaresOf(exact) / (MathF.Sqrt(query.SquaresOf(query.Profile.All)) * part.Segment.Norms[local] + 0.01f);
        features[(int)Feature.NovelIdf] = part.Segment.Norms[local];
        features[(int)Feature.Repeats] = MathF.Log(1 + scratch.Scan.Positions.Length);
        var isNegated = HasNegation(part.Segment.Flags.AsSpan(start, length));
        features[(int)Feature.LacksNegation] = query.Profile.IsNegated && !isNegated ? 1 : 0;
        features[(int)Feature.AddsNegation] = isNegated && !query.Profile.IsNegated ? 1 : 0;
        features[(int)Feature.Length] = MathF.Log(1 + part.Segment.Lengths[local]);
    }

    private static bool HasNegation(ReadOnlySpan<TokenFlags> words)
    {
        foreach (var flags in words)
            if ((flags & TokenFlags.Negation) != 0) return true;
        return false;
    }

    private static void Compare(Scratch scratch, int candidates)
    {
        float mostIdf = 0, mostCoverage = 0, mostWindow = 0, mostParagraph = 0, mostParagraphBm25 = 0;
        for (var i = 0; i < candidates; i++)
        {
            mostIdf = Math.Max(mostIdf, scratch.FeaturesOf(i)[(int)Feature.ExactIdf]);
            mostCoverage = Math.Max(mostCoverage, scratch.FeaturesOf(i)[(int)Feature.Coverage]);
            mostWindow = Math.Max(mostWindow, scratch.FeaturesOf(i)[(int)Feature.WindowIdf]);
            mostParagraph = Math.Max(mostParagraph, scratch.FeaturesOf(i)[(int)Feature.ParagraphCoverage]);
            mostParagraphBm25 = Math.Max(mostParagraphBm25, scratch.FeaturesOf(i)[(int)Feature.ParagraphBm25]);
        }
        for (var i = 0; i < candidates; i++)
        {
            var features = scratch.FeaturesOf(i);
            features[(int)Feature.ExactIdfRelative] = features[(int)Feature.ExactIdf] / (mostIdf + 0.01f);
            features[(int)Feature.CoverageLead] = features[(int)Feature.Coverage] - mostCoverage;
            features[(int)Feature.WindowLead] = features[(int)Feature.WindowIdf] - mostWindow;
            features[(int)Feature.ParagraphLead] = features[(int)Feature.ParagraphCoverage] - mostParagraph;
            features[(int)Feature.ParagraphBm25Lead] = features[(int)Feature.ParagraphBm25] - mostParagraphBm25;
        }
    }
}
