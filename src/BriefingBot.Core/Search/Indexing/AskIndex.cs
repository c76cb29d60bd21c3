namespace BriefingBot.Core.Search.Indexing;

/// <summary>The documents' curated questions: which words each has, and whose it is.</summary>
internal sealed record AskIndex(int[] Documents, int[][] Terms, Postings Postings)
{
    public int Count => Documents.Length;
}
