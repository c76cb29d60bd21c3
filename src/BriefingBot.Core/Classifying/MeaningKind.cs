namespace BriefingBot.Core.Classifying;

/// <summary>What a sentence does to a fact or a gap.</summary>
public enum MeaningKind : byte
{
    /// <summary>None of the others.</summary>
    Nothing,

    /// <summary>States the fact.</summary>
    Supports,

    /// <summary>States what the fact contradicts.</summary>
    Contradicts,

    /// <summary>Asks what the fact answers.</summary>
    AsksFact,

    /// <summary>Asks what the gap says that the source leaves out.</summary>
    AsksGap,
}
