using System.Collections.Immutable;
using System.Reflection;

namespace BriefingBot.Quality;

/// <summary>Reads the question sets; their format stands at the head of the open one.</summary>
public static class QuestionSet
{
    /// <summary>The questions on the shipped topic, the open ones first.</summary>
    public static ImmutableArray<AskedCase> ChinaSouthKorea() =>
        [.. Read("china-south-korea.open.txt", isHeld: false), .. Read("china-south-korea.held.txt", isHeld: true), .. Read("china-south-korea.fresh.txt", isHeld: false)];

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

    private static IEnumerable<AskedCase> Read(string name, bool isHeld)
    {
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

            yield return new AskedCase(kind, isHeld, line[(bar + 3)..], [.. line[..bar].Split(';').Select(Ids)]);
        }
    }

    private static ImmutableArray<string> Ids(string group) =>
        [.. group.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(id => id != "-")];
}
