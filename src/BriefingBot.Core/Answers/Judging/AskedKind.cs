using BriefingBot.Core.Answers.Matching;
using BriefingBot.Core.Facts;

namespace BriefingBot.Core.Answers.Judging;

/// <summary>Whether a fact has the kind of thing that is asked for.</summary>
internal static class AskedKind
{
    /// <summary>What is missing, as in <see cref="Gap.Missing"/>; null when nothing is.</summary>
    /// <param name="match">The fact and the phrase by which it was found.</param>
    /// <param name="topic">Its topic.</param>
    /// <param name="question">The question.</param>
    public static string? MissingFrom(in AskMatch match, Topic topic, AskMatches question)
    {
        if (question.Speaker >= 0 && !Utterance.Has(match, topic, question))
        {
            return "quotation";
        }

        if ((question.Intents & (Intent.Who | Intent.Said)) == (Intent.Who | Intent.Said) && !Utterance.HasSaid(match, question))
        {
            return "quotation";
        }

        var asked = question.Intents & Intent.Typed;
        if ((asked & Intent.HowMany) != 0 && !HasCounted(match, question))
        {
            return "number";
        }

        if (asked == Intent.None || match.OffersKind)
        {
            return null;
        }

        var fact = match.Unit.Fact!;
        if ((asked & Intent.When) != 0)
        {
            return fact.When is null ? "date" : null;
        }

        if ((asked & (Intent.HowMany | Intent.HowLong)) != 0)
        {
            return TextWords.Of(fact.Text).Numbers.Count == 0 ? "number" : null;
        }

        if ((asked & Intent.Who) != 0)
        {
            return HasNewName(fact, topic, question, EntityKind.Person, EntityKind.Organisation, EntityKind.Place, EntityKind.Term) ? null : "name";
        }

        if ((asked & Intent.Where) != 0)
        {
            return NamesPlace(fact, topic) ? null : "place";
        }

        return fact.Because.IsEmpty && !TextWords.Of(fact.Text).HasReason ? "cause" : null;
    }

    // What is counted must be there itself: a number of something else is no answer.
    private static bool HasCounted(in AskMatch match, AskMatches question) =>
        question.Counted < 0 || (match.Same >> question.Counted & 1) != 0;

    // Where something happens, rather than a country that has to do with it.
    private static bool NamesPlace(Fact fact, Topic topic)
    {
        foreach (var id in fact.About)
        {
            if (topic.TryGetEntity(id, out var entity) && entity.Kind is EntityKind.Place
                && (fact.Text.Contains($" in {entity.Name}", StringComparison.Ordinal) || fact.Text.Contains($" on the {entity.Name}", StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasNewName(Fact fact, Topic topic, AskMatches question, params ReadOnlySpan<EntityKind> kinds)
    {
        foreach (var id in fact.About)
        {
            if (topic.TryGetEntity(id, out var entity) && kinds.Contains(entity.Kind) && !question.Names.Contains(id.Value))
            {
                return true;
            }
        }

        return fact.AttributedTo is { } speaker && !question.Names.Contains(speaker);
    }
}
