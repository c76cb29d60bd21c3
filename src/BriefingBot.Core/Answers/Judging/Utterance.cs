using System.Text.RegularExpressions;
using BriefingBot.Core.Answers.Matching;
using BriefingBot.Core.Facts;

namespace BriefingBot.Core.Answers.Judging;

/// <summary>Whether a fact tells what the speaker asked about said, and on the matter asked about.</summary>
internal static partial class Utterance
{
    private const float HalfOfWords = 0.5f;

    public static bool Has(in AskMatch match, Topic topic, AskMatches question) =>
        IsBySpeaker(match, topic, question) && IsOnTheMatter(match, question);

    /// <summary>Whether a fact tells words of the speaker asked about.</summary>
    public static bool IsBySpeaker(in AskMatch match, Topic topic, AskMatches question)
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

    /// <summary>Whether a fact can tell who said something: it tells of words, and has most of those asked about.</summary>
    public static bool HasSaid(in AskMatch match, AskMatches question)
    {
        var fact = match.Unit.Fact!;
        return (fact.AttributedTo is not null || TextWords.Of(fact.Text).TellsOfWords) && IsOnTheMatter(match, question);
    }

    /// <summary>Whether a question asks who said words that it gives, which only a fact with a quotation can answer.</summary>
    public static bool AsksWhoseWords(string asked, AskMatches question) =>
        (question.Intents & (Intent.Who | Intent.Said)) == (Intent.Who | Intent.Said) && Quoted().IsMatch(asked);

    [GeneratedRegex("""["“„«][^"“”»]{3,}["”“»]""")]
    private static partial Regex Quoted();

    // Words that the facts know from elsewhere must be there themselves, most of them: what stands for them loosely is another matter.
    private static bool IsOnTheMatter(in AskMatch match, AskMatches question)
    {
        var (all, same) = (0f, 0f);
        for (var i = question.Speaker + 1; i < question.Words.Length; i++)
        {
            var word = question.Words[i];
            if (word is { Entity: < 0, IsFiller: false, Term: >= 0, Weight: >= TermWeights.Rare })
            {
                all += word.Weight;
                same += Has(match.Same, i) ? word.Weight : 0;
            }
        }

        return same >= HalfOfWords * all;
    }

    private static bool Has(ulong words, int at) => (words >> at & 1) != 0;
}
