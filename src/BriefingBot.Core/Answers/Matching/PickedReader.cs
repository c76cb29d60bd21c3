using BriefingBot.Core.Search.Analysis;
using BriefingBot.Core.Search.Indexing;

namespace BriefingBot.Core.Answers.Matching;

/// <summary>Reads where something is picked out: "companies" in "Which Korean companies were hit?".</summary>
internal static class PickedReader
{
    private const int Longest = 3;

    /// <summary>The places of the words that may be picked out: those between "which" or "what" and the next small word, at most three. Empty when none are.</summary>
    public static Range Read(TokenBuffer tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens.Text(tokens.Tokens[i]) is not ("which" or "what"))
            {
                continue;
            }

            var end = i + 1;
            while (end < Math.Min(tokens.Count, i + 1 + Longest) && !WordLists.English.IsEnglishSmallWord(tokens.Text(tokens.Tokens[end])))
            {
                end++;
            }

            return (i + 1)..end;
        }

        return 0..0;
    }

    /// <summary>Whether a word only tells which ones: "Korean", "exact".</summary>
    /// <param name="names">The entities.</param>
    /// <param name="entity">The entity that it names, or -1.</param>
    /// <param name="word">The word, folded.</param>
    public static bool OnlyTellsWhich(EntityNames names, int entity, ReadOnlySpan<char> word) => entity >= 0
        ? names.Entities[entity].Kind is "person" or "place"
        : WordLists.English.IsFiller(word) || (Lexicon.English.ClassesOf(word.ToString()) & (TokenFlags.Country | TokenFlags.Nationality)) != 0;
}
