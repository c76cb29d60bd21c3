using System.Collections.Immutable;
using System.Text.RegularExpressions;
using BriefingBot.Core.Answers.Matching;

namespace BriefingBot.Core.Answers;

/// <summary>Finds the single questions in a text that asks several.</summary>
internal static partial class QuestionParts
{
    private const int LongestSplit = 600;
    private const int ShortestPart = 6;

    public static ImmutableArray<string> Split(string text)
    {
        if (text.Length > LongestSplit)
        {
            return [text];
        }

        var parts = new List<string>();
        foreach (var seam in Seams().Split(text))
        {
            var part = seam.Trim(' ', ',', ';', '\n', '\r', '\t');
            if (LoneQuestionWord().IsMatch(part) && parts.Count > 0)
            {
                // "When was it, and why?" asks "why was it?" too.
                parts.Add(FirstWord().Replace(parts[^1], part.TrimEnd('?'), count: 1));
            }
            else if (parts.Count > 0 && IsAside(part))
            {
                // "Which officials came? Names pls" is one question.
                parts[^1] = $"{parts[^1]} {part}";
            }
            else if (part.Length >= ShortestPart && part.Any(char.IsLetterOrDigit))
            {
                parts.Add(part);
            }
        }

        return parts.Count > 1 ? [.. parts.Take(Question.MaxParts)] : [text];
    }

    // Asks for nothing by itself.
    private static bool IsAside(string part) =>
        part.Length > 0 && part[^1] is not ('?' or '？')
        && part.ToLowerInvariant().Split([' ', ',', '.', '!'], StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } words
        && words.All(word => WordLists.English.IsFiller(word) || WordLists.English.IsEnglishSmallWord(word));

    [GeneratedRegex(@"^(?:who|when|where|why|how)\??$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LoneQuestionWord();

    [GeneratedRegex(@"^\w+")]
    private static partial Regex FirstWord();

    // After a question mark or a line's end; and before "and" where another question word follows.
    [GeneratedRegex(
        @"(?<=[?？;\n])\s*|[,\s]+(?:and|&|also|plus|then)(?:\s+(?:also|then|if so))?\s+(?=(?:who|whom|whose|when|where|why|how|what|which|did|does|do|is|are|was|were|has|have|will|can|could|would)\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Seams();
}
