namespace BriefingBot.Core.Search.Analysis;

/// <summary>Cuts a text into folded words and notes how each was written.</summary>
internal static class Tokeniser
{
    /// <summary>Replaces the buffer's content by the words of a text. Takes any text, lone surrogates included.</summary>
    public static void Tokenise(ReadOnlySpan<char> text, TokenBuffer buffer)
    {
        buffer.Clear();
        var state = new TokeniserState(buffer);
        Span<char> single = stackalloc char[1];
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            if (state.InWord && IsInnerPoint(text, i, ref state))
                continue;
            if (char.IsSurrogate(character))
            {
                state.Break(' ');
                continue;
            }
            var folded = CharacterFolding.Fold(character, single);
            if (folded.Length == 0)
                continue;
            if (folded[0] == '\'' && state.InWord && i + 1 < text.Length && char.IsLetter(text[i + 1]))
            {
                if (IsPossessive(text, i)) i++;
                continue;
            }
            if (char.IsLetterOrDigit(folded[0]))
                state.Append(folded, character);
            else
                state.Break(folded[0]);
        }
        state.Break('\n');
        if (!state.SawLowerCase)
            buffer.RemoveFlags(TokenFlags.Capitalised | TokenFlags.Acronym);
    }

    private static bool IsPossessive(ReadOnlySpan<char> text, int apostrophe) =>
        text[apostrophe + 1] is 's' or 'S' && (apostrophe + 2 >= text.Length || !char.IsLetterOrDigit(text[apostrophe + 2]));

    /// <summary>The commas of 7,000,000, the point of 2.5 and those of U.S. stand inside a word.</summary>
    private static bool IsInnerPoint(ReadOnlySpan<char> text, int i, ref TokeniserState state)
    {
        if (text[i] is not (',' or '.') || i + 1 >= text.Length)
            return false;
        if (state.IsNumeric)
        {
            if (!char.IsAsciiDigit(text[i + 1])) return false;
            if (text[i] == '.') { state.AppendPoint(); return true; }
            return i + 3 < text.Length && char.IsAsciiDigit(text[i + 2]) && char.IsAsciiDigit(text[i + 3])
                && (i + 4 >= text.Length || !char.IsAsciiDigit(text[i + 4]));
        }
        if (text[i] != '.' || !state.IsInitials || !char.IsAsciiLetter(text[i + 1])
            || (i + 2 < text.Length && char.IsLetterOrDigit(text[i + 2])))
            return false;
        state.PassPointOfInitials();
        return true;
    }
}
