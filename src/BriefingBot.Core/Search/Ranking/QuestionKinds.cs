using BriefingBot.Core.Search.Analysis;

namespace BriefingBot.Core.Search.Ranking;

/// <summary>Reads what kind of thing is asked for from a question's words.</summary>
internal static class QuestionKinds
{
    private const int FocusWindow = 4;

    public static QuestionKind Of(Query query)
    {
        var at = FindQuestionWord(query);
        query.QuestionWord = at;
        if (at < 0)
            return query.Sequence.Count > 0 && Word(query, 0) is "define" or "explain" ? QuestionKind.Definition
                : query.Sequence.Count > 2 && IsAuxiliary(Word(query, 0)) ? QuestionKind.YesNo
                : QuestionKind.Keywords;
        return Word(query, at) switch
        {
            "who" or "whom" or "whose" => HasSaying(query) ? QuestionKind.Said : QuestionKind.Who,
            "when" => QuestionKind.When,
            "where" => QuestionKind.Where,
            "why" => QuestionKind.Why,
            "how" => HowKind(query, at),
            _ => WhatKind(query, at),
        };
    }

    private static QuestionKind HowKind(Query query, int at)
    {
        var kind = HowKindOf(Word(query, at + 1));
        if (kind == QuestionKind.HowMany && at + 2 < query.Sequence.Count && (query.SequenceFlags[at + 2] & TokenFlags.Stop) == 0)
            query.Focus = at + 2;
        return kind;
    }

    private static QuestionKind HowKindOf(ReadOnlySpan<char> word) => word switch
    {
        "long" => QuestionKind.HowLong,
        "many" or "much" or "old" or "far" or "tall" or "large" or "big" or "high" or "often" or "deep" or "wide" or "fast" => QuestionKind.HowMany,
        _ => QuestionKind.How,
    };

    private static QuestionKind WhatKind(Query query, int at)
    {
        if (Word(query, at + 1) is "did" or "does" or "do" or "has" or "have" && HasSaying(query))
            return QuestionKind.Said;
        if (Word(query, at + 1) is "does" && Word(query, query.Sequence.Count - 1) is "mean" or "for")
            return QuestionKind.Definition;
        for (var i = at + 1; i < query.Sequence.Count && i <= at + FocusWindow; i++)
        {
            if ((query.SequenceFlags[i] & TokenFlags.Stop) != 0) continue;
            query.Focus = i;
            if (FocusKind(Word(query, i), query.SequenceFlags[i]) is { } kind) return kind;
            break;
        }
        return query.Count <= 3 && Word(query, at + 1) is "is" or "are" or "was" or "were" ? QuestionKind.Definition : QuestionKind.What;
    }

    private static QuestionKind? FocusKind(ReadOnlySpan<char> word, TokenFlags flags) => word switch
    {
        "percentage" or "percent" or "number" or "amount" or "population" or "proportion" or "fraction" or "size" or "cost" or "price" => QuestionKind.HowMany,
        "reason" or "cause" or "caused" or "purpose" => QuestionKind.Why,
        "person" or "people" or "president" or "leader" => QuestionKind.Who,
        _ when (flags & TokenFlags.TimeUnit) != 0 => QuestionKind.When,
        _ when (flags & (TokenFlags.Role | TokenFlags.Title)) != 0 => QuestionKind.Who,
        _ when (flags & TokenFlags.Place) != 0 && (flags & TokenFlags.Capitalised) == 0 => QuestionKind.Where,
        _ => null,
    };

    private static bool HasSaying(Query query)
    {
        foreach (ref readonly var term in query.Terms)
            if ((term.Flags & TokenFlags.Saying) != 0 && (term.Flags & TokenFlags.Capitalised) == 0)
                return true;
        return false;
    }

    private static int FindQuestionWord(Query query)
    {
        for (var i = 0; i < query.Sequence.Count; i++)
            if (Word(query, i) is "who" or "whom" or "whose" or "when" or "where" or "why" or "how" or "what" or "which"
                && (i == 0 || !IsRelative(query, i)))
                return i;
        return -1;
    }

    /// <summary>In "did Lee say when he ..." the question word belongs to a clause; after a name or noun it is a relative pronoun.</summary>
    private static bool IsRelative(Query query, int at) =>
        at > 1 && IsAuxiliary(Word(query, 0)) && (query.SequenceFlags[at - 1] & TokenFlags.Stop) == 0;

    private static bool IsAuxiliary(ReadOnlySpan<char> word) =>
        word is "is" or "are" or "was" or "were" or "do" or "does" or "did" or "has" or "have" or "had" or "can" or "could" or "will" or "would" or "should";

    private static ReadOnlySpan<char> Word(Query query, int at) =>
        at < query.Tokens.Count && at >= 0 ? query.Tokens.Text(query.Tokens.Tokens[at]) : default;
}
