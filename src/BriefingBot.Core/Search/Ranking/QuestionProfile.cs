using System.Numerics;
using BriefingBot.Core.Search.Analysis;

namespace BriefingBot.Core.Search.Ranking;

/// <summary>Which of the question's words are of which sort, as masks.</summary>
internal readonly record struct QuestionProfile(
    ulong All, ulong Names, ulong Numbers, ulong Focus, ulong First, ulong Last, ulong Verbs, ulong Rare, ulong Quoted, ulong Known, bool IsNegated, float Weight)
{
    /// <summary>Words with at most this many documents count as rare.</summary>
    private const int RareFrequency = 2;

    public static QuestionProfile Of(Query query)
    {
        ulong names = 0, numbers = 0, focus = 0, verbs = 0, rare = 0, quoted = 0, known = 0;
        for (var i = 0; i < query.Count; i++)
        {
            ref readonly var term = ref query.Terms[i];
            var bit = 1UL << i;
            if (term.IsNumber) numbers |= bit;
            else if (term.IsName || term.Entity >= 0) names |= bit;
            else if (IsVerb(query, term)) verbs |= bit;
            if (term.Position == query.Focus) focus |= bit;
            if (term.Frequency <= RareFrequency) rare |= bit;
            if (term.Frequency > 0) known |= bit;
            if ((term.Flags & TokenFlags.Quoted) != 0) quoted |= bit;
        }
        var all = query.Count == 0 ? 0 : ulong.MaxValue >> (64 - query.Count);
        var last = query.Count == 0 ? 0 : 1UL << (query.Count - 1);
        return new QuestionProfile(all, names, numbers, focus, all & 1, last, verbs, rare, quoted, known, IsDenied(query), query.WeightOf(all));
    }

    public float ShareOf(Query query, ulong words) => Weight > 0 ? query.WeightOf(words) / Weight : 0;

    public float CountShareOf(ulong words) => All == 0 ? 0 : (float)BitOperations.PopCount(words) / BitOperations.PopCount(All);

    private static bool IsDenied(Query query)
    {
        foreach (var flags in query.SequenceFlags)
            if ((flags & TokenFlags.Negation) != 0) return true;
        return false;
    }

    /// <summary>A guess: the first lower-case word after the subject of "did", "does" and the like, or one with a verb's ending.</summary>
    private static bool IsVerb(Query query, in QueryTerm term)
    {
        var text = query.Tokens.Text(query.Tokens.Tokens[term.Position]);
        if (text.EndsWith("ed", StringComparison.Ordinal) || text.EndsWith("ing", StringComparison.Ordinal)) return true;
        return term.Position > 0 && query.QuestionWord == term.Position - 1 && query.Kind is QuestionKind.Who;
    }
}
