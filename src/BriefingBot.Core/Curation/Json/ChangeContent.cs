using System.Collections.Immutable;
using BriefingBot.Core.Facts;

namespace BriefingBot.Core.Curation.Json;

/// <summary>A change set as JSON.</summary>
internal sealed record ChangeContent(
    ImmutableArray<EditContent> Edits,
    string Reason,
    ImmutableArray<SourceContent> Sources,
    ImmutableArray<EntityContent> Entities,
    ImmutableArray<string> Answers)
{
    public static ChangeContent Of(ChangeSet change) => new(
        [.. change.Edits.Select(edit => new EditContent(edit.Key.Topic.Value, edit.BasedOn, edit.Kind, FactContent.Of(edit.After)))],
        change.Reason,
        [.. change.Sources.Select(each => SourceContent.Of(each.Topic, each.Source))],
        [.. change.Entities.Select(each => EntityContent.Of(each.Topic, each.Entity))],
        change.Answers);

    public ChangeSet ToChange() => new([.. Edits.Select(edit => edit.ToEdit())], Reason)
    {
        Sources = [.. Sources.Select(source => source.ToAdded())],
        Entities = [.. Entities.Select(entity => entity.ToAdded())],
        Answers = Answers,
    };
}

internal sealed record EditContent(string Topic, int BasedOn, ChangeKind Kind, FactContent After)
{
    public FactEdit ToEdit() => new(new FactKey(new TopicId(Topic), new FactId(After.Id)), BasedOn, Kind, After.ToFact());
}

internal sealed record SourceContent(string Topic, string Id, string? Title, string? Publisher, string? Url, string? Published, string? Retrieved, string? Sha256)
{
    public static SourceContent Of(TopicId topic, Source source) =>
        new(topic.Value, source.Id, source.Title, source.Publisher, source.Url, source.Published?.Text, source.Retrieved?.Text, source.Sha256);

    public AddedSource ToAdded() => new(new TopicId(Topic), new Source(
        Id,
        Title,
        Publisher,
        Url,
        Published is null ? null : EdtfDate.Parse(Published),
        Retrieved is null ? null : EdtfDate.Parse(Retrieved),
        Sha256));
}

internal sealed record EntityContent(string Topic, string Id, string Name, string Kind, ImmutableArray<string> Aliases, string? About)
{
    public static EntityContent Of(TopicId topic, Entity entity) =>
        new(topic.Value, entity.Id.Value, entity.Name, FactNames.Of(entity.Kind), entity.Aliases, entity.About);

    public AddedEntity ToAdded() => new(new TopicId(Topic), new Entity(
        new EntityId(Id),
        Name,
        FactNames.TryParse(Kind, out EntityKind kind) ? kind : EntityKind.Term,
        Aliases,
        About));
}
