using BriefingBot.Core.Search.Analysis;
using BriefingBot.Core.Search.Indexing;

namespace BriefingBot.Core.Search.Ranking;

/// <summary>Runs a search from question to result.</summary>
internal sealed class Searcher
{
    private readonly Vocabulary _vocabulary;
    private readonly EntityNames _entities;
    private readonly IndexView _view;
    private readonly ScratchPool _pool;
    private readonly QuestionReader _reader;
    private readonly CandidateFinder _finder;
    private readonly Ranker _ranker;

    public Searcher(Vocabulary vocabulary, EntityNames entities, IndexView view, ScratchPool pool, SearchModel model)
    {
        (_vocabulary, _entities, _view, _pool) = (vocabulary, entities, view, pool);
        _ranker = new Ranker(view, vocabulary, model);
        var spelling = new SpellingCorrector(vocabulary.OwnWords, term => view.FrequencyIn(null, term));
        _reader = new QuestionReader(vocabulary, entities, spelling, new WordRelatives(vocabulary), model.Background);
        _finder = new CandidateFinder(view, model.Importance);
    }

    public SearchResult Search(string question, string? topic, int top)
    {
        var scratch = _pool.Rent(_view.Count);
        try
        {
            _reader.Read(question, topic, scratch.Query);
            Span<Candidate> candidates = stackalloc Candidate[CandidateFinder.Most];
            candidates = candidates[.._finder.Find(topic, scratch, candidates)];
            var confidence = _ranker.Rank(scratch, candidates);
            return Describe(scratch, candidates[..Math.Min(candidates.Length, top)], confidence);
        }
        finally
        {
            _pool.Return(scratch);
        }
    }

    /// <summary>Shows the inside of a search.</summary>
    public Inspection Inspect(string question, string? topic, bool withKeys)
    {
        var scratch = _pool.Rent(_view.Count);
        try
        {
            _reader.Read(question, topic, scratch.Query);
            Span<Candidate> candidates = stackalloc Candidate[CandidateFinder.Most];
            candidates = candidates[.._finder.Find(topic, scratch, candidates)];
            return _ranker.Inspect(scratch, candidates, withKeys);
        }
        finally
        {
            _pool.Return(scratch);
        }
    }

    private SearchResult Describe(Scratch scratch, ReadOnlySpan<Candidate> ranked, float confidence)
    {
        var query = scratch.Query;
        var hits = new SearchHit[ranked.Length];
        for (var i = 0; i < hits.Length; i++)
        {
            var number = ranked[i].Document;
            var (part, local) = _view.Locate(number);
            hits[i] = new SearchHit(
                part.Segment.Documents[local], ranked[i].Share, scratch.AskSimilarity[number], scratch.Exact[number], scratch.Related[number] & ~scratch.Exact[number],
                scratch.FeaturesOf(ranked[i].Row)[(int)Feature.HasAskedType] > 0);
        }
        var terms = new QuestionTerm[query.Count];
        for (var i = 0; i < terms.Length; i++)
            terms[i] = Describe(query, query.Terms[i]);
        return new SearchResult(hits, confidence, query.Kind, terms, [.. query.Entities.Select(entity => _entities.Entities[entity].Id)]);
    }

    private QuestionTerm Describe(Query query, in QueryTerm term) => new(
        query.Tokens.Text(query.Tokens.Tokens[term.Position]).ToString(),
        term.IsNumber ? TermKind.Number : term.IsName || term.Entity >= 0 ? TermKind.Name : TermKind.Word,
        term.Idf,
        term.Corrected >= 0 || _view.FrequencyIn(null, term.Term) > 0,
        term.Corrected >= 0 ? _vocabulary.TextOf(term.Corrected) : null,
        term.Entity >= 0 ? _entities.Entities[term.Entity].Id : null);
}
