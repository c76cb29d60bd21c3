using BriefingBot.Core.Answers;

namespace BriefingBot.Core.Commands.Asking;

/// <summary>A refusal in words.</summary>
internal static class RefusalWords
{
    /// <summary>One sentence that says what isn't covered.</summary>
    public static string For(Answer.NotCovered refused) => refused switch
    {
        { Gap: { } gap } => gap.Text,
        { Refusal: Refusal.NoWords } => "That has no words to look for. Ask about a person, a country or an event of the story.",
        { Refusal: Refusal.OtherLanguage } => "Sorry, I answer in English only, and no name in your question is one that the facts have.",
        { Refusal: Refusal.KindMissing, Missing: { } missing } => Missing(missing),
        _ => "The source doesn't cover that.",
    };

    private static string Missing(string missing) => missing switch
    {
        "date" => "The source doesn't cover that: it names no date for this.",
        "name" => "The source doesn't cover that: it names nobody for this.",
        "number" => "The source doesn't cover that: it gives no number for this.",
        "cause" => "The source doesn't cover that: it gives no reason for this.",
        "place" => "The source doesn't cover that: it names no place for this.",
        "quotation" => "The source doesn't cover that: it quotes no such words.",
        _ => "The source doesn't cover that.",
    };
}
