using System.Globalization;

namespace BriefingBot.Core.Search.Ranking;

/// <summary>Learnt weights between what a question asks with and what a document offers: "when" and a year, "elect" and "president".</summary>
internal sealed class Associations
{
    private readonly Dictionary<string, (int Column, float Weight)[]> _rows;
    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);

    public Associations(IEnumerable<(string Left, string Right, float Weight)> weights)
    {
        for (var i = 0; i < AssociationKeys.ClassColumns; i++)
            _columns.Add(AssociationKeys.ClassKey(i), i);
        _rows = weights
            .GroupBy(weight => weight.Left, StringComparer.Ordinal)
            .ToDictionary(row => row.Key, row => row.Select(weight => (ColumnFor(weight.Right), weight.Weight)).ToArray(), StringComparer.Ordinal);
    }

    public int ColumnCount => _columns.Count;

    /// <summary>The column of a document's word, or -1.</summary>
    public int ColumnOf(string lemma) => _columns.GetValueOrDefault(AssociationKeys.WordKey(lemma), -1);

    /// <summary>Sums the rows of a question's keys.</summary>
    public void SumFor(Query query, Span<float> columns)
    {
        columns.Clear();
        var rows = _rows.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> buffer = stackalloc char[80];
        for (var i = 0; i < AssociationKeys.CountOf(query); i++)
        {
            var key = AssociationKeys.Left(query, i, buffer);
            if (key.IsEmpty || !rows.TryGetValue(key, out var row)) continue;
            foreach (var (column, weight) in row)
                columns[column] += weight;
        }
    }

    /// <summary>Reads lines of left key, right key and weight, separated by commas.</summary>
    public static Associations Parse(IEnumerable<string> lines) => new(lines.Select(line =>
    {
        var parts = line.Split(',');
        return (parts[0], parts[1], float.Parse(parts[2], CultureInfo.InvariantCulture));
    }));

    private int ColumnFor(string right)
    {
        if (!_columns.TryGetValue(right, out var column))
            _columns.Add(right, column = _columns.Count);
        return column;
    }
}
