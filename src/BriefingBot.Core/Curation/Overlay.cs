using System.Collections.Immutable;
using BriefingBot.Core.Facts;

namespace BriefingBot.Core.Curation;

/// <summary>What one server has put over the base layer: its facts as they stand, and the sources and entities they need. Immutable.</summary>
/// <param name="GuildId">The server.</param>
public sealed record Overlay(ulong GuildId)
{
    /// <summary>Each fact that the server has touched, as it stands there.</summary>
    public ImmutableDictionary<FactKey, Fact> Facts { get; init; } = ImmutableDictionary<FactKey, Fact>.Empty;

    /// <summary>The touched facts in the order in which they were first touched.</summary>
    public ImmutableList<FactKey> Order { get; init; } = [];

    /// <summary>Sources beyond base's.</summary>
    public ImmutableList<AddedSource> Sources { get; init; } = [];

    /// <summary>Entities beyond base's.</summary>
    public ImmutableList<AddedEntity> Entities { get; init; } = [];

    /// <summary>Grows with every change.</summary>
    public long Version { get; init; }

    /// <summary>The overlay with a fact's new revision.</summary>
    public Overlay With(FactKey key, Fact fact) => this with
    {
        Facts = Facts.SetItem(key, fact),
        Order = Facts.ContainsKey(key) ? Order : Order.Add(key),
        Version = Version + 1,
    };

    /// <summary>The overlay after a change was saved.</summary>
    /// <param name="revisions">What the change became.</param>
    /// <param name="change">The change.</param>
    public Overlay With(ImmutableArray<Revision> revisions, ChangeSet change) =>
        revisions.Aggregate(
            this with { Sources = Sources.AddRange(change.Sources), Entities = Entities.AddRange(change.Entities) },
            (overlay, revision) => overlay.With(revision.Key, revision.After));
}
