using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json;
using BriefingBot.Core.Facts;
using BriefingBot.Knowledge.Packs;

namespace BriefingBot.Knowledge.Tests;

/// <summary>Editors and the reader must say the same.</summary>
public sealed class SchemaTests
{
    private static readonly JsonElement Schema = JsonDocument.Parse(File.ReadAllText(Repository("knowledge/topic.schema.json"))).RootElement;

    [Fact]
    public void The_schema_and_the_reader_know_the_same_keys()
    {
        Assert.Equal(Sorted(TopicFileReader.MainKeys), Keys(Schema));
        Assert.Equal(Sorted(ItemReaders.SourceKeys), Keys(Definition("source")));
        Assert.Equal(Sorted(ItemReaders.EntityKeys), Keys(Definition("entity")));
        Assert.Equal(Sorted(ItemReaders.GapKeys), Keys(Definition("gap")));
        Assert.Equal(Sorted(ItemReaders.SummaryKeys), Keys(Definition("summary")));
        Assert.Equal(Sorted(FactReader.Keys), Keys(Definition("fact")));
        Assert.Equal(Sorted(FactReader.PlaceKeys), Keys(Definition("place")));
    }

    [Fact]
    public void The_schema_and_the_reader_know_the_same_names()
    {
        Assert.Equal(FactNames.Kinds, Names("fact", "kind"));
        Assert.Equal(FactNames.Statuses, Names("fact", "status"));
        Assert.Equal(FactNames.EntityKinds, Names("entity", "kind"));
        Assert.Equal(ItemReaders.Missing, Names("gap", "missing"));
    }

    [Theory]
    [InlineData("fact", "text", KnowledgeLimits.Text)]
    [InlineData("fact", "quote", KnowledgeLimits.Quote)]
    [InlineData("fact", "attributed_to", KnowledgeLimits.AttributedTo)]
    [InlineData("place", "section", KnowledgeLimits.Section)]
    [InlineData("entity", "name", KnowledgeLimits.Name)]
    [InlineData("entity", "about", KnowledgeLimits.About)]
    [InlineData("gap", "text", KnowledgeLimits.GapText)]
    [InlineData("source", "title", KnowledgeLimits.Title)]
    [InlineData("source", "url", KnowledgeLimits.Url)]
    public void The_schema_and_the_reader_have_the_same_limits(string definition, string key, int most) =>
        Assert.Equal(most, Property(definition, key).GetProperty("maxLength").GetInt32());

    [Fact]
    public void The_shipped_packs_have_no_problem()
    {
        var folder = KnowledgeReader.Read(Repository("knowledge"));

        Assert.Empty(folder.Problems);
        Assert.NotEmpty(folder.Topics);
    }

    private static JsonElement Definition(string name) => Schema.GetProperty("$defs").GetProperty(name);

    private static JsonElement Property(string definition, string key) => Definition(definition).GetProperty("properties").GetProperty(key);

    private static ImmutableArray<string> Keys(JsonElement definition) => Sorted(definition.GetProperty("properties").EnumerateObject().Select(property => property.Name));

    private static ImmutableArray<string> Names(string definition, string key) => [.. Property(definition, key).GetProperty("enum").EnumerateArray().Select(name => name.GetString()!)];

    private static ImmutableArray<string> Sorted(IEnumerable<string> names) => [.. names.Order(StringComparer.Ordinal)];

    private static string Repository(string path, [CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "../..", path);
}
