namespace BriefingBot.Core.Facts;

/// <summary>What ids look like.</summary>
public static class Slug
{
    /// <summary>What <see cref="IsSlug"/> accepts, in words.</summary>
    public const string Rule = "lower-case letters, digits and single hyphens, beginning with a letter or digit";

    /// <summary>What <see cref="IsFactId"/> accepts, in words.</summary>
    public const string FactRule = "letters, digits, '-', '_', '.' and '#', beginning with a letter or digit";

    /// <summary>Whether a topic, entity, source or gap may have this id.</summary>
    public static bool IsSlug(ReadOnlySpan<char> id)
    {
        var afterHyphen = true;
        foreach (var letter in id)
        {
            if (letter == '-' ? afterHyphen : !char.IsAsciiLetterLower(letter) && !char.IsAsciiDigit(letter))
            {
                return false;
            }

            afterHyphen = letter == '-';
        }

        return !afterHyphen;
    }

    /// <summary>Whether a fact may have this id; wider than a slug, so that a pack made from numbered sentences can keep their ids.</summary>
    public static bool IsFactId(ReadOnlySpan<char> id) =>
        id.Length > 0 && char.IsAsciiLetterOrDigit(id[0]) && id.IndexOfAnyExcept(FactIdLetters) < 0;

    private static readonly System.Buffers.SearchValues<char> FactIdLetters =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.#");
}
