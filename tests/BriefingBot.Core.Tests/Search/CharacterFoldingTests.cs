using System.Globalization;
using System.Text;
using BriefingBot.Core.Search.Analysis;

namespace BriefingBot.Core.Tests.Search;

public sealed class CharacterFoldingTests
{
    [Theory]
    [InlineData("Café", "cafe")]
    [InlineData("Cafe\u0301", "cafe")]
    [InlineData("Thaằng ẾTÉ", "thaang ete")]
    [InlineData("Straße, Øre, Łódź, ﬁ", "strasse, ore, lodz, ﬁ")]
    [InlineData("ＴＨＡＡＤ", "thaad")]
    [InlineData("“quoted” ‘so’", "\"quoted\" 'so'")]
    [InlineData("이재명 ¾", "이재명 3 4")]
    public void A_text_is_folded_to_what_is_compared(string text, string folded) => Assert.Equal(folded, CharacterFolding.Fold(text));

    [Fact]
    public void The_table_says_what_Unicode_says()
    {
#pragma warning disable RS0030 // This is what the table stands in for.
        Assert.SkipWhen("é".Normalize(NormalizationForm.FormD).Length == 1, "There is no culture data here to compare with.");
        var plain = "ßẞæÆœŒøØłŁđĐðÐþÞı£¥«»´ʼʻʹ";
        var wrong = Enumerable.Range(0x80, 0x2000 - 0x80).Select(code => (char)code)
            .Where(character => !plain.Contains(character, StringComparison.Ordinal))
            .Where(character => CharacterFolding.Fold(character.ToString()) != CharacterFolding.Fold(WithoutMarks(character)))
            .Select(character => string.Create(CultureInfo.InvariantCulture, $"U+{(int)character:X4}"));

        Assert.Empty(wrong);

        static string WithoutMarks(char character) => string.Concat(character.ToString().Normalize(NormalizationForm.FormKD)
            .Where(part => CharUnicodeInfo.GetUnicodeCategory(part) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark)));
#pragma warning restore RS0030
    }
}
