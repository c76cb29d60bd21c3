namespace BriefingBot.Core.Search.Analysis;

/// <summary>Tells years, ordinals and plain numbers apart by how they are written.</summary>
internal static class NumberShapes
{
    /// <param name="word">A folded word with at least one digit.</param>
    /// <param name="letters">How many letters it has.</param>
    public static TokenFlags Of(ReadOnlySpan<char> word, int letters)
    {
        if (letters == 0)
            return IsYear(word) ? TokenFlags.Number | TokenFlags.Year : TokenFlags.Number;
        if (letters == 1 && word[^1] == 's' && IsYear(word[..^1]))
            return TokenFlags.Number | TokenFlags.Year;
        if (letters == 2 && char.IsAsciiDigit(word[0]) && word[^2..] is "st" or "nd" or "rd" or "th")
            return TokenFlags.Number | TokenFlags.Ordinal;
        return char.IsAsciiDigit(word[0]) ? TokenFlags.Number : TokenFlags.None;
    }

    private static bool IsYear(ReadOnlySpan<char> digits) => digits.Length == 4
        && digits[0] is '1' or '2' && !digits.Contains('.') && digits.SequenceCompareTo("2100") <= 0;
}
