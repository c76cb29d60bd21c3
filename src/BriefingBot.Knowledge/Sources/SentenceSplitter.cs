using System.Buffers;
using System.Collections.Frozen;

namespace BriefingBot.Knowledge.Sources;

/// <summary>Splits a paragraph into sentences, minding abbreviations, initials and closing quotation marks.</summary>
internal static class SentenceSplitter
{
    private static readonly SearchValues<char> Ends = SearchValues.Create(".!?…");
    private static readonly SearchValues<char> Closers = SearchValues.Create("\"'”’»)]");

    private static readonly FrozenSet<string> Titles = new[]
    {
        "Mr", "Mrs", "Ms", "Dr", "Prof", "St", "Gen", "Sen", "Rep", "Gov", "Lt", "Col", "Sgt", "Maj", "Capt", "Adm", "Rev", "Hon",
        "Jr", "Sr", "vs", "No", "Nos", "Art", "Fig", "Vol", "pp", "cf", "Mt", "Ft", "approx", "ca", "e.g", "i.e",
        "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words that begin a sentence far more often than they follow an abbreviation within one.</summary>
    private static readonly FrozenSet<string> Openers = new[]
    {
        "The", "A", "An", "In", "It", "He", "She", "They", "We", "I", "You", "This", "That", "These", "Those", "There", "But", "And", "However",
        "When", "While", "After", "Before", "By", "For", "As", "At", "On", "If", "His", "Her", "Their", "Its", "Our", "So", "Yet", "Since", "Despite",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static IEnumerable<string> Split(string paragraph)
    {
        var start = 0;
        var at = 0;
        while (NextEnd(paragraph, ref at))
        {
            if (IsBoundary(paragraph, start, at))
            {
                yield return paragraph[start..at].Trim();
                start = at;
            }
        }

        if (paragraph[start..].Trim() is { Length: > 0 } rest)
        {
            yield return rest;
        }
    }

    /// <summary>Goes past the next run of end marks and whatever closes with it.</summary>
    private static bool NextEnd(string text, ref int at)
    {
        var end = text.AsSpan(at).IndexOfAny(Ends);
        if (end < 0)
        {
            return false;
        }

        at += end;
        while (at < text.Length && (Ends.Contains(text[at]) || Closers.Contains(text[at])))
        {
            at++;
        }

        return true;
    }

    private static bool IsBoundary(string text, int start, int end)
    {
        var next = end;
        while (next < text.Length && char.IsWhiteSpace(text[next]))
        {
            next++;
        }

        if (next == end || next == text.Length)
        {
            return false;
        }

        var opener = next;
        while (opener < text.Length && !char.IsLetterOrDigit(text[opener]))
        {
            opener++;
        }

        if (opener == text.Length || char.IsLower(text[opener]))
        {
            return false;
        }

        // Only a lone full stop can belong to an abbreviation.
        if (text[end - 1] != '.' || end - start < 2 || Ends.Contains(text[end - 2]))
        {
            return true;
        }

        var word = WordBefore(text, start, end - 1);
        return !Titles.Contains(word) && (!IsInitials(word) || (word.Contains('.', StringComparison.Ordinal) && Openers.Contains(WordAt(text, opener))));
    }

    /// <summary>"U.S", "J", "a.m": single letters with full stops between them.</summary>
    private static bool IsInitials(string word) =>
        word.Length > 0 && char.IsLetter(word[0]) && word.Where((letter, i) => i % 2 == 0 ? !char.IsLetter(letter) : letter != '.').Any() is false && word.Length % 2 == 1;

    private static string WordBefore(string text, int start, int end)
    {
        var from = end;
        while (from > start && (char.IsLetterOrDigit(text[from - 1]) || text[from - 1] == '.'))
        {
            from--;
        }

        return text[from..end];
    }

    private static string WordAt(string text, int from)
    {
        var end = from;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        return text[from..end];
    }
}
