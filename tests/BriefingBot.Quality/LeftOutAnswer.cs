namespace BriefingBot.Quality;

/// <summary>What a story answered to a question that it hasn't got.</summary>
/// <param name="Case">The question.</param>
/// <param name="Outcome"><see cref="Right"/>, <see cref="Refused"/>, other, unsure, missed, or answered where it shouldn't be.</param>
/// <param name="Got">What was answered, for the list of failures.</param>
public sealed record LeftOutAnswer(LeftOutCase Case, string Outcome, string Got)
{
    /// <summary>The fact asked for was said.</summary>
    public const string Right = "right";

    /// <summary>It was refused, as it should be.</summary>
    public const string Refused = "refused";

    /// <summary>Whether it was answered or refused as it should be.</summary>
    public bool IsAsExpected => Outcome is Right or Refused;
}
