namespace BriefingBot.Core.Search.Analysis;

/// <summary>Scripts written without spaces (Han, kana) or with particles glued on (Hangul).</summary>
internal static class Cjk
{
    private static readonly string[] Particles =
        ["에서는", "에게서", "으로", "에서", "에게", "한테", "까지", "부터", "이라", "은", "는", "이", "가", "을", "를", "의", "에", "와", "과", "도", "로", "씨"];

    public static bool IsCjk(char character) => IsHangul(character) || IsHanOrKana(character);

    public static bool IsHangul(char character) => character is >= '\uAC00' and <= '\uD7A3';

    public static bool IsHanOrKana(char character) => character is >= '\u3040' and <= '\u30FF' or >= '\u3400' and <= '\u9FFF';

    /// <summary>Adds a run as a word, and the parts by which a name inside it is found: pairs of Han characters, a Hangul word without its particle.</summary>
    public static void AddParts(TokenBuffer buffer, int start, TokenFlags flags)
    {
        var length = buffer.Length - start;
        buffer.Add(new Token(start, length, flags));
        if (IsHangul(buffer.From(start)[0]))
        {
            foreach (var particle in Particles)
            {
                if (length < particle.Length + 2 || !buffer.From(start).EndsWith(particle, StringComparison.Ordinal)) continue;
                buffer.Add(new Token(start, length - particle.Length, flags));
                return;
            }
            return;
        }
        for (var i = 0; length > 2 && i + 2 <= length; i++)
        {
            buffer.Add(new Token(start + i, 2, flags));
            if (length > 3 && i + 3 <= length)
                buffer.Add(new Token(start + i, 3, flags));
        }
    }
}
