using System.Globalization;
using System.Reflection;
using BriefingBot.Core.Answers.Judging;
using BriefingBot.Core.Checking;

namespace BriefingBot.Core.Search.Ranking;

/// <summary>Reads the weights file: sections in brackets, lines of comma-separated values.</summary>
internal static class WeightsReader
{
    private const int LeadingColumns = 4;

    public static SearchModel ReadEmbedded()
    {
        using var reader = Embedded("BriefingBot.Core.Search.Weights.search-weights.txt");
        return Read(reader);
    }

    /// <summary>What says whether a fact of a curated story answers.</summary>
    public static Network ReadAnswers()
    {
        using var reader = Embedded("BriefingBot.Core.Answers.Weights.answer-weights.txt");
        return ReadNetwork(Sections(reader)["answer"], Enum.GetNames<AnswerInput>())!;
    }

    /// <summary>What says whether a fact supports a statement, and whether it contradicts it.</summary>
    public static (Network Support, Network Conflict) ReadChecks()
    {
        using var reader = Embedded("BriefingBot.Core.Checking.Weights.check-weights.txt");
        var sections = Sections(reader);
        return (ReadNetwork(sections["support"], Enum.GetNames<CheckInput>())!, ReadNetwork(sections["conflict"], Enum.GetNames<CheckInput>())!);
    }

    public static SearchModel Read(TextReader reader)
    {
        var sections = Sections(reader);
        List<string> Of(string name) => sections.TryGetValue(name, out var lines) ? lines : [];
        return new SearchModel(
            BackgroundFrequencies.Parse(Of("background")),
            TermImportance.Parse(Of("importance")),
            Associations.Parse(Of("associations")),
            ReadNetwork(Of("ranking"), Enum.GetNames<Feature>()),
            ReadNetwork(Of("confidence"), ConfidenceInputs.Names));
    }

    private static StreamReader Embedded(string name) =>
        new(Assembly.GetExecutingAssembly().GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The assembly lacks its weights {name}."));

    private static Dictionary<string, List<string>> Sections(TextReader reader)
    {
        var sections = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var section = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            if (line[0] == '[') sections.Add(line.Trim('[', ']'), section = []);
            else section.Add(line);
        }
        return sections;
    }

    /// <summary>Inputs are found by name; one the file lacks has no influence, so a new feature doesn't break old weights.</summary>
    private static Network? ReadNetwork(List<string> lines, IReadOnlyList<string> names)
    {
        if (lines.Count == 0) return null;
        var rows = lines.Select(line => line.Split(',')).ToDictionary(
            parts => parts[0], parts => Array.ConvertAll(parts[1..], part => float.Parse(part, CultureInfo.InvariantCulture)), StringComparer.Ordinal);
        var (biases, outputs) = (rows["unit-biases"], rows["unit-outputs"]);
        var inputs = names.Select(name => rows.GetValueOrDefault(name) ?? new float[biases.Length]).ToArray();
        var units = biases.Length - (LeadingColumns - 1);
        return new Network(
            [.. inputs.Select(row => row[0])],
            [.. inputs.Select(row => row[1])],
            [.. inputs.Select(row => row[2])],
            [.. Enumerable.Range(LeadingColumns - 1, units).Select(column => inputs.Select(row => row[column]).ToArray())],
            biases[(LeadingColumns - 1)..],
            outputs[(LeadingColumns - 1)..],
            biases[2]);
    }
}
