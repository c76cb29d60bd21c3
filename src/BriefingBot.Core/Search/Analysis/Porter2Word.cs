namespace BriefingBot.Core.Search.Analysis;

/// <summary>A word on its way through the stemmer: letters, length and the regions R1 and R2 after the first and second syllable.</summary>
internal ref struct Porter2Word(Span<char> letters, int length)
{
    private readonly Span<char> _letters = letters;
    private int _r1;
    private int _r2;

    public int Length { get; private set; } = length;

    public readonly ReadOnlySpan<char> Text => _letters[..Length];

    public static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    public readonly bool EndsWith(string suffix) => Text.EndsWith(suffix, StringComparison.Ordinal);

    public readonly bool InR1(int suffix) => Length - suffix >= _r1;

    public readonly bool InR2(int suffix) => Length - suffix >= _r2;

    public void Cut(int count) => Length -= count;

    public void Append(char letter) => _letters[Length++] = letter;

    public void Replace(int count, string with)
    {
        Length -= count;
        with.CopyTo(_letters[Length..]);
        Length += with.Length;
    }

    /// <summary>Writes Y for a y that stands for a consonant: at the start or after a vowel.</summary>
    public readonly void MarkConsonantY()
    {
        for (var i = 0; i < Length; i++)
            if (_letters[i] == 'y' && (i == 0 || IsVowel(_letters[i - 1])))
                _letters[i] = 'Y';
    }

    public void FindRegions()
    {
        _r1 = Text.StartsWith("gener") || Text.StartsWith("arsen") ? 5 : Text.StartsWith("commun") ? 6 : After(0);
        _r2 = After(_r1);
    }

    public readonly bool HasVowelBefore(int end)
    {
        for (var i = 0; i < end; i++)
            if (IsVowel(_letters[i]))
                return true;
        return false;
    }

    public readonly bool EndsWithDouble() => Length >= 2
        && _letters[Length - 1] == _letters[Length - 2]
        && "bdfgmnprt".Contains(_letters[Length - 1], StringComparison.Ordinal);

    public readonly bool IsShort() => _r1 >= Length && EndsInShortSyllable(Length);

    public readonly bool EndsInShortSyllable(int end)
    {
        if (end == 2) return IsVowel(_letters[0]) && !IsVowel(_letters[1]);
        return end > 2 && !IsVowel(_letters[end - 3]) && IsVowel(_letters[end - 2])
            && !IsVowel(_letters[end - 1]) && _letters[end - 1] is not ('w' or 'x' or 'Y');
    }

    public readonly string ToLowerString()
    {
        _letters[..Length].Replace('Y', 'y');
        return Text.ToString();
    }

    private readonly int After(int start)
    {
        for (var i = start + 1; i < Length; i++)
            if (!IsVowel(_letters[i]) && IsVowel(_letters[i - 1]))
                return i + 1;
        return Length;
    }
}
