using BriefingBot.Core.Search.Analysis;

namespace BriefingBot.Core.Answers.Matching;

/// <summary>Tells whether a text is in another language than English, by its script and its small words.</summary>
internal static class LanguageReader
{
    private const char LastLatin = '\u024F';

    /// <summary>Whether the words are of another language. Names alone are of none.</summary>
    public static bool IsForeign(TokenBuffer words)
    {
        var (foreign, english) = (0, 0);
        foreach (var token in words.Tokens)
        {
            var word = words.Text(token);
            if (IsOtherScript(word))
            {
                foreign += 2;
                continue;
            }

            var isEnglish = WordLists.English.IsEnglishSmallWord(word);
            if (WordLists.English.IsForeign(word))
            {
                foreign += isEnglish ? 0 : 1;
            }
            else if (isEnglish)
            {
                english++;
            }
        }

        return foreign > english;
    }

    /// <summary>Whether a word is written in another script than Latin.</summary>
    public static bool IsOtherScript(ReadOnlySpan<char> word) => word.Length > 0 && word[0] > LastLatin && char.IsLetter(word[0]);
}
