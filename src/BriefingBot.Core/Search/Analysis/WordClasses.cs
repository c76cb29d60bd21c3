namespace BriefingBot.Core.Search.Analysis;

/// <summary>Joins what a word's spelling says with what its shape says.</summary>
internal static class WordClasses
{
    public static TokenFlags Combine(TokenFlags shape, TokenFlags classes)
    {
        // "may" is a month and "will" a name only with a capital inside a sentence.
        if ((classes & TokenFlags.Month) != 0 && (shape & TokenFlags.Capitalised) == 0 && (classes & TokenFlags.Stop) != 0)
            classes &= ~TokenFlags.Month;
        if ((classes & TokenFlags.Month) != 0 && (shape & (TokenFlags.Capitalised | TokenFlags.SentenceStart)) == TokenFlags.Capitalised)
            classes &= ~TokenFlags.Stop;
        return shape | classes;
    }
}
