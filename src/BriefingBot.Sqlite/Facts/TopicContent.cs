using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using BriefingBot.Core.Facts;

namespace BriefingBot.Sqlite.Facts;

/// <summary>A topic without its facts, as JSON.</summary>
internal sealed record TopicContent(
    string Title,
    string Language,
    ImmutableArray<SourceContent> Sources,
    ImmutableArray<EntityContent> Entities,
    SummaryContent Summary,
    ImmutableArray<string> Timeline,
    ImmutableArray<GapContent> Gaps,
    ImmutableArray<StatementsContent>? Statements = null)
{
    public static TopicContent Of(Topic topic) => new(
        topic.Title,
        topic.Language,
        [.. topic.Sources.Select(source => new SourceContent(source.Id, source.Title, source.Publisher, source.Url, source.Published?.Text, source.Retrieved?.Text, source.Sha256))],
        [.. topic.Entities.Select(entity => new EntityContent(entity.Id.Value, entity.Name, FactNames.Of(entity.Kind), entity.Aliases, entity.About))],
        new(Ids(topic.Summary.Glance), Ids(topic.Summary.Short), Ids(topic.Summary.Full)),
        Ids(topic.Timeline),
        [.. topic.Gaps.Select(gap => new GapContent(gap.Id, gap.Text, gap.Missing, gap.Asks, Ids(gap.Near)))],
        [.. topic.Statements.Select(each => new StatementsContent(each.Fact.Value, each.Same, each.Contrary))]);

    /// <summary>Reads JSON piece by piece: of a text as a whole the serializer would keep buffers several times its size for ever.</summary>
    public static TopicContent Read(Stream json) => JsonSerializer.Deserialize(json, StoreJson.Default.TopicContent)!;

    /// <summary>Writes JSON, piece by piece for the same reason.</summary>
    public string Write()
    {
        using var json = new MemoryStream();
        JsonSerializer.Serialize(json, this, StoreJson.Default.TopicContent);
        return Encoding.UTF8.GetString(json.GetBuffer(), 0, (int)json.Length);
    }

    public Topic ToTopic(TopicId id, ImmutableArray<Fact> facts) => new(
        id,
        Title,
        [.. Sources.Select(source => new Source(source.Id, source.Title, source.Publisher, source.Url, Date(source.Published), Date(source.Retrieved), source.Sha256))],
        [.. Entities.Select(entity => new Entity(new EntityId(entity.Id), entity.Name, FactNames.TryParse(entity.Kind, out EntityKind kind) ? kind : EntityKind.Term, entity.Aliases, entity.About))],
        facts,
        new Summary(Facts(Summary.Glance), Facts(Summary.Short), Facts(Summary.Full)),
        Facts(Timeline),
        [.. Gaps.Select(gap => new Gap(gap.Id, gap.Text, gap.Missing, gap.Asks, Facts(gap.Near)))],
        Language,
        [.. (Statements ?? []).Select(each => new FactStatements(new FactId(each.Fact), each.Same, each.Contrary))]);

    private static ImmutableArray<string> Ids(ImmutableArray<FactId> ids) => [.. ids.Select(id => id.Value)];

    private static ImmutableArray<FactId> Facts(ImmutableArray<string> ids) => [.. ids.Select(id => new FactId(id))];

    private static EdtfDate? Date(string? text) => EdtfDate.TryParse(text, out var date) ? date : null;
}

internal sealed record SourceContent(string Id, string? Title, string? Publisher, string? Url, string? Published, string? Retrieved, string? Sha256);

internal sealed record EntityContent(string Id, string Name, string Kind, ImmutableArray<string> Aliases, string? About);

internal sealed record SummaryContent(ImmutableArray<string> Glance, ImmutableArray<string> Short, ImmutableArray<string> Full);

internal sealed record GapContent(string Id, string Text, string Missing, ImmutableArray<string> Asks, ImmutableArray<string> Near);

internal sealed record StatementsContent(string Fact, ImmutableArray<string> Same, ImmutableArray<string> Contrary);
