using BriefingBot.Core.Search.Analysis;

namespace BriefingBot.Core.Search.Indexing;

/// <summary>Marks words by what stands before them: names after "in" or "by" are often places or makers.</summary>
internal static class Surroundings
{
    public static void Mark(Span<TokenFlags> flags, ReadOnlySpan<int> terms, Vocabulary vocabulary)
    {
        var pending = TokenFlags.None;
        for (var i = 0; i < flags.Length; i++)
        {
            switch (vocabulary.TextOf(terms[i]))
            {
                case "in" or "at" or "near" or "from" or "to" or "into" or "outside": pending = TokenFlags.AfterPlacePreposition; break;
                case "by": pending = TokenFlags.AfterBy; break;
                case "the" or "a" or "an" or "of": break;
                default:
                    flags[i] |= pending;
                    if ((flags[i] & TokenFlags.Capitalised) == 0) pending = TokenFlags.None;
                    break;
            }
        }
    }
}
