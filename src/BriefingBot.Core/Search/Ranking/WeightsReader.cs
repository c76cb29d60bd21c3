using System.Globalization;
using System.Reflection;

namespace BriefingBot.Core.Search.Ranking;

/// <summary>Reads the weights file: sections in brackets, lines of comma-separated values.</summary>
internal static class WeightsReader
{
    private const int LeadingColumns = 4;

    public static SearchModel ReadEmbedded()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("BriefingBot.Core.Search.Weights.search-weights.txt")
            ?? throw new InvalidOperationException("The assembly lacks its search weights.");
        using var reader = new StreamReader(stream);
        return Read(reader);
    }

    public static SearchModel Read(TextReader reader)
    {
        var sections = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var section = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            if (line[0] == '[') sections.Add(line.Trim('[', ']'), section = []);
            else section.Add(line);
        }
        List<string> Of(string name) => sections.TryGetValue(name, out var lines) ? lines : [];
        return new SearchModel(
            BackgroundFrequencies.Parse(Of("background")),
            TermImportance.Parse(Of("importance")),
            Associations.Parse(Of("associations")),
            ReadNetwork(Of("ranking"), Enum.GetNames<Feature>()),
            ReadNetwork(Of("confidence"), ConfidenceInputs.Names));
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
