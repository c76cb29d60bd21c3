using System.Text.RegularExpressions;
using BriefingBot.Core.Answers.Matching;
using BriefingBot.Core.Classifying;
using BriefingBot.Core.Facts;
using BriefingBot.Core.Search.Analysis;

namespace BriefingBot.Core.Answers.Judging;

/// <summary>Compares what a question takes for granted with the fact that was found for it.</summary>
internal static partial class Premise
{
    private const Intent Presupposing = Intent.YesNo | Intent.Why | Intent.When | Intent.How | Intent.HowLong;
    private const float EnoughOfPredicate = 0.7f;
    private const Intent Asking = Intent.Who | Intent.Where | Intent.When | Intent.HowMany | Intent.HowLong | Intent.Said | Intent.Define;
    private const float InText = 0.5f;
    private const float Contrary = 0.6f;

    /// <summary>How the fact meets the question.</summary>
    public static Footing Of(in AskMatch match, AskMatches question, TextWords asked)
    {
        var fact = TextWords.Of(match.Unit.Fact!.Text);
        if (!asked.OffersChoice && (HasOpposite(asked, fact) || (Math.Sign(asked.Leaning) * Math.Sign(fact.Leaning) < 0 && asked.IsNegated == fact.IsNegated)))
        {
            return Footing.Otherwise;
        }

        if (HasOtherNumber(asked, fact) || StatesContrary(match, question))
        {
            return Footing.Otherwise;
        }

        return (question.Intents & (Intent.YesNo | Intent.Why | Intent.How)) != 0 && ShareInText(question, asked, fact) < InText
            ? Footing.OnTheMatter
            : Footing.Direct;
    }

    /// <summary>Whether the question tells of somebody else what the fact tells: the deed is the fact's, the name isn't.</summary>
    public static bool IsOfSomebodyElse(in AskMatch match, Topic topic, AskMatches question, TextWords asked)
    {
        if ((question.Intents & Presupposing) == 0 || (question.Intents & (Intent.Who | Intent.Where)) != 0)
        {
            return false;
        }

        var (predicate, covered, strange) = (0f, 0f, !asked.OffersChoice && DoesNameDiffer(match, topic, question) ? 1 : 0);
        for (var i = 0; i < question.Words.Length; i++)
        {
            var word = question.Words[i];
            var isCovered = (match.Covered >> i & 1) != 0;
            if (word.Entity >= 0)
            {
                strange += isCovered ? 0 : 1;
            }
            else if (!word.IsFiller)
            {
                predicate += word.Weight;
                covered += isCovered ? word.Weight : 0;
            }
        }

        return strange > 0 && predicate >= TermWeights.Rare && covered >= EnoughOfPredicate * predicate;
    }

