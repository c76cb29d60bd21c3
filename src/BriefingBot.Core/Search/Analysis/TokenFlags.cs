namespace BriefingBot.Core.Search.Analysis;

/// <summary>What can be seen of a word: its shape, where it stands, and the classes it belongs to.</summary>
[Flags]
internal enum TokenFlags
{
    None = 0,
    Capitalised = 1 << 0,
    SentenceStart = 1 << 1,
    Acronym = 1 << 2,
    Number = 1 << 3,
    Year = 1 << 4,
    Month = 1 << 5,
    Ordinal = 1 << 6,
    Percent = 1 << 7,
    Money = 1 << 8,
    Unit = 1 << 9,
    TimeUnit = 1 << 10,
    Stop = 1 << 11,
    Quoted = 1 << 12,
    Reason = 1 << 13,
    Country = 1 << 14,
    Nationality = 1 << 15,
    Weekday = 1 << 16,
    Pronoun = 1 << 17,
    Negation = 1 << 18,
    Title = 1 << 19,
    Naming = 1 << 20,
    Role = 1 << 21,
    Place = 1 << 22,
    Colour = 1 << 23,
    Belief = 1 << 24,
    Body = 1 << 25,
    Saying = 1 << 26,
    AfterPlacePreposition = 1 << 27,
    AfterBy = 1 << 28,
    Parenthesised = 1 << 29,
    Superlative = 1 << 30,
}
