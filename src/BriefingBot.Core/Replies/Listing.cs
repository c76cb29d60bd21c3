namespace BriefingBot.Core.Replies;

/// <summary>Lists things as a sentence does.</summary>
internal static class Listing
{
    /// <summary>"a", "a and b", "a, b and c"; empty for none.</summary>
    public static string And(IReadOnlyList<string> items) => items.Count < 2
        ? string.Concat(items)
        : $"{string.Join(", ", items.SkipLast(1))} and {items[^1]}";
}
