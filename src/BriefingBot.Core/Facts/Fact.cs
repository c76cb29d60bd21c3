using System.Collections.Immutable;

namespace BriefingBot.Core.Facts;

/// <summary>One atomic thing that a source says, in the curators' words, with its place in the source.</summary>
public sealed record Fact
{
    /// <summary>The slug by which everything refers to this fact.</summary>
    public required FactId Id { get; init; }

    /// <summary>One sentence, understandable alone; plain text.</summary>
    public required string Text { get; init; }

    /// <summary>On what footing the source says it.</summary>
    public FactKind Kind { get; init; }

    /// <summary>Who says it: an entity's id, or words. Present for quotes, analysis and framing.</summary>
    public string? AttributedTo { get; init; }

    /// <summary>The speaker's exact words; kind <see cref="FactKind.Quote"/> only.</summary>
    public string? Quote { get; init; }

    /// <summary>When it happened, as precisely as the source says; absent if it doesn't.</summary>
    public EdtfDate? When { get; init; }

    /// <summary>Whom and what it is about.</summary>
    public ImmutableArray<EntityId> About { get; init; } = [];

    /// <summary>How people ask for it.</summary>
    public ImmutableArray<string> Asks { get; init; } = [];

    /// <summary>Its main place in the source.</summary>
    public required SourcePlace Source { get; init; }

    /// <summary>Further places that say the same.</summary>
    public ImmutableArray<SourcePlace> Also { get; init; } = [];

    /// <summary>Facts that the source gives as its cause.</summary>
    public ImmutableArray<FactId> Because { get; init; } = [];

    /// <summary>Where it stands in its life.</summary>
    public FactStatus Status { get; init; }

    /// <summary>Counted from 1; a pack's fact gains one whenever its content changes.</summary>
    public int Revision { get; init; } = 1;

    /// <summary>Whether answers and briefings may say it.</summary>
    public bool IsSaid => Status is FactStatus.Published or FactStatus.Disputed;
}
