using BriefingBot.Core.Answers.Matching;
using BriefingBot.Core.Search.Analysis;

namespace BriefingBot.Core.Answers.Judging;

/// <summary>What a text says word by word: lemmas, numbers, reasons, goodwill, denial.</summary>
internal sealed record TextWords(IReadOnlySet<string> Lemmas, IReadOnlyList<string> Numbers, bool HasReason, bool IsNegated, int Leaning, bool TellsOfWords)
{
    /// <summary>Whether it gives a choice, as in "better or worse?", and so takes neither for granted.</summary>
    public bool OffersChoice => Lemmas.Contains("or");

    /// <summary>Reads a text.</summary>
    public static TextWords Of(string text)
    {
        var buffer = new TokenBuffer();
        Tokeniser.Tokenise(text, buffer);
        var lemmas = new HashSet<string>(StringComparer.Ordinal);
        var numbers = new List<string>();
        var before = "";
        var (hasReason, isNegated, leaning, tellsOfWords) = (false, false, 0, false);
        foreach (var token in buffer.Tokens)
        {
            var word = buffer.Text(token).ToString();
            var flags = token.Flags | Lexicon.English.ClassesOf(word);
            var lemma = Lexicon.English.Lemma(word);
            lemmas.Add(lemma);
            if (NumberWords.Join(before, word) is { } joined)
            {
                numbers[^1] = joined;
            }
            else if (NumberWords.Read(word) is { } number)
            {
                numbers.Add(number);
            }

            hasReason |= word is "because" or "since" or "due" or "led" or "leads" or "therefore" or "meant" or "caused" or "triggered" or "way";
            tellsOfWords |= word is "said" or "says" or "claimed" or "claims" or "stated" or "criticised" or "criticized" or "signalled" or "signaled" or "expressed" or "indicated" or "announced" or "called" or "calls" or "promised" or "warned" or "suggested" or "argued" or "denied" or "acknowledged" or "declared" or "told" or "asked" or "willingness" or "prefers";
            isNegated ^= IsDenial(word, flags);
            // "Three decades" may be thirty-one years.
            if (word is "decades" && numbers.Count > 0 && NumberWords.Read(before) == numbers[^1])
            {
                numbers.RemoveAt(numbers.Count - 1);
            }

            leaning += WordLists.English.LeaningOf(lemma);
            before = word;
        }

        return new TextWords(lemmas, numbers, hasReason, isNegated, leaning, tellsOfWords);
    }

    private static bool IsDenial(string word, TokenFlags flags) =>
        word is "not" or "never" or "no" or "nobody" or "without" or "nor" or "none" or "refused" or "denied"
        || ((flags & TokenFlags.Negation) != 0 && word.EndsWith("nt", StringComparison.Ordinal));
}
