using System.Collections.Immutable;

namespace BriefingBot.Core.Answers;

/// <summary>What somebody typed, made fit for answering.</summary>
/// <param name="Text">The text as typed, blanks at both ends taken off, at most <see cref="MaxLength"/> characters.</param>
/// <param name="Parts">The questions in it, in order; one unless several are asked at once.</param>
public sealed record Question(string Text, ImmutableArray<string> Parts)
{
    /// <summary>Longer texts are read up to here; UTF-16 code units.</summary>
    public const int MaxLength = 6_000;

    /// <summary>Several questions at once are answered up to this number.</summary>
    public const int MaxParts = 4;

    /// <summary>Reads any text.</summary>
    public static Question Read(string text)
    {
        var trimmed = (text.Length > MaxLength ? text[..MaxLength] : text).Trim();
        return new Question(trimmed, QuestionParts.Split(trimmed));
    }
}
