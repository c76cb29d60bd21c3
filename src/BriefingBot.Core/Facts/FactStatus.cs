namespace BriefingBot.Core.Facts;

/// <summary>Where a fact stands in its life. Nothing is ever deleted; a retired fact is only no longer said.</summary>
public enum FactStatus
{
    /// <summary>Said in answers and briefings.</summary>
    Published,

    /// <summary>Written, not yet said.</summary>
    Draft,

    /// <summary>Said, marked as disputed.</summary>
    Disputed,

    /// <summary>Replaced by another fact; no longer said.</summary>
    Superseded,

    /// <summary>Withdrawn; no longer said.</summary>
    Retired,
}
