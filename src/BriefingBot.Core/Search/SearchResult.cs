namespace BriefingBot.Core.Search;

/// <summary>What a search found and what it knows about the question.</summary>
/// <param name="Hits">Best first; empty when no document has any of the words.</param>
/// <param name="Confidence">0 to 1: the calibrated chance that the first hit answers the question.</param>
/// <param name="Kind">What is asked for.</param>
/// <param name="Terms">The question's words that carry meaning, at most 64, in the order asked.</param>
/// <param name="Entities">Ids of the entities the question names, in the order named.</param>
public sealed record SearchResult(
    IReadOnlyList<SearchHit> Hits,
    double Confidence,
    QuestionKind Kind,
    IReadOnlyList<QuestionTerm> Terms,
    IReadOnlyList<string> Entities)
{
    /// <summary>The question's words that the hit's document has, itself or as a relative.</summary>
    public IEnumerable<QuestionTerm> MatchedBy(SearchHit hit) => Where(hit.Matched | hit.Related, present: true);

    /// <summary>The question's words that the hit's document lacks.</summary>
    public IEnumerable<QuestionTerm> MissingFrom(SearchHit hit) => Where(hit.Matched | hit.Related, present: false);

    private IEnumerable<QuestionTerm> Where(ulong terms, bool present)
    {
        for (var i = 0; i < Terms.Count; i++)
            if ((terms >> i & 1) == 1 == present)
                yield return Terms[i];
    }
}
