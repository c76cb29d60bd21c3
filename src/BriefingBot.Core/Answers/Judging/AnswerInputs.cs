using System.Numerics;
using BriefingBot.Core.Answers.Matching;
using BriefingBot.Core.Classifying;
using BriefingBot.Core.Facts;

namespace BriefingBot.Core.Answers.Judging;

/// <summary>What it is judged by whether a fact answers: how like the question it is, what of the question it lacks, and how it stands to its rivals.</summary>
internal enum AnswerInput
{
    /// <summary>How like the question the fact's likest phrase is.</summary>
    Similarity,

    /// <summary>The share of the question that this phrase has.</summary>
    QuestionShare,

    /// <summary>The share of this phrase that the question has.</summary>
    PhraseShare,

    /// <summary>How like the question its second likest phrase is.</summary>
    Second,

    /// <summary>How like the question its third likest phrase is.</summary>
    Third,

    /// <summary>The share of the question that one of its phrases has on average.</summary>
    Typical,

    /// <summary>The share of the question that its phrases have together.</summary>
    Coverage,

    /// <summary>The same, in the same words.</summary>
    SameWords,

    /// <summary>The share of the question that its own text has.</summary>
    InText,

    /// <summary>The same, in the same words.</summary>
    SameInText,

    /// <summary>Whether it is asked for by the same kind of question.</summary>
    OffersKind,

    /// <summary>Whether the question asks for a kind of thing that the fact isn't asked for.</summary>
    LacksKind,

    /// <summary>The search engine's share for it.</summary>
    SearchShare,

    /// <summary>The search engine's confidence in its own first.</summary>
    SearchConfidence,

    /// <summary>The names of the question that it lacks.</summary>
    MissingNames,

    /// <summary>The numbers of the question that it lacks.</summary>
    MissingNumbers,

    /// <summary>The share of the question in words that the story hasn't.</summary>
    Strange,

    /// <summary>How many such words.</summary>
    StrangeWords,

    /// <summary>The share of the question in words that the story knows from elsewhere.</summary>
    Elsewhere,

    /// <summary>The weight of the heaviest word that it lacks.</summary>
    HeaviestMissing,

    /// <summary>The share of the question that it has in other words only.</summary>
    OtherWords,

    /// <summary>The question's words.</summary>
    Words,

    /// <summary>The names among them.</summary>
    Names,

    /// <summary>Their weight.</summary>
    Weight,

    /// <summary>Whether the question is in another language than English.</summary>
    Foreign,

    /// <summary>Whether it asks whether something is so.</summary>
    AsksYesNo,

    /// <summary>Whether it asks for a name.</summary>
    AsksWho,

    /// <summary>Whether it asks for a date or a length of time.</summary>
    AsksWhen,

    /// <summary>Whether it asks for a place.</summary>
    AsksWhere,

    /// <summary>Whether it asks for a number.</summary>
    AsksHowMany,

    /// <summary>Whether it asks for a cause.</summary>
    AsksWhy,

    /// <summary>Whether it asks for a way.</summary>
    AsksHow,

    /// <summary>Whether it asks for somebody's words.</summary>
    AsksSaid,

    /// <summary>Whether it asks what something is.</summary>
    AsksDefinition,

    /// <summary>Whether it picks something out: "which companies".</summary>
    AsksWhich,

    /// <summary>Whether the fact's own text has only the word that is picked out.</summary>
    PicksFromText,

    /// <summary>Whether none of its phrases picks that out.</summary>
    LacksPick,

    /// <summary>Whether the likest gap's phrases do.</summary>
    GapOffersPick,

    /// <summary>The share of the question's words, names apart, that its phrases have together.</summary>
    PredicateCoverage,

    /// <summary>The same, in the same words.</summary>
    PredicateSame,

    /// <summary>The share of these words that its likest phrase has.</summary>
    PredicateInLikest,

    /// <summary>The share of these words that its own text has.</summary>
    PredicateInText,

    /// <summary>The weight of these words.</summary>
    PredicateWeight,

    /// <summary>Whether the fact lacks the first of these words, mostly the verb.</summary>
    LacksFirst,

    /// <summary>Whether the story has never seen that word.</summary>
    FirstIsStrange,

    /// <summary>Whether the fact lacks the last of these words.</summary>
    LacksLast,

    /// <summary>The weight of the heaviest word of the likest phrase that the question hasn't.</summary>
    HeaviestUnasked,

