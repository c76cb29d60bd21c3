using BriefingBot.Core.Search.Analysis;

namespace BriefingBot.Core.Answers.Matching;

/// <summary>Reads what kind of thing is asked for.</summary>
internal static class IntentReader
{
    private const int FocusWindow = 3;

    /// <summary>The intents of a text that has been cut into words.</summary>
    /// <param name="words">The words.</param>
    /// <param name="isForeign">Whether they are in another language than English.</param>
    public static Intent Read(TokenBuffer words, bool isForeign)
    {
        var intent = Intent.None;
        var asked = false;
        for (var i = 0; i < words.Count; i++)
        {
            var word = Word(words, i);
            if (!asked && !isForeign && IsQuestionWord(words, i, word))
            {
                asked = true;
                intent |= AtQuestionWord(words, i, word);
            }

            if (isForeign && WordLists.English.ForeignIntents.TryGetValue(word, out var foreign))
            {
                asked = true;
                intent |= foreign;
            }

            if (WordLists.IsSaying(word))
            {
                intent |= Intent.Said;
            }
        }

        return asked ? intent : intent | WithoutQuestionWord(words);
    }

    // In "Did Lee win when ..." and "the man who ..." the word belongs to a clause.
    private static bool IsQuestionWord(TokenBuffer words, int at, ReadOnlySpan<char> word) =>
        word is "who" or "whom" or "whose" or "when" or "where" or "why" or "how" or "what" or "which"
        && (at == 0 || !IsAuxiliary(Word(words, 0)));

    private static Intent AtQuestionWord(TokenBuffer words, int i, ReadOnlySpan<char> word) => word switch
    {
        "who" or "whom" or "whose" => Intent.Who,
        "when" => Intent.When,
        "where" => Intent.Where,
        "why" => Intent.Why,
        "how" => Word(words, i + 1) switch
        {
            "many" or "big" or "large" or "high" or "far" or "old" or "tall" => Intent.HowMany,
            "much" => Word(words, i + 2) is "experience" or "room" or "freedom" or "influence" or "say" ? Intent.How : Intent.HowMany,
            "long" => Intent.HowLong,
            "come" => Intent.Why,
            _ => Intent.How,
        },
        "what" or "which" => AfterWhat(words, i),
        _ => Intent.None,
    };

    private static Intent AfterWhat(TokenBuffer words, int at)
    {
        for (var i = at + 1; i < words.Count && i <= at + FocusWindow; i++)
        {
            if (Noun(Word(words, i)) is not Intent.None and var noun)
            {
                return noun;
            }

            if (i <= at + 2 && Word(words, at) is "which" && (Lexicon.English.ClassesOf(Word(words, i).ToString()) & (TokenFlags.Role | TokenFlags.Title)) != 0)
            {
                return Intent.Who;
            }
        }

        return words.Count <= at + 5 && Word(words, at + 1) is "is" or "are" or "was" or "were" ? Intent.Define : Intent.None;
    }

    private static Intent Noun(ReadOnlySpan<char> word) => word switch
    {
        "date" or "dates" or "day" or "year" or "years" or "month" or "decade" => Intent.When,
        "number" or "percentage" or "percent" or "amount" or "size" or "figure" or "figures" or "share" or "margin" or "volume" => Intent.HowMany,
        "reason" or "reasons" or "cause" or "causes" or "caused" or "motive" or "triggered" or "prompted" => Intent.Why,
        "name" or "names" or "person" or "people" or "politician" or "man" => Intent.Who,
        "duration" => Intent.HowLong,
        _ => Intent.None,
    };

    private static Intent WithoutQuestionWord(TokenBuffer words)
    {
        if (words.Count > 2 && IsAuxiliary(Word(words, 0)))
        {
            return Intent.YesNo;
        }

        if (words.Count > 1 && Word(words, 0) is "define" or "explain")
        {
            return Intent.Define;
        }

        var intent = Intent.None;
        for (var i = 0; i < words.Count; i++)
        {
            intent |= Noun(Word(words, i));
        }

        return intent;
    }

    private static bool IsAuxiliary(ReadOnlySpan<char> word) => word is
        "is" or "are" or "was" or "were" or "do" or "does" or "did" or "has" or "have" or "had" or "can" or "could" or "will" or "would" or "should"
        or "isnt" or "arent" or "wasnt" or "werent" or "dont" or "doesnt" or "didnt" or "hasnt" or "havent" or "hadnt" or "wont" or "wouldnt";

    private static ReadOnlySpan<char> Word(TokenBuffer words, int at) =>
        at >= 0 && at < words.Count ? WordLists.English.AsMeant(words.Text(words.Tokens[at])) : default;
}
