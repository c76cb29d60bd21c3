using BriefingBot.Core.Answers.Matching;
using BriefingBot.Core.Search.Analysis;

namespace BriefingBot.Core.Checking;

/// <summary>
/// The words of a statement as its wording is compared: names by what they name, other words by their lemma,
/// those that are denied apart from those that aren't ("not:have" in "doesn't have").
/// </summary>
internal static class StatementTerms
{
    private const int Reach = 4;
    private const string Denied = "not:";

    /// <summary>Reads a statement's words.</summary>
    /// <param name="tokens">The words, folded.</param>
    /// <param name="words">Those that carry meaning, by which names are told.</param>
    public static string[] Read(string[] tokens, IReadOnlyList<AskedWord> words)
    {
        var (terms, denied) = (new List<string>(tokens.Length), 0);
        for (var i = 0; i < tokens.Length; i++)
        {
            var name = words.FirstOrDefault(word => word.Entity >= 0 && word.Position == i);
            if (name.Length > 0)
            {
                terms.Add(FormattableString.Invariant($"#{name.Entity}"));
                i += name.Length - 1;
                continue;
            }

            var lemma = WordLists.English.Positive(Lexicon.English.Lemma(tokens[i]));
            if (IsDenial(tokens[i]))
            {
                terms.Add("not");
                denied = Reach;
                continue;
            }

            terms.Add(denied > 0 && !WordLists.English.IsEnglishSmallWord(tokens[i]) ? Denied + lemma : lemma);
            denied = IsTurn(tokens[i]) ? 0 : denied - 1;
        }

        return [.. terms];
    }

    /// <summary>Whether a word, folded, denies those that follow it.</summary>
    public static bool IsDenial(string token) =>
        token is "not" or "never" or "no" or "nobody" or "without" or "nor" or "none" or "neither" or "nothing" or "hardly" or "barely" or "zero"
        || (token.EndsWith("nt", StringComparison.Ordinal) && (Lexicon.English.ClassesOf(token) & TokenFlags.Negation) != 0);

    private static bool IsTurn(string token) => token is "but" or "and" or "while" or "though" or "because";
}
