using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization;
using BriefingBot.Core.Search;

namespace BriefingBot.Training;

internal sealed record QaFact(
    string Topic,
    [property: JsonPropertyName("fact_id")] string FactId,
    string Text,
    int Paragraph);

internal sealed record QaQuestion(
    string Topic,
    string Id,
    string Question,
    [property: JsonPropertyName("gold_fact_ids")] IReadOnlyList<string> GoldFactIds,
    bool Impossible,
    string Kind,
    [property: JsonPropertyName("ambiguous_gold")] bool AmbiguousGold);

/// <summary>Facts and the questions asked of them, from files of JSON lines (.jsonl or .jsonl.gz).</summary>
internal sealed record QaSet(IReadOnlyList<QaFact> Facts, IReadOnlyList<QaQuestion> Questions)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static QaSet Read(string facts, string questions) => new(ReadLines<QaFact>(facts), ReadLines<QaQuestion>(questions));

    public SearchIndex BuildIndex() => SearchIndex.Build(
        Facts.Select(fact => new SearchDocument { Id = fact.FactId, Topic = fact.Topic, Text = fact.Text, Paragraph = fact.Paragraph }), []);

    private static List<T> ReadLines<T>(string path)
    {
        using var file = File.OpenRead(path);
        using Stream stream = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(stream);
        var rows = new List<T>();
        while (reader.ReadLine() is { } line)
            if (line.Length > 0)
                rows.Add(JsonSerializer.Deserialize<T>(line, Options)!);
        return rows;
    }
}
