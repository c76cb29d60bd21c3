namespace BriefingBot.Benchmarks;

/// <summary>A question's words for the baselines: lower case, stop words removed.</summary>
internal static class Terms
{
    private static readonly HashSet<string> Stop =
    [
        "a", "an", "and", "are", "as", "at", "be", "but", "by", "for", "if", "in", "into", "is", "it", "no", "not", "of", "on", "or", "such", "that", "the",
        "their", "then", "there", "these", "they", "this", "to", "was", "will", "with", "who", "what", "when", "where", "why", "how", "which", "did", "does",
        "do", "has", "have", "had", "many", "much",
    ];

    public static IEnumerable<string> Of(string question) => question
        .Split([' ', '?', '.', ','], StringSplitOptions.RemoveEmptyEntries)
        .Select(word => word.ToLowerInvariant())
        .Where(word => !Stop.Contains(word));
}
