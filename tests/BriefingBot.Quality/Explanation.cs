using System.Globalization;
using System.Text;
using BriefingBot.Core.Answers;
using BriefingBot.Core.Classifying;
using BriefingBot.Core.Facts;

namespace BriefingBot.Quality;

/// <summary>Why a question is answered as it is: words, candidates and gaps with their scores.</summary>
internal static class Explanation
{
    public static string Of(KnowledgeSnapshot knowledge, string question, TopicId topic)
    {
        var found = Candidates.Find(knowledge, question, topic);
        var text = new StringBuilder().AppendLine(question);
        text.AppendLine(CultureInfo.InvariantCulture, $"  intents {found.Asks.Intents}; foreign {found.Asks.IsForeign}; names {string.Join(" ", found.Asks.Names)}; search confidence {found.Search.Confidence:F2}");
        text.AppendLine("  words " + string.Join(" ", found.Asks.Words.Select(word => string.Create(CultureInfo.InvariantCulture, $"{word.Lemma ?? "@"}:{word.Weight:F1}{(word.IsKnown ? "" : "?")}{(word.IsFiller ? "~" : "")}"))));
        foreach (var candidate in found.Facts.Take(4))
        {
            var match = candidate.Match;
            text.AppendLine(CultureInfo.InvariantCulture, $"  fact {candidate.Fact.Fact.Id} {candidate.Certainty:F2} of {candidate.Score:F2} (meant {match?.Meant:F2}, likeness {match?.Likest.Similarity:F2}, same {match?.SameWords:F2}, {match?.Covered:b}{(match?.OffersKind == true ? ", kind" : "")})");
        }

        foreach (var (id, meanings) in found.Asks.Meanings)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  {id} meant: a fact {meanings.Asked.ChanceOf(MeaningKind.AsksFact):F2}, a gap {meanings.Asked.ChanceOf(MeaningKind.AsksGap):F2}, nothing {meanings.Asked.ChanceOf(MeaningKind.Nothing):F2}; states {string.Join(" ", new[] { MeaningKind.Supports, MeaningKind.Contradicts }.SelectMany(kind => meanings.Stated.Likeliest(kind, 2).Select(fact => FormattableString.Invariant($"{kind} {fact} {meanings.Stated.ChanceOf(kind, fact):F2}"))))}");
        }

        foreach (var gap in found.Asks.Gaps.Take(3))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  gap {gap.Unit.Gap!.Id} {gap.Score:F2} (meant {gap.Meant:F2}, likeness {gap.Likest.Similarity:F2}, same {gap.SameWords:F2})");
        }

        return text.Append("  → ").AppendJoin("; ", AnswerEngine.Ask(knowledge, question, topic).Parts.Select(Grade.Describe)).ToString();
    }
}