    /// <summary>Whether question and likest phrase ask for different kinds of things.</summary>
    OtherKind,

    /// <summary>Whether the likest phrase is a statement or keywords, and the question asks for a kind of thing, or the other way round.</summary>
    UnevenKind,

    /// <summary>How usual the question's words are in asking for what the source doesn't say.</summary>
    Silence,

    /// <summary>The same of the word of which it is most so.</summary>
    MostSilent,

    /// <summary>The same of the words that the fact lacks.</summary>
    SilenceOfMissing,

    /// <summary>How much likelier it is than the likest other fact.</summary>
    LeadInScore,

    /// <summary>How much liker its likest phrase is.</summary>
    LeadInSimilarity,

    /// <summary>How much more of the question it has.</summary>
    LeadInCoverage,

    /// <summary>How like the question the likest gap's likest phrase is.</summary>
    GapSimilarity,

    /// <summary>The share of the question that this phrase has.</summary>
    GapQuestionShare,

    /// <summary>The share of this phrase that the question has.</summary>
    GapPhraseShare,

    /// <summary>The share of the question that this gap has.</summary>
    GapCoverage,

    /// <summary>The same, in the same words.</summary>
    GapSameWords,

    /// <summary>Whether the gap is asked for by the same kind of question.</summary>
    GapOffersKind,

    /// <summary>How much likelier the fact is than the gap.</summary>
    LeadOverGap,

    /// <summary>The share of the question that the gap has and the fact hasn't.</summary>
    GapAlone,

    /// <summary>The share of the question that the fact has and the gap hasn't.</summary>
    FactAlone,

    /// <summary>Whether the story's classifier was taught on the fact.</summary>
    IsTaught,

    /// <summary>How likely the fact is meant, as the classifier takes the question.</summary>
    Meant,

    /// <summary>How likely any fact is meant.</summary>
    MeantOfAll,

    /// <summary>How likely a gap is meant.</summary>
    MeantGap,

    /// <summary>How much likelier the fact is meant than the likest other fact.</summary>
    LeadInMeant,

    /// <summary>How likely nothing of the story is meant.</summary>
    MeantNothing,
}

/// <summary>Reads <see cref="AnswerInput"/>s from what was found.</summary>
internal static class AnswerInputs
{
    /// <summary>How many there are.</summary>
    public static readonly int Count = Enum.GetValues<AnswerInput>().Length;

