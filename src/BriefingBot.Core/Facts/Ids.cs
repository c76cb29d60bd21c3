namespace BriefingBot.Core.Facts;

/// <summary>A fact's id, unique within its topic (<see cref="Slug.FactRule"/>).</summary>
public readonly record struct FactId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>An entity's slug, unique within its topic (<see cref="Slug.Rule"/>).</summary>
public readonly record struct EntityId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>A topic's slug, unique within the knowledge folder.</summary>
public readonly record struct TopicId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}
