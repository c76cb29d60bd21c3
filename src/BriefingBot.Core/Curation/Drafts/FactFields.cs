using System.Collections.Immutable;
using BriefingBot.Core.Facts;

namespace BriefingBot.Core.Curation.Drafts;

/// <summary>A fact's fields as an admin types them: kept as typed, so that nothing is lost when one is wrong.</summary>
internal sealed record FactFields
{
    public string Id { get; init; } = "";

    public string Text { get; init; } = "";

    public string Kind { get; init; } = "reported";

    public string AttributedTo { get; init; } = "";

    public string Quote { get; init; } = "";

    public string When { get; init; } = "";

    /// <summary>Entities' ids or names, with commas between them.</summary>
    public string About { get; init; } = "";

    /// <summary>One question a line.</summary>
    public string Asks { get; init; } = "";

    /// <summary>One place a line (<see cref="PlaceText"/>).</summary>
    public string Source { get; init; } = "";

    public static FactFields Of(Fact fact) => new()
    {
        Id = fact.Id.Value,
        Text = fact.Text,
        Kind = FactNames.Of(fact.Kind),
        AttributedTo = fact.AttributedTo ?? "",
        Quote = fact.Quote ?? "",
        When = fact.When?.Text ?? "",
        About = string.Join(", ", fact.About.Select(id => id.Value)),
        Asks = string.Join('\n', fact.Asks),
        Source = string.Join('\n', ((ImmutableArray<SourcePlace>)[fact.Source, .. fact.Also]).Select(PlaceText.Write)),
    };
}