    /// <summary>Writes the inputs of one fact.</summary>
    /// <param name="match">The fact.</param>
    /// <param name="question">What was found for the question.</param>
    /// <param name="searchShare">The search engine's share for the fact.</param>
    /// <param name="searchConfidence">The search engine's confidence in its own first.</param>
    /// <param name="inputs">Where to write; <see cref="Count"/> long.</param>
    public static void Fill(in AskMatch match, AskMatches question, float searchShare, float searchConfidence, Span<float> inputs)
    {
        inputs.Clear();
        var weight = Math.Max(question.Words.Sum(word => word.Weight), 1e-3f);
        void Set(Span<float> into, AnswerInput input, float value) => into[(int)input] = value;
        float Share(ulong words) => WeightOf(question.Words, words) / weight;
        float Flag(bool holds) => holds ? 1 : 0;
        bool Asks(Intent intent) => (question.Intents & intent) != 0;

        Set(inputs, AnswerInput.Similarity, match.Likest.Similarity);
        Set(inputs, AnswerInput.QuestionShare, match.Likest.QuestionShare);
        Set(inputs, AnswerInput.PhraseShare, match.Likest.PhraseShare);
        Set(inputs, AnswerInput.Second, match.Second);
        Set(inputs, AnswerInput.Third, match.Third);
        Set(inputs, AnswerInput.Typical, match.Typical);
        Set(inputs, AnswerInput.Coverage, match.Coverage);
        Set(inputs, AnswerInput.SameWords, match.SameWords);
        Set(inputs, AnswerInput.InText, Share(match.InText));
        Set(inputs, AnswerInput.SameInText, Share(match.SameInText));
        Set(inputs, AnswerInput.OffersKind, Flag(match.OffersKind));
        Set(inputs, AnswerInput.LacksKind, Flag(Asks(Intent.Typed) && !match.OffersKind));
        Set(inputs, AnswerInput.SearchShare, searchShare);
        Set(inputs, AnswerInput.SearchConfidence, searchConfidence);
        FillMissing(match, question, weight, inputs);
        Set(inputs, AnswerInput.OtherWords, Share(match.Covered & ~match.Same));
        Set(inputs, AnswerInput.Weight, weight);
        Set(inputs, AnswerInput.Foreign, Flag(question.IsForeign));
        Set(inputs, AnswerInput.AsksYesNo, Flag(Asks(Intent.YesNo)));
        Set(inputs, AnswerInput.AsksWho, Flag(Asks(Intent.Who)));
        Set(inputs, AnswerInput.AsksWhen, Flag(Asks(Intent.When | Intent.HowLong)));
        Set(inputs, AnswerInput.AsksWhere, Flag(Asks(Intent.Where)));
        Set(inputs, AnswerInput.AsksHowMany, Flag(Asks(Intent.HowMany)));
        Set(inputs, AnswerInput.AsksWhy, Flag(Asks(Intent.Why)));
        Set(inputs, AnswerInput.AsksHow, Flag(Asks(Intent.How)));
        Set(inputs, AnswerInput.AsksSaid, Flag(Asks(Intent.Said)));
        Set(inputs, AnswerInput.AsksDefinition, Flag(Asks(Intent.Define)));

        if (question.Picked >= 0)
        {
            Set(inputs, AnswerInput.AsksWhich, 1);
            Set(inputs, AnswerInput.PicksFromText, Flag((match.InText >> question.Picked & 1) != 0));
            Set(inputs, AnswerInput.LacksPick, Flag(!match.OffersPick));
            Set(inputs, AnswerInput.GapOffersPick, Flag(question.Gaps.Length > 0 && question.Gaps[0].OffersPick));
        }

        var predicate = Predicate(question.Words);
        var predicateWeight = Math.Max(WeightOf(question.Words, predicate), 1e-3f);
        Set(inputs, AnswerInput.PredicateCoverage, WeightOf(question.Words, predicate & match.Covered) / predicateWeight);
        Set(inputs, AnswerInput.PredicateSame, WeightOf(question.Words, predicate & match.Same) / predicateWeight);
        Set(inputs, AnswerInput.PredicateInLikest, WeightOf(question.Words, predicate & match.InLikest) / predicateWeight);
        Set(inputs, AnswerInput.PredicateInText, WeightOf(question.Words, predicate & match.InText) / predicateWeight);
        Set(inputs, AnswerInput.PredicateWeight, predicateWeight);
        if (predicate != 0)
        {
            var (first, last) = (BitOperations.TrailingZeroCount(predicate), BitOperations.Log2(predicate));
            Set(inputs, AnswerInput.LacksFirst, Flag((match.Covered >> first & 1) == 0));
            Set(inputs, AnswerInput.FirstIsStrange, Flag(!question.Words[first].IsKnown));
            Set(inputs, AnswerInput.LacksLast, Flag((match.Covered >> last & 1) == 0));
        }

        Set(inputs, AnswerInput.HeaviestUnasked, match.HeaviestUnasked);
        Set(inputs, AnswerInput.OtherKind, Flag((question.Intents & match.LikestIntents & Intent.Typed) == 0 && Asks(Intent.Typed) && (match.LikestIntents & Intent.Typed) != 0));
        Set(inputs, AnswerInput.UnevenKind, Flag(Asks(Intent.Typed) != ((match.LikestIntents & Intent.Typed) != 0)));
        FillSilence(match, question, weight, inputs);

        AskMatch rival = default;
        foreach (var other in question.Facts)
        {
            if (other.Unit != match.Unit)
            {
                rival = other;
                break;
            }
        }

        Set(inputs, AnswerInput.LeadInScore, match.Score - rival.Score);
        Set(inputs, AnswerInput.LeadInSimilarity, match.Likest.Similarity - rival.Likest.Similarity);
        Set(inputs, AnswerInput.LeadInCoverage, match.Coverage - rival.Coverage);

        var gap = question.Gaps.Length > 0 ? question.Gaps[0] : default;
        Set(inputs, AnswerInput.GapSimilarity, gap.Likest.Similarity);
        Set(inputs, AnswerInput.GapQuestionShare, gap.Likest.QuestionShare);
        Set(inputs, AnswerInput.GapPhraseShare, gap.Likest.PhraseShare);
        Set(inputs, AnswerInput.GapCoverage, gap.Coverage);
        Set(inputs, AnswerInput.GapSameWords, gap.SameWords);
        Set(inputs, AnswerInput.GapOffersKind, Flag(gap.OffersKind && Asks(Intent.Typed)));
        Set(inputs, AnswerInput.LeadOverGap, match.Score - gap.Score);
        Set(inputs, AnswerInput.GapAlone, Share(gap.Covered & ~match.Covered));
        Set(inputs, AnswerInput.FactAlone, Share(match.Covered & ~gap.Covered));
        FillMeanings(match, question, inputs);
    }

