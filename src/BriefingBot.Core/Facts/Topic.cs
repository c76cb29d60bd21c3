using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace BriefingBot.Core.Facts;

/// <summary>One running story: its sources, entities and facts. Immutable.</summary>
public sealed class Topic
{
    private readonly FrozenDictionary<FactId, Fact> _facts;
    private readonly FrozenDictionary<EntityId, Entity> _entities;
    private readonly FrozenDictionary<string, Source> _sources;
    private readonly FrozenDictionary<FactId, FactStatements> _statements;

    /// <summary>Puts a topic together from checked parts: ids are unique and references resolve.</summary>
    public Topic(
        TopicId id,
        string title,
        ImmutableArray<Source> sources,
        ImmutableArray<Entity> entities,
        ImmutableArray<Fact> facts,
        Summary? summary = null,
        ImmutableArray<FactId> timeline = default,
        ImmutableArray<Gap> gaps = default,
        string language = "en",
        ImmutableArray<FactStatements> statements = default)
    {
        Id = id;
        Title = title;
        Language = language;
        Sources = sources;
        Entities = entities;
        Facts = facts;
        Summary = summary ?? Summary.Empty;
        Timeline = timeline.IsDefault ? [] : timeline;
        Gaps = gaps.IsDefault ? [] : gaps;
        Statements = statements.IsDefault ? [] : statements;
        IsBare = Gaps.IsEmpty && facts.All(fact => fact.Asks.IsEmpty);
        _facts = facts.ToFrozenDictionary(fact => fact.Id);
        _entities = entities.ToFrozenDictionary(entity => entity.Id);
        _statements = Statements.ToFrozenDictionary(each => each.Fact);
        _sources = sources.ToFrozenDictionary(source => source.Id, StringComparer.Ordinal);
    }

    /// <summary>The topic's slug.</summary>
    public TopicId Id { get; }

    /// <summary>The title shown to readers.</summary>
    public string Title { get; }

    /// <summary>BCP 47 tag of the language that the facts are written in.</summary>
    public string Language { get; }

    /// <summary>Where the facts come from; at least one.</summary>
    public ImmutableArray<Source> Sources { get; }

    /// <summary>Whom and what the facts are about.</summary>
    public ImmutableArray<Entity> Entities { get; }

    /// <summary>All facts, in the pack's order.</summary>
    public ImmutableArray<Fact> Facts { get; }

    /// <summary>The story in three lengths.</summary>
    public Summary Summary { get; }

    /// <summary>The events, in order.</summary>
    public ImmutableArray<FactId> Timeline { get; }

    /// <summary>Whether nobody has written down how people ask for its facts, nor what the source leaves out.</summary>
    public bool IsBare { get; }

    /// <summary>What people ask and the source doesn't say.</summary>
    public ImmutableArray<Gap> Gaps { get; }

    /// <summary>How people state the facts, for those facts for which curators wrote it down.</summary>
    public ImmutableArray<FactStatements> Statements { get; }

    /// <summary>How people state a fact.</summary>
    public FactStatements StatementsOf(FactId fact) => _statements.GetValueOrDefault(fact) ?? FactStatements.None(fact);

    /// <summary>Looks a fact up; retired ones are found too.</summary>
    public bool TryGetFact(FactId id, [NotNullWhen(true)] out Fact? fact) => _facts.TryGetValue(id, out fact);

    /// <summary>Looks an entity up.</summary>
    public bool TryGetEntity(EntityId id, [NotNullWhen(true)] out Entity? entity) => _entities.TryGetValue(id, out entity);

    /// <summary>Looks a source up.</summary>
    public bool TryGetSource(string id, [NotNullWhen(true)] out Source? source) => _sources.TryGetValue(id, out source);

    /// <summary>Who says a fact, as readers see it: an entity's name, or the words given; null when nobody is named.</summary>
    public string? Speaker(Fact fact) => fact.AttributedTo is not { } words
        ? null
        : TryGetEntity(new EntityId(words), out var entity) ? entity.Name : words;

    /// <summary>The listed facts that may be said, in the list's order.</summary>
    public IEnumerable<Fact> Said(IEnumerable<FactId> ids)
    {
        foreach (var id in ids)
        {
            if (TryGetFact(id, out var fact) && fact.IsSaid)
            {
                yield return fact;
            }
        }
    }
}
