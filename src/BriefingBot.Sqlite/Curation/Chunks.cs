namespace BriefingBot.Sqlite.Curation;

/// <summary>Cuts rows that come in order into runs.</summary>
internal static class Chunks
{
    /// <summary>Runs of items with the same key; only one run is held at a time.</summary>
    public static IEnumerable<List<T>> ChunkBy<T, TKey>(this IEnumerable<T> items, Func<T, TKey> key)
        where TKey : IEquatable<TKey>
    {
        List<T> run = [];
        foreach (var item in items)
        {
            if (run.Count > 0 && !key(run[0]).Equals(key(item)))
            {
                yield return run;
                run = [];
            }

            run.Add(item);
        }

        if (run.Count > 0)
        {
            yield return run;
        }
    }
}
