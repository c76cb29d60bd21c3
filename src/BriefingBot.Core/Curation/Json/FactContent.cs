using System.Collections.Immutable;
using BriefingBot.Core.Facts;

namespace BriefingBot.Core.Curation.Json;

/// <summary>A fact as JSON, complete: what is read back equals what was written.</summary>
internal sealed record FactContent(
    string Id,
    int Revision,
    string Text,
    string Kind,
    string? AttributedTo,
    string? Quote,
    string? When,
    ImmutableArray<string> About,
    ImmutableArray<string> Asks,
    SourcePlace Source,
    ImmutableArray<SourcePlace> Also,
    ImmutableArray<string> Because,
    string Status)
{
    public static FactContent Of(Fact fact) => new(
        fact.Id.Value,
        fact.Revision,
        fact.Text,
        FactNames.Of(fact.Kind),
        fact.AttributedTo,
        fact.Quote,
        fact.When?.Text,
        [.. fact.About.Select(id => id.Value)],
        fact.Asks,
        fact.Source,
        fact.Also,
        [.. fact.Because.Select(id => id.Value)],
        FactNames.Of(fact.Status));

    public Fact ToFact() => new()
    {
        Id = new FactId(Id),
        Revision = Revision,
        Text = Text,
        Kind = FactNames.TryParse(Kind, out FactKind kind) ? kind : throw Unreadable("kind", Kind),
        AttributedTo = AttributedTo,
        Quote = Quote,
        When = When is null ? null : EdtfDate.Parse(When),
        About = [.. About.Select(id => new EntityId(id))],
        Asks = Asks,
        Source = Source,
        Also = Also,
        Because = [.. Because.Select(id => new FactId(id))],
        Status = FactNames.TryParse(Status, out FactStatus status) ? status : throw Unreadable("status", Status),
    };

    private static FormatException Unreadable(string field, string value) => new($"The stored fact has an unknown {field}, '{value}'.");
}
