using System.Collections.Immutable;

namespace BriefingBot.Core.Facts;

/// <summary>How kinds and statuses are spelt in files, commands and the store.</summary>
public static class FactNames
{
    /// <summary>The kinds of facts, in the order of the enumeration.</summary>
    public static ImmutableArray<string> Kinds { get; } = ["reported", "quote", "analysis", "forecast", "framing"];

    /// <summary>The statuses of facts, in the order of the enumeration.</summary>
    public static ImmutableArray<string> Statuses { get; } = ["published", "draft", "disputed", "superseded", "retired"];

    /// <summary>The kinds of entities, in the order of the enumeration.</summary>
    public static ImmutableArray<string> EntityKinds { get; } = ["person", "place", "organisation", "treaty", "term"];

    /// <summary>The name of a kind.</summary>
    public static string Of(FactKind kind) => Kinds[(int)kind];

    /// <summary>The name of a status.</summary>
    public static string Of(FactStatus status) => Statuses[(int)status];

    /// <summary>The name of an entity's kind.</summary>
    public static string Of(EntityKind kind) => EntityKinds[(int)kind];

    /// <summary>Reads a kind's name.</summary>
    public static bool TryParse(string name, out FactKind kind) => (kind = (FactKind)Kinds.IndexOf(name)) >= 0;

    /// <summary>Reads a status's name.</summary>
    public static bool TryParse(string name, out FactStatus status) => (status = (FactStatus)Statuses.IndexOf(name)) >= 0;

    /// <summary>Reads the name of an entity's kind.</summary>
    public static bool TryParse(string name, out EntityKind kind) => (kind = (EntityKind)EntityKinds.IndexOf(name)) >= 0;
}
