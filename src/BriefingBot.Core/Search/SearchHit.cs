namespace BriefingBot.Core.Search;

/// <summary>A document found.</summary>
/// <param name="Document">The document, the very object the index was built from.</param>
/// <param name="Share">0 to 1: the chance that this hit is the right one if any is. The shares of all candidates sum to 1.</param>
/// <param name="AskSimilarity">0 to 1: how close the question is to the nearest of the document's own asks.</param>
/// <param name="Matched">Bit <c>i</c> is set when the document has term <c>i</c> of <see cref="SearchResult.Terms"/>.</param>
/// <param name="Related">The same for terms it has only as a synonym, a relative of the word, or by what it is about.</param>
/// <param name="HasAskedType">Whether the document offers, outside the question's own words, something of the asked type: a date, number, name, reason.</param>
public readonly record struct SearchHit(
    SearchDocument Document, double Share, double AskSimilarity, ulong Matched, ulong Related, bool HasAskedType);
