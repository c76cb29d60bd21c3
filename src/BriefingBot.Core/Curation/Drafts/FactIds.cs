using System.Globalization;
using System.Text;
using BriefingBot.Core.Facts;
using BriefingBot.Core.Search.Analysis;

namespace BriefingBot.Core.Curation.Drafts;

/// <summary>Makes ids from words, for admins who don't want to invent one.</summary>
internal static class FactIds
{
    private const int Longest = 40;

    /// <summary>An id that no fact of the topic has, from a text's first words.</summary>
    public static FactId Suggest(Topic topic, string text) => new(Free(Slugged(text, "fact"), id => topic.TryGetFact(new FactId(id), out _)));

    /// <summary>The words as a slug; <paramref name="otherwise"/> when no letter of them can stand in one.</summary>
    public static string Slugged(string text, string otherwise)
    {
        var slug = new StringBuilder(Longest);
        foreach (var letter in CharacterFolding.Fold(text).Where(letter => letter != '\''))
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                slug.Append(letter);
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                // Ends at a word's end once it is long enough.
                if (slug.Length > Longest - 12)
                {
                    break;
                }

                slug.Append('-');
            }

            if (slug.Length == Longest)
            {
                break;
            }
        }

        var made = slug.ToString().Trim('-');
        return made.Length > 0 ? made : otherwise;
    }

    /// <summary>The id itself, or with the first number that makes it free.</summary>
    public static string Free(string id, Func<string, bool> isTaken)
    {
        var free = id;
        for (var number = 2; isTaken(free); number++)
        {
            free = string.Create(CultureInfo.InvariantCulture, $"{id}-{number}");
        }

        return free;
    }
}
