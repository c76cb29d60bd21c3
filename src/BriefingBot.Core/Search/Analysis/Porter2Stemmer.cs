namespace BriefingBot.Core.Search.Analysis;

/// <summary>The English Snowball stemmer ("Porter2"), after https://snowballstem.org/algorithms/english/stemmer.html.</summary>
internal static class Porter2Stemmer
{
    private const int LongestWord = 64;

    /// <summary>The stem of a folded, lower-case word. Words with anything but a-z in them are their own stem.</summary>
    public static string Stem(ReadOnlySpan<char> word)
    {
        if (word.Length <= 2 || word.Length > LongestWord || word.ContainsAnyExceptInRange('a', 'z'))
            return word.ToString();
        if (Porter2Exceptions.Whole(word) is { } whole)
            return whole;

        Span<char> letters = stackalloc char[LongestWord + 2];
        word.CopyTo(letters);
        var stem = new Porter2Word(letters, word.Length);
        stem.MarkConsonantY();
        stem.FindRegions();
        Step1A(ref stem);
        if (Porter2Exceptions.IsAfterStep1A(stem.Text))
            return stem.Text.ToString();
        Step1B(ref stem);
        Step1C(ref stem);
        Step2(ref stem);
        Step3(ref stem);
        Step4(ref stem);
        Step5(ref stem);
        return stem.ToLowerString();
    }

    private static void Step1A(ref Porter2Word word)
    {
        if (word.EndsWith("sses")) word.Cut(2);
        else if (word.EndsWith("ied") || word.EndsWith("ies")) word.Cut(word.Length > 4 ? 2 : 1);
        else if (word.EndsWith("us") || word.EndsWith("ss")) return;
        else if (word.EndsWith("s") && word.HasVowelBefore(word.Length - 2)) word.Cut(1);
    }

    private static void Step1B(ref Porter2Word word)
    {
        if (word.EndsWith("eedly")) { if (word.InR1(5)) word.Cut(3); return; }
        if (word.EndsWith("eed")) { if (word.InR1(3)) word.Cut(1); return; }
        var cut = word.EndsWith("ingly") ? 5 : word.EndsWith("edly") ? 4 : word.EndsWith("ing") ? 3 : word.EndsWith("ed") ? 2 : 0;
        if (cut == 0 || !word.HasVowelBefore(word.Length - cut)) return;
        word.Cut(cut);
        if (word.EndsWith("at") || word.EndsWith("bl") || word.EndsWith("iz")) word.Append('e');
        else if (word.EndsWithDouble()) word.Cut(1);
        else if (word.IsShort()) word.Append('e');
    }

    private static void Step1C(ref Porter2Word word)
    {
        if (word.Length > 2 && word.Text[^1] is 'y' or 'Y' && word.Length > 2 && !Porter2Word.IsVowel(word.Text[^2]))
            word.Replace(1, "i");
    }

    private static void Step2(ref Porter2Word word)
    {
        foreach (var (suffix, with) in Porter2Exceptions.Step2)
        {
            if (!word.EndsWith(suffix)) continue;
            if (word.InR1(suffix.Length)) word.Replace(suffix.Length, with);
            return;
        }
        if (word.EndsWith("ogi")) { if (word.InR1(3) && word.Length > 3 && word.Text[^4] == 'l') word.Cut(1); }
        else if (word.EndsWith("li") && word.InR1(2) && word.Length > 2 && "cdeghkmnrt".Contains(word.Text[^3], StringComparison.Ordinal)) word.Cut(2);
    }

    private static void Step3(ref Porter2Word word)
    {
        foreach (var (suffix, with) in Porter2Exceptions.Step3)
        {
            if (!word.EndsWith(suffix)) continue;
            if (word.InR1(suffix.Length)) word.Replace(suffix.Length, with);
            return;
        }
        if (word.EndsWith("ative") && word.InR2(5)) word.Cut(5);
    }

    private static void Step4(ref Porter2Word word)
    {
        foreach (var suffix in Porter2Exceptions.Step4)
        {
            if (!word.EndsWith(suffix)) continue;
            if (word.InR2(suffix.Length)) word.Cut(suffix.Length);
            return;
        }
        if (word.EndsWith("ion") && word.InR2(3) && word.Length > 3 && word.Text[^4] is 's' or 't') word.Cut(3);
    }

    private static void Step5(ref Porter2Word word)
    {
        if (word.EndsWith("e"))
        {
            if (word.InR2(1) || (word.InR1(1) && !word.EndsInShortSyllable(word.Length - 1))) word.Cut(1);
        }
        else if (word.EndsWith("l") && word.InR2(1) && word.Length > 1 && word.Text[^2] == 'l') word.Cut(1);
    }
}
