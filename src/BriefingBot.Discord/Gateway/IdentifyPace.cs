namespace BriefingBot.Discord.Gateway;

/// <summary>
/// How long to wait before the next identify, as data: the more there were in 24 hours, the longer. A crash loop comes
/// to 288 in a day, where Discord resets the token at 1,000.
/// </summary>
internal static class IdentifyPace
{
    /// <summary>Identifies per shard in 24 hours, and the least distance between two from there on.</summary>
    private static readonly (int From, TimeSpan Gap)[] Steps =
    [
        (0, TimeSpan.Zero),
        (60, TimeSpan.FromMinutes(1)),
        (120, TimeSpan.FromMinutes(5)),
        (180, TimeSpan.FromMinutes(10)),
    ];

    private const int MaxPerShard = 290;

    /// <summary>When the next identify may be sent.</summary>
    /// <param name="identifies">Those of the last 24 hours, oldest first.</param>
    /// <param name="shards">Shards of this process, which share the record.</param>
    public static DateTimeOffset Next(IReadOnlyList<DateTimeOffset> identifies, int shards)
    {
        if (identifies.Count == 0) return DateTimeOffset.MinValue;
        if (identifies.Count >= MaxPerShard * shards) return identifies[^(MaxPerShard * shards)] + IdentifyBudget.Window;
        return identifies[^1] + Steps.Last(step => identifies.Count >= step.From * shards).Gap;
    }
}
