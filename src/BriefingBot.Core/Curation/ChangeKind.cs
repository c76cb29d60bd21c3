namespace BriefingBot.Core.Curation;

/// <summary>What an edit does to a fact.</summary>
public enum ChangeKind
{
    /// <summary>The fact is new in this server.</summary>
    Added,

    /// <summary>Its content changed.</summary>
    Edited,

    /// <summary>It is withdrawn: no longer said.</summary>
    Retired,

    /// <summary>Another fact took its place: no longer said.</summary>
    Superseded,

    /// <summary>It is said again, or no longer marked as disputed.</summary>
    Restored,

    /// <summary>It is said, marked as disputed.</summary>
    Disputed,

    /// <summary>It went back to what an earlier revision said.</summary>
    Reverted,

    /// <summary>A file gave its content.</summary>
    Imported,
}
