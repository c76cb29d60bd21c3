using System.Collections.Immutable;

namespace BriefingBot.Core.Facts;

/// <summary>What kind of thing an entity is.</summary>
public enum EntityKind
{
    /// <summary>A human being.</summary>
    Person,

    /// <summary>A country, city or region.</summary>
    Place,

    /// <summary>A government, company or other body.</summary>
    Organisation,

    /// <summary>An agreement between states.</summary>
    Treaty,

    /// <summary>Any other term that readers ask about.</summary>
    Term,
}

/// <summary>Somebody or something that facts are about.</summary>
/// <param name="Id">The id that facts name.</param>
/// <param name="Name">The name shown.</param>
/// <param name="Kind">What kind of thing it is.</param>
/// <param name="Aliases">Other names that people use for it.</param>
/// <param name="About">One line on it, from the source.</param>
public sealed record Entity(EntityId Id, string Name, EntityKind Kind, ImmutableArray<string> Aliases, string? About = null);
