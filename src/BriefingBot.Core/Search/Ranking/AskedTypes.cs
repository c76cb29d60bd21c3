using BriefingBot.Core.Search.Analysis;

namespace BriefingBot.Core.Search.Ranking;

/// <summary>Which classes of words can answer a kind of question.</summary>
internal static class AskedTypes
{
    /// <summary>The classes of which one must be offered; none when the kind has no type.</summary>
    public static TokenFlags Of(QuestionKind kind) => kind switch
    {
        QuestionKind.Who => TokenFlags.Capitalised | TokenFlags.Role | TokenFlags.Title | TokenFlags.Body | TokenFlags.Nationality,
        QuestionKind.When => TokenFlags.Year | TokenFlags.Month | TokenFlags.TimeUnit | TokenFlags.Number | TokenFlags.Weekday,
        QuestionKind.Where => TokenFlags.Place | TokenFlags.Country | TokenFlags.AfterPlacePreposition,
        QuestionKind.HowMany => TokenFlags.Number | TokenFlags.Percent,
        QuestionKind.HowLong => TokenFlags.Number | TokenFlags.TimeUnit,
        _ => TokenFlags.None,
    };
}
