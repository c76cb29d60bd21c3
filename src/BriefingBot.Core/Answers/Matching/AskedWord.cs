namespace BriefingBot.Core.Answers.Matching;

/// <summary>A word or name of a question that carries meaning.</summary>
internal record struct AskedWord
{
    /// <summary>The vocabulary's number, or -1 for a word that no curated text has.</summary>
    public int Term { get; set; }

    /// <summary>The number of the entity that it names, or -1.</summary>
    public int Entity { get; init; }

    /// <summary>How much it counts: about 0.3 for a word of every fact, 4 for a rare one.</summary>
    public float Weight { get; set; }

    /// <summary>Whether it is a number.</summary>
    public bool IsNumber { get; init; }

    /// <summary>Whether it only dresses the question up.</summary>
    public bool IsFiller { get; init; }

    /// <summary>Whether it is written like a name.</summary>
    public bool IsName { get; init; }

    /// <summary>Whether any curated text has it, or something that stands for it.</summary>
    public bool IsKnown { get; set; }

    /// <summary>Its lemma; null for a name.</summary>
    public string? Lemma { get; set; }

    /// <summary>Which of the text's words it is.</summary>
    public int Position { get; init; }

    /// <summary>Over how many of the text's words it goes; more than one for names only.</summary>
    public int Length { get; init; }
}

/// <summary>A term that stands for a word of the question: itself, a synonym, a relative, another name.</summary>
/// <param name="Term">The term to look for.</param>
/// <param name="Word">Which of the question's words it stands for.</param>
/// <param name="Strength">0 to 1: how well.</param>
internal readonly record struct StandIn(int Term, int Word, float Strength)
{
    private const float Nearly = 0.8f;

    /// <summary>Whether it is the word itself, or an inflection or relative of it.</summary>
    public bool IsSame => Strength >= Nearly;
}
