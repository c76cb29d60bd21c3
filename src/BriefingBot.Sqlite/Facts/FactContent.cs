using System.Collections.Immutable;
using BriefingBot.Core.Facts;

namespace BriefingBot.Sqlite.Facts;

/// <summary>A fact as it stands in a revision's JSON; everything absent is left out.</summary>
internal sealed record FactContent(
    string Text,
    string? Kind,
    string? AttributedTo,
    string? Quote,
    string? When,
    ImmutableArray<string>? About,
    ImmutableArray<string>? Asks,
    PlaceContent Source,
    ImmutableArray<PlaceContent>? Also,
    ImmutableArray<string>? Because,
    string? Status)
{
    public static FactContent Of(Fact fact) => new(
        fact.Text,
        fact.Kind is FactKind.Reported ? null : FactNames.Of(fact.Kind),
        fact.AttributedTo,
        fact.Quote,
        fact.When?.Text,
        NullIfEmpty([.. fact.About.Select(id => id.Value)]),
        NullIfEmpty(fact.Asks),
        PlaceContent.Of(fact.Source),
        NullIfEmpty([.. fact.Also.Select(PlaceContent.Of)]),
        NullIfEmpty([.. fact.Because.Select(id => id.Value)]),
        fact.Status is FactStatus.Published ? null : FactNames.Of(fact.Status));

    public Fact ToFact(FactId id, int revision) => new()
    {
        Id = id,
        Revision = revision,
        Text = Text,
        Kind = Kind is not null && FactNames.TryParse(Kind, out FactKind kind) ? kind : FactKind.Reported,
        AttributedTo = AttributedTo,
        Quote = Quote,
        When = EdtfDate.TryParse(When, out var date) ? date : null,
        About = [.. (About ?? []).Select(entity => new EntityId(entity))],
        Asks = Asks ?? [],
        Source = Source.ToPlace(),
        Also = [.. (Also ?? []).Select(place => place.ToPlace())],
        Because = [.. (Because ?? []).Select(cause => new FactId(cause))],
        Status = Status is not null && FactNames.TryParse(Status, out FactStatus status) ? status : FactStatus.Published,
    };

    private static ImmutableArray<T>? NullIfEmpty<T>(ImmutableArray<T> items) => items.IsEmpty ? null : items;
}

/// <summary>A place in a source, as JSON.</summary>
internal sealed record PlaceContent(string Id, string? Section, int? Paragraph, int? Sentence, string? Fingerprint)
{
    public static PlaceContent Of(SourcePlace place) => new(place.SourceId, place.Section, place.Paragraph, place.Sentence, place.Fingerprint);

    public SourcePlace ToPlace() => new(Id, Section, Paragraph, Sentence, Fingerprint);
}
