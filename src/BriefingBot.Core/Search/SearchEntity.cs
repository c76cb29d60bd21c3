namespace BriefingBot.Core.Search;

/// <summary>Something the facts are about, with every name people use for it.</summary>
/// <param name="Id">Unique among the entities given together.</param>
/// <param name="Name">The name that is shown.</param>
/// <param name="Aliases">Other names: abbreviations, short forms, names in other scripts.</param>
/// <param name="Kind">Such as person, place, organisation, treaty or term; null when not known.</param>
/// <param name="Topic">The topic the names belong to, or null for all topics.</param>
public sealed record SearchEntity(string Id, string Name, IReadOnlyList<string> Aliases, string? Kind = null, string? Topic = null);
