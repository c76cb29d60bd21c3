namespace BriefingBot.Knowledge.Packs;

/// <summary>The shape of a BCP 47 language tag: a language of two or three letters and further parts of two to eight.</summary>
internal static class LanguageTag
{
    public static bool IsTag(string text)
    {
        var parts = text.Split('-');
        return parts[0].Length is 2 or 3
            && parts[0].All(char.IsAsciiLetter)
            && parts.Skip(1).All(part => part.Length is >= 1 and <= 8 && part.All(char.IsAsciiLetterOrDigit));
    }
}
