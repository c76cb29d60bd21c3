using BriefingBot.Core.Facts;

namespace BriefingBot.Core.Curation;

/// <summary>A fact's full name within one server: its topic and its id there.</summary>
public readonly record struct FactKey(TopicId Topic, FactId Fact)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Topic.Value}/{Fact.Value}";
}
