using System.Collections.Immutable;
using System.Reflection;

namespace BriefingBot.Quality;

/// <summary>Reads the question sets; their format stands at the head of the open one.</summary>
public static class QuestionSet
{
    private static readonly ImmutableArray<string> HeldSets = ["held", "unseen"];

    private static readonly ImmutableArray<string> Sets = ["open", "fresh", "latest", "uncovered", "last", .. HeldSets];

    /// <summary>Whether a set is kept back while tuning.</summary>
    public static bool IsHeld(string set) => HeldSets.Contains(set);

    /// <summary>The questions on the shipped topic.</summary>
    public static ImmutableArray<AskedCase> ChinaSouthKorea() => [.. Sets.SelectMany(Read)];

    /// <summary>The lines of a set that are neither empty nor comments.</summary>
    internal static IEnumerable<string> Lines(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"No set is called {name}.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }

    private static IEnumerable<AskedCase> Read(string set)
    {
        var name = $"china-south-korea.{set}.txt";
        var kind = "";
        foreach (var line in Lines(name))
        {
            if (line[0] == '[')
            {
                kind = line.Trim('[', ']');
                continue;
            }

            var bar = line.IndexOf(" | ", StringComparison.Ordinal);
            if (bar < 0)
            {
                throw new FormatException($"{name}: '{line}' has no ' | ' between what is expected and the question.");
            }

            yield return new AskedCase(kind, set, line[(bar + 3)..], [.. line[..bar].Split(';').Select(Ids)]);
        }
    }

    private static ImmutableArray<string> Ids(string group) =>
        [.. group.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(id => id != "-")];
}
