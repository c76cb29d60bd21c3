using BriefingBot.Core.Answers.Matching;
using BriefingBot.Core.Facts;

namespace BriefingBot.Core.Answers.Judging;

/// <summary>Whether a fact tells what the speaker asked about said, and on the matter asked about.</summary>
internal static class Utterance
{
    public static bool Has(in AskMatch match, Topic topic, AskMatches question) =>
        IsBySpeaker(match, topic, question) && IsOnTheMatter(match, question);

    private static bool IsBySpeaker(in AskMatch match, Topic topic, AskMatches question)
    {
        if (question.SpeakerId is not { } id)
        {
            return Has(match.Covered, question.Speaker);
        }

        var fact = match.Unit.Fact!;
        return fact.AttributedTo == id
            || (topic.TryGetEntity(new EntityId(id), out var speaker)
                && (speaker.Name == fact.AttributedTo
                    || (fact.Text.StartsWith(speaker.Name, StringComparison.Ordinal) && TextWords.Of(fact.Text).TellsOfWords)));
    }

    // A word that the facts know from elsewhere must be there itself: what stands for it loosely is another matter.
    private static bool IsOnTheMatter(in AskMatch match, AskMatches question)
    {
        for (var i = question.Speaker + 1; i < question.Words.Length; i++)
        {
            var word = question.Words[i];
            if (word is { Entity: < 0, IsFiller: false, Term: >= 0, Weight: >= TermWeights.Rare } && !Has(match.Same, i))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Has(ulong words, int at) => (words >> at & 1) != 0;
}
