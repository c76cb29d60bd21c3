namespace BriefingBot.Core.Facts;

/// <summary>On what footing the source says something. Kinds are never blurred: a reply says each in words.</summary>
public enum FactKind
{
    /// <summary>Stated by the source as having happened or being so.</summary>
    Reported,

    /// <summary>A speaker's exact words.</summary>
    Quote,

    /// <summary>Somebody's interpretation, always attributed.</summary>
    Analysis,

    /// <summary>What somebody expects to happen.</summary>
    Forecast,

    /// <summary>The source's own slanted wording, always attributed to it.</summary>
    Framing,
}