    // Somebody whom the fact neither names nor is about, where it names somebody of the same kind whom the question doesn't.
    private static bool DoesNameDiffer(in AskMatch match, Topic topic, AskMatches question)
    {
        if ((question.Intents & (Intent.YesNo | Intent.Why | Intent.How)) == 0)
        {
            return false;
        }

        var fact = match.Unit.Fact!;
        var name = -1;
        for (var i = 0; i < question.Words.Length; i++)
        {
            if (question.Words[i].Entity < 0)
            {
                continue;
            }

            var id = new EntityId(question.Names[++name]);
            if ((match.InText >> i & 1) == 0 && !fact.About.Contains(id) && topic.TryGetEntity(id, out var named) && named.Kind is EntityKind.Person or EntityKind.Place
                && fact.About.Any(other => topic.TryGetEntity(other, out var entity) && entity.Kind == named.Kind && !question.Names.Contains(other.Value)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the question asks of somebody whether they said or want what the fact tells of somebody else.</summary>
    public static bool IsOfAnotherSpeaker(in AskMatch match, Topic topic, AskMatches question)
    {
        var fact = match.Unit.Fact!;
        if ((question.Intents & Intent.YesNo) == 0 || question.Words is not [{ Entity: >= 0 }, ..])
        {
            return false;
        }

        foreach (var id in fact.About)
        {
            if (topic.TryGetEntity(id, out var subject) && fact.Text.StartsWith(subject.Name, StringComparison.Ordinal))
            {
                return !question.Names.Contains(id.Value) && TextWords.Of(fact.Text).TellsOfWords;
            }
        }

        return false;
    }

    /// <summary>Whether the question takes words for one person's that the fact has, all of them, from another: "Why did Yoon say ...".</summary>
    public static bool IsSaidBySomebodyElse(in AskMatch match, Topic topic, AskMatches question) =>
        match.SameWords >= Thresholds.Everything
        && question.SpeakerId is { } id && topic.TryGetEntity(new EntityId(id), out var speaker) && speaker.Kind == EntityKind.Person
        && match.Unit.Fact!.AttributedTo is not null && Utterance.HasSaid(match, question) && !Utterance.IsBySpeaker(match, topic, question);

    /// <summary>Whether the question asks for something of somebody, and the fact tells that of somebody else: "China's largest partner".</summary>
    public static bool IsOfAnotherOwner(string asked, in AskMatch match, Topic topic, AskMatches question)
    {
        var fact = match.Unit.Fact!;
        var (isAskedOf, isToldOf, isShared) = (false, false, false);
        foreach (var entity in topic.Entities)
        {
            if (entity.Kind is EntityKind.Person or EntityKind.Place)
            {
                var (asks, tells) = (Owners.Has(asked, entity), Owners.Has(fact.Text, entity));
                isAskedOf |= asks;
                isToldOf |= tells;
                isShared |= tells && (asks || question.Names.Contains(entity.Id.Value));
            }
        }

        return isAskedOf && isToldOf && !isShared;
    }

    /// <summary>Whether the question asks for the second or a later one in a row of which the fact tells another: "the second largest partner".</summary>
    public static bool IsOfAnotherRank(string asked, in AskMatch match) =>
        Rank().Match(asked) is { Success: true } rank && !match.Unit.Fact!.Text.Contains(rank.Value, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether one text has a word whose opposite the other has.</summary>
    public static bool HasOpposite(TextWords asked, TextWords fact)
    {
        foreach (var lemma in asked.Lemmas)
        {
            if (fact.Lemmas.Contains(lemma))
            {
                continue;
            }

            foreach (var opposite in WordLists.English.OppositesOf(lemma))
            {
                if (fact.Lemmas.Contains(opposite) && !asked.Lemmas.Contains(opposite) && asked.IsNegated == fact.IsNegated
                    && !WordLists.English.OppositesOf(opposite).Any(fact.Lemmas.Contains))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // As the story's classifier takes it. Who asks for a name, place, date, number or words may use any.
    private static bool StatesContrary(in AskMatch match, AskMatches question) =>
        (question.Intents & Asking) == 0
        && question.Meanings.TryGetValue(match.Unit.Topic, out var meanings)
        && meanings.Stated.ChanceOf(MeaningKind.Contradicts, match.Unit.Id) >= Contrary;

    private static bool HasOtherNumber(TextWords asked, TextWords fact) =>
        asked.Numbers.Count > 0 && fact.Numbers.Count > 0 && asked.Numbers.Any(number => !fact.Numbers.Contains(number));

    private static float ShareInText(AskMatches question, TextWords asked, TextWords fact)
    {
        var (all, found) = (0f, 0f);
        foreach (var word in question.Words)
        {
            if (word.Entity < 0 && !word.IsFiller)
            {
                all += word.Weight;
                found += word.Lemma is { } lemma && (fact.Lemmas.Contains(lemma) || Lexicon.English.SynonymsOf(lemma).Any(fact.Lemmas.Contains)) ? word.Weight : 0;
            }
        }

        return all == 0 ? 1 : found / all;
    }

    [GeneratedRegex(@"\b(?:second|third|fourth|fifth|2nd|3rd|4th|5th)[\s-]+(?:most|\w+est)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Rank();
}
