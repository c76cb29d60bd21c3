using System.Globalization;
using System.Text;

namespace BriefingBot.Core.Search.Analysis;

/// <summary>Folds characters to what is compared: lower case, no diacritics, half-width, typographic signs made plain.</summary>
internal static class CharacterFolding
{
    private const int TableEnd = 0x2000;

    /// <summary>Letters and signs that Unicode doesn't take apart, as they are written without them.</summary>
    private static readonly (string Characters, string Folded)[] Letters =
    [
        ("ßẞ", "ss"), ("æÆ", "ae"), ("œŒ", "oe"), ("øØ", "o"), ("łŁ", "l"), ("đĐðÐ", "d"), ("þÞ", "th"), ("ı", "i"),
        ("£", "£"), ("¥", "¥"), ("«»", "\""), ("´ʼʻʹ", "'"),
    ];

    private static readonly string?[] Table = BuildTable();

    /// <summary>A whole text, folded.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        Span<char> single = stackalloc char[1];
        foreach (var character in text)
        {
            folded.Append(Fold(character, single));
        }

        return folded.ToString();
    }

    /// <summary>Writes what a character stands for; nothing for marks and invisible characters, a space for signs.</summary>
    public static ReadOnlySpan<char> Fold(char character, Span<char> single)
    {
        if (character < 128)
        {
            single[0] = character is >= 'A' and <= 'Z' ? (char)(character | 0x20) : character;
            return single[..1];
        }
        if (character < TableEnd && Table[character] is { } folded)
            return folded;
        if (character is >= '\uFF01' and <= '\uFF5E')
            return Fold((char)(character - 0xFEE0), single);
        single[0] = character switch
        {
            '\u2018' or '\u2019' or '\u201B' or '\u2032' => '\'',
            '\u201C' or '\u201D' or '\u201E' or '\u201F' or '\u00AB' or '\u00BB' => '"',
            '\u20AC' => '\u20AC',
            '\u3000' => ' ',
            _ when Cjk.IsCjk(character) => character,
            _ => Other(character),
        };
        return single[0] == '\0' ? default : single[..1];
    }

    private static char Other(char character) => char.GetUnicodeCategory(character) switch
    {
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.OtherLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.DecimalDigitNumber => char.ToLowerInvariant(character),
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.Format => '\0',
        _ => ' ',
    };

    private static string?[] BuildTable()
    {
        var table = new string?[TableEnd];
        foreach (var line in Lexicon.Lines("folding.txt"))
        {
            var folded = line[0].Replace('_', ' ');
            foreach (var character in line[1])
                table[character] = folded;
        }
        foreach (var (characters, folded) in Letters)
            foreach (var character in characters)
                table[character] = folded;
        return table;
    }
}
