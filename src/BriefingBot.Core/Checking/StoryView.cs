using BriefingBot.Core.Answers.Matching;
using BriefingBot.Core.Classifying;

namespace BriefingBot.Core.Checking;

/// <summary>What a whole story makes of a statement, whichever of its facts it is about.</summary>
/// <param name="Asks">What its ways of asking make of it.</param>
/// <param name="MostLeaning">The most that one of its words leans to what facts contradict.</param>
/// <param name="Leaning">How its words lean in all.</param>
/// <param name="Unheard">0 to 1: the share of it in words that no statement of the story has.</param>
/// <param name="HeaviestUnheard">The weight of the heaviest such word.</param>
/// <param name="Words">What its words count.</param>
/// <param name="Meanings">What the story's classifier takes it for; null for a story that has none.</param>
/// <param name="Undenied">What it takes it for without what it denies; null when it denies nothing.</param>
internal sealed record StoryView(AskMatches Asks, float MostLeaning, float Leaning, float Unheard, float HeaviestUnheard, WordLean Words, SentenceMeanings? Meanings, SentenceMeanings? Undenied)
{
    /// <summary>Ids of facts that the classifier takes it to be about, with or without what it denies.</summary>
    public IEnumerable<string> Likeliest(int count) => new[] { Meanings, Undenied }.OfType<SentenceMeanings>()
        .SelectMany(meanings => meanings.Likeliest(MeaningKind.Supports, count).Concat(meanings.Likeliest(MeaningKind.Contradicts, count)));
}
