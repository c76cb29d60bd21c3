using System.Numerics;

namespace BriefingBot.Core.Search.Analysis;

/// <summary>Finds the word of the vocabulary that was meant by a misspelt one.</summary>
internal sealed class SpellingCorrector
{
    private const int ShortestWord = 4;
    private const int LongWord = 8;
    private const int LongestWord = 32;
    private readonly string[] _words;
    private readonly uint[] _letters;
    private readonly int[] _terms;
    private readonly int[] _firstOfLength = new int[LongestWord + 2];

    public SpellingCorrector(IEnumerable<KeyValuePair<string, Lexeme>> words, Func<int, int> frequency)
    {
        var usable = words
            .Where(word => word.Key.Length is >= ShortestWord - 1 and <= LongestWord && char.IsLetter(word.Key[0])
                && (word.Value.Classes & TokenFlags.Stop) == 0 && frequency(word.Value.Term) > 0)
            .OrderBy(word => word.Key.Length)
            .ThenByDescending(word => frequency(word.Value.Term))
            .ToArray();
        _words = [.. usable.Select(word => word.Key)];
        _letters = [.. _words.Select(word => LettersOf(word))];
        _terms = [.. usable.Select(word => word.Value.Term)];
        for (int length = 0, at = 0; length < _firstOfLength.Length; length++)
        {
            while (at < _words.Length && _words[at].Length < length) at++;
            _firstOfLength[length] = at;
        }
    }

    /// <summary>The term of the nearest word, or -1: one error in words of four letters, two in words of eight.</summary>
    public int Correct(ReadOnlySpan<char> word)
    {
        if (word.Length < ShortestWord || word.Length > LongestWord - 2)
            return -1;
        var allowed = word.Length >= LongWord ? 2 : 1;
        var letters = LettersOf(word);
        var (best, bestCost) = (-1, allowed + 1f);
        for (var i = _firstOfLength[word.Length - allowed]; i < _firstOfLength[word.Length + allowed + 1]; i++)
        {
            if (BitOperations.PopCount(letters ^ _letters[i]) > 2 * allowed) continue;
            var distance = EditDistance.Between(word, _words[i], allowed);
            if (distance > allowed) continue;
            // People rarely get the first letter wrong, and often a vowel or a doubled letter.
            var cost = distance + (word[0] == _words[i][0] ? 0 : 0.5f);
            if (cost < bestCost) (best, bestCost) = (_terms[i], cost);
        }
        return best;
    }

    private static uint LettersOf(ReadOnlySpan<char> word)
    {
        var letters = 0u;
        foreach (var letter in word)
            letters |= 1u << (letter & 31);
        return letters;
    }
}
