using System.Globalization;
using System.Text;

namespace BriefingBot.Core.Search.Analysis;

/// <summary>Folds characters to what is compared: lower case, no diacritics, half-width, typographic signs made plain.</summary>
internal static class CharacterFolding
{
    private const int TableEnd = 0x2000;
    private static readonly string?[] Table = BuildTable();

    /// <summary>Writes what a character stands for; nothing for marks and invisible characters, a space for signs.</summary>
    public static ReadOnlySpan<char> Fold(char character, Span<char> single)
    {
        if (character < 128)
        {
            single[0] = character is >= 'A' and <= 'Z' ? (char)(character | 0x20) : character;
            return single[..1];
        }
        if (character < TableEnd)
            return Table[character];
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
        for (var i = 128; i < TableEnd; i++)
            table[i] = FoldSlowly((char)i);
        return table;
    }

    private static string FoldSlowly(char character)
    {
        switch (character)
        {
            case 'ß' or 'ẞ': return "ss";
            case 'æ' or 'Æ': return "ae";
            case 'œ' or 'Œ': return "oe";
            case 'ø' or 'Ø': return "o";
            case 'ł' or 'Ł': return "l";
            case 'đ' or 'Đ' or 'ð' or 'Ð': return "d";
            case 'þ' or 'Þ': return "th";
            case 'ı': return "i";
            case '£' or '¥': return character.ToString();
            case '«' or '»': return "\"";
            case '´' or 'ʼ' or 'ʻ' or 'ʹ': return "'";
        }
        var folded = new StringBuilder();
        foreach (var part in character.ToString().Normalize(NormalizationForm.FormKD))
            if (Other(part) is var lower and not '\0')
                folded.Append(lower);
        return folded.ToString();
    }
}
