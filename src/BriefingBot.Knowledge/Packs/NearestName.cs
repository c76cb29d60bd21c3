namespace BriefingBot.Knowledge.Packs;

/// <summary>Finds the name that was probably meant.</summary>
internal static class NearestName
{
    /// <summary>" (did you mean 'x'?)" or nothing.</summary>
    public static string Hint(string written, IEnumerable<string> names)
    {
        var most = written.Length < 3 ? 0 : Math.Max(1, written.Length / 4);
        var (best, distance) = ("", most + 1);
        foreach (var name in names)
        {
            if (Math.Abs(name.Length - written.Length) < distance && Distance(written, name, distance) is var found && found < distance)
            {
                (best, distance) = (name, found);
            }
        }

        return best.Length == 0 ? "" : $" (did you mean '{best}'?)";
    }

    /// <summary>Optimal string alignment distance without regard to case, or <paramref name="enough"/> if no smaller.</summary>
    private static int Distance(string a, string b, int enough)
    {
        var (before, row, next) = (new int[b.Length + 1], new int[b.Length + 1], new int[b.Length + 1]);
        for (var j = 0; j <= b.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            next[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = Same(a[i - 1], b[j - 1]) ? 0 : 1;
                next[j] = Math.Min(Math.Min(next[j - 1], row[j]) + 1, row[j - 1] + cost);
                if (i > 1 && j > 1 && Same(a[i - 1], b[j - 2]) && Same(a[i - 2], b[j - 1]))
                {
                    next[j] = Math.Min(next[j], before[j - 2] + 1);
                }

                least = Math.Min(least, next[j]);
            }

            if (least >= enough)
            {
                return enough;
            }

            (before, row, next) = (row, next, before);
        }

        return row[b.Length];
    }

    private static bool Same(char a, char b) => char.ToLowerInvariant(a) == char.ToLowerInvariant(b);
}
