namespace BriefingBot.Training;

/// <summary>Types a sentence as somebody in a hurry does: letters swapped, left out or doubled in one to three of its longer words.</summary>
internal sealed class Misspelling(Random random)
{
    private const int ShortestWord = 4;
    private const int MostWords = 3;

    /// <summary>The sentence, misspelt; itself when it has no longer word.</summary>
    public string Of(string text)
    {
        var words = text.Split(' ');
        var longer = Enumerable.Range(0, words.Length).Where(i => words[i].Length >= ShortestWord && words[i].All(char.IsLetter)).ToArray();
        random.Shuffle(longer);
        foreach (var i in longer.Take(random.Next(1, MostWords + 1)))
        {
            words[i] = Misspelt(words[i]);
        }

        return string.Join(' ', words);
    }

    private string Misspelt(string word)
    {
        var at = random.Next(1, word.Length - 1);
        return random.Next(3) switch
        {
            0 => string.Concat(word.AsSpan(0, at), word.AsSpan(at + 1, 1), word.AsSpan(at, 1), word.AsSpan(at + 2)),
            1 => word.Remove(at, 1),
            _ => word.Insert(at, word[at].ToString()),
        };
    }
}
