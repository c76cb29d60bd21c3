using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace BriefingBot.Core.Checking;

/// <summary>Cuts a message into sentences, and sentences into the statements joined in them.</summary>
internal static partial class Sentences
{
    private const int Most = 40;
    private const int ShortestClause = 12;

    /// <summary>The sentences that have letters or digits in them, at most forty.</summary>
    public static ImmutableArray<string> Of(string text) =>
        [.. Ends().Split(text).Select(part => part.Trim()).Where(part => part.Any(char.IsLetterOrDigit)).Take(Most)];

    /// <summary>The statements of a sentence; the sentence itself when it is one statement.</summary>
    public static string[] Clauses(string sentence)
    {
        var clauses = Joints().Split(sentence).Select(part => part.Trim(' ', ',', ';', '.', '!')).ToArray();
        return clauses.Any(clause => clause.Length < ShortestClause) ? [sentence] : clauses;
    }

    // After a full stop that isn't an abbreviation's ("U.S.", "Mr."), and at the ends of lines.
    [GeneratedRegex(@"(?<=[^\s.]{2}[.!?…]+[""”’)]*)(?<!\b(?:Mr|Mrs|Ms|Dr|St|vs|No)\.)\s+(?=\S)|[\r\n]+|(?<=[。！？])", RegexOptions.CultureInvariant)]
    private static partial Regex Ends();

    [GeneratedRegex(@"\s*;\s+|,?\s+(?:but|while|whereas|although|though)\s+|,\s+and\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Joints();
}
