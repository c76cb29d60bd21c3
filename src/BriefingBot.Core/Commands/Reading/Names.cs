using BriefingBot.Core.Search.Analysis;

namespace BriefingBot.Core.Commands.Reading;

/// <summary>Finds names by what somebody typed of them.</summary>
internal static class Names
{
    /// <summary>Whether two names are the same but for case, accents and width.</summary>
    public static bool Same(string name, string typed) => Fold(name) == Fold(typed);

    /// <summary>Items ordered by how well the best of their names fits; with <paramref name="close"/>, only those that do fit.</summary>
    public static IEnumerable<T> Nearest<T>(string typed, IEnumerable<T> items, Func<T, IEnumerable<string>> names, bool close = false)
    {
        var folded = Fold(typed);
        return items
            .Select(item => (Item: item, Distance: folded.Length == 0 ? 0 : names(item).Min(name => Distance(Fold(name), folded))))
            .Where(pair => pair.Distance < (close ? 4 : 5))
            .OrderBy(pair => pair.Distance)
            .Select(pair => pair.Item);
    }

    private static string Fold(string name) => CharacterFolding.Fold(name);

    // 0 same, 1 starts with, 2 a word starts with, 3 contains or nearly the same, 5 no likeness.
    private static int Distance(string name, string typed)
    {
        if (name == typed)
        {
            return 0;
        }

        if (name.StartsWith(typed, StringComparison.Ordinal))
        {
            return 1;
        }

        var words = name.Split([' ', '-', '.'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Any(word => word.StartsWith(typed, StringComparison.Ordinal)))
        {
            return 2;
        }

        return name.Contains(typed, StringComparison.Ordinal) || IsTypo(name, typed) || words.Any(word => IsTypo(word, typed)) ? 3 : 5;
    }

    private static bool IsTypo(string name, string typed)
    {
        var allowed = typed.Length switch { < 4 => 0, < 8 => 1, _ => 2 };
        return allowed > 0 && Math.Abs(name.Length - typed.Length) <= allowed
            && Edits(name, typed) <= allowed;
    }

    // Optimal string alignment: insertions, deletions, substitutions, and swapped neighbours.
    private static int Edits(string a, string b)
    {
        var rows = new int[3][] { new int[b.Length + 1], [.. Enumerable.Range(0, b.Length + 1)], new int[b.Length + 1] };
        for (var i = 1; i <= a.Length; i++)
        {
            var (before, previous, current) = (rows[0], rows[1], rows[2]);
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var substitute = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                current[j] = Math.Min(substitute, Math.Min(previous[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    current[j] = Math.Min(current[j], before[j - 2] + 1);
                }
            }

            (rows[0], rows[1], rows[2]) = (previous, current, before);
        }

        return rows[1][b.Length];
    }
}