    private static void FillMeanings(in AskMatch match, AskMatches question, Span<float> inputs)
    {
        if (!question.Meanings.TryGetValue(match.Unit.Topic, out var meant) || !meant.Asked.Knows(MeaningKind.AsksFact, match.Unit.Id))
        {
            return;
        }

        var meanings = meant.Asked;
        inputs[(int)AnswerInput.IsTaught] = 1;
        inputs[(int)AnswerInput.Meant] = match.Meant;
        inputs[(int)AnswerInput.MeantOfAll] = meanings.ChanceOf(MeaningKind.AsksFact);
        inputs[(int)AnswerInput.MeantGap] = meanings.ChanceOf(MeaningKind.AsksGap);
        inputs[(int)AnswerInput.MeantNothing] = meanings.ChanceOf(MeaningKind.Nothing);
        var rival = 0f;
        foreach (var other in question.Facts)
        {
            rival = other.Unit == match.Unit ? rival : Math.Max(rival, other.Meant);
        }

        inputs[(int)AnswerInput.LeadInMeant] = match.Meant - rival;
    }

    // A name must be in the fact, or in the likest way of asking for it: others may name it to tell it from something else.
    private static void FillMissing(in AskMatch match, AskMatches question, float weight, Span<float> inputs)
    {
        var (words, name) = (question.Words, -1);
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i];
            inputs[(int)AnswerInput.Words] += word.IsFiller ? 0 : 1;
            inputs[(int)AnswerInput.Names] += word.Entity >= 0 ? 1 : 0;
            var hasIt = word.Entity < 0
                ? (match.Covered >> i & 1) != 0
                : ((match.InText | match.InLikest) >> i & 1) != 0 || match.Unit.Fact!.About.Contains(new EntityId(question.Names[name + 1]));
            name += word.Entity >= 0 ? 1 : 0;
            if (word.IsFiller || hasIt)
            {
                continue;
            }

            var input = word switch
            {
                { IsNumber: true } => AnswerInput.MissingNumbers,
                { Entity: >= 0 } or { IsName: true } => AnswerInput.MissingNames,
                { IsKnown: false } => AnswerInput.Strange,
                _ => AnswerInput.Elsewhere,
            };
            inputs[(int)input] += input is AnswerInput.MissingNumbers or AnswerInput.MissingNames ? 1 : word.Weight / weight;
            inputs[(int)AnswerInput.StrangeWords] += input == AnswerInput.Strange ? 1 : 0;
            ref var heaviest = ref inputs[(int)AnswerInput.HeaviestMissing];
            heaviest = Math.Max(heaviest, word.Weight);
        }
    }

    private static void FillSilence(in AskMatch match, AskMatches question, float weight, Span<float> inputs)
    {
        for (var i = 0; i < question.Words.Length; i++)
        {
            if (question.Words[i].Entity >= 0)
            {
                continue;
            }

            var silence = question.Silence[i] - 0.5f;
            inputs[(int)AnswerInput.Silence] += silence * question.Words[i].Weight / weight;
            inputs[(int)AnswerInput.MostSilent] = Math.Max(inputs[(int)AnswerInput.MostSilent], silence);
            if ((match.Covered >> i & 1) == 0)
            {
                inputs[(int)AnswerInput.SilenceOfMissing] += silence * question.Words[i].Weight / weight;
            }
        }
    }

    private static ulong Predicate(AskedWord[] words)
    {
        var mask = 0UL;
        for (var i = 0; i < words.Length; i++)
        {
            mask |= words[i] is { Entity: < 0, IsFiller: false } ? 1UL << i : 0;
        }

        return mask;
    }

    private static float WeightOf(AskedWord[] words, ulong chosen)
    {
        var sum = 0f;
        for (; chosen != 0; chosen &= chosen - 1)
        {
            sum += words[BitOperations.TrailingZeroCount(chosen)].Weight;
        }

        return sum;
    }
}
