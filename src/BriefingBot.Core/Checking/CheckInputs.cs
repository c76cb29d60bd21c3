using BriefingBot.Core.Answers.Judging;
using BriefingBot.Core.Answers.Matching;
using BriefingBot.Core.Classifying;
using BriefingBot.Core.Facts;

namespace BriefingBot.Core.Checking;

/// <summary>Measures a statement against a fact.</summary>
internal static class CheckInputs
{
    /// <summary>How many there are.</summary>
    public static readonly int Count = Enum.GetValues<CheckInput>().Length;

    /// <summary>Fills in all but <see cref="CheckInput.Rival"/>, for which the other facts must be known.</summary>
    /// <param name="said">The statement.</param>
    /// <param name="fact">The fact.</param>
    /// <param name="story">What the whole story makes of it.</param>
    /// <param name="inputs">What to fill.</param>
    public static void Fill(Statement said, FactReading fact, StoryView story, Span<float> inputs)
    {
        inputs.Clear();
        FillLikeness(said, fact, inputs);
        FillCoverage(said, fact, inputs);
        (inputs[(int)CheckInput.SameWording], inputs[(int)CheckInput.SameWordings]) = Likest(said, fact.Same, story.Words);
        (inputs[(int)CheckInput.ContraryWording], inputs[(int)CheckInput.ContraryWordings]) = Likest(said, fact.Contrary, story.Words);
        FillAsks(fact, story.Asks, inputs);
        FillNames(said, fact, inputs);
        var text = fact.Text;
        Set(inputs, CheckInput.IsNegated, said.Text.IsNegated ? 1 : 0);
        Set(inputs, CheckInput.HasOpposite, Premise.HasOpposite(said.Text, text.Text) ? 1 : 0);
        Set(inputs, CheckInput.MissingLimits, said.Limits.Count(limit => !fact.Limits.Contains(limit)));
        Set(inputs, CheckInput.MissingTimes, said.Times.Count(time => !fact.Times.Contains(time)));
        Set(inputs, CheckInput.LacksHedge, text.IsPossible && !said.IsHedged ? 1 : 0);
        var own = fact.Lean.Of(said);
        Set(inputs, CheckInput.MostLeaning, own.Most);
        Set(inputs, CheckInput.Leaning, own.Sum);
        Set(inputs, CheckInput.MostLeaningOfAll, story.MostLeaning);
        Set(inputs, CheckInput.LeaningOfAll, story.Leaning);
        Set(inputs, CheckInput.Unheard, story.Unheard);
        Set(inputs, CheckInput.HeaviestUnheard, story.HeaviestUnheard);
        Set(inputs, CheckInput.GapScore, story.Asks.Gaps is [var gap, ..] ? gap.Score : 0);
        Set(inputs, CheckInput.Words, said.Words.Length);
        Set(inputs, CheckInput.Weight, said.Weight);
        FillMeanings(fact.Of.Fact.Id.Value, story, inputs);
    }

    /// <summary>How like the statement is to anything of the fact.</summary>
    public static float Nearness(ReadOnlySpan<float> inputs) => Math.Max(inputs[(int)CheckInput.Same], inputs[(int)CheckInput.Contrary]);

    private static void FillMeanings(string fact, StoryView story, Span<float> inputs)
    {
        if (story.Meanings is not { } meanings || !meanings.Knows(MeaningKind.Supports, fact))
        {
            return;
        }

        Set(inputs, CheckInput.IsTaught, 1);
        Set(inputs, CheckInput.MeantSupport, meanings.ChanceOf(MeaningKind.Supports, fact));
        Set(inputs, CheckInput.MeantConflict, meanings.ChanceOf(MeaningKind.Contradicts, fact));
        Set(inputs, CheckInput.MeantSupportOfAll, meanings.ChanceOf(MeaningKind.Supports));
        Set(inputs, CheckInput.MeantConflictOfAll, meanings.ChanceOf(MeaningKind.Contradicts));
        Set(inputs, CheckInput.MeantNothing, meanings.ChanceOf(MeaningKind.Nothing));
        Set(inputs, CheckInput.UndeniedSupport, story.Undenied?.ChanceOf(MeaningKind.Supports, fact) ?? 0);
        Set(inputs, CheckInput.UndeniedConflict, story.Undenied?.ChanceOf(MeaningKind.Contradicts, fact) ?? 0);
    }

    private static void FillLikeness(Statement said, FactReading fact, Span<float> inputs)
    {
        Statement? likest = null;
        foreach (var told in fact.Same)
        {
            var compared = Comparison.Of(said, told, fact);
            if (compared.Likeness > inputs[(int)CheckInput.Same])
            {
                inputs[(int)CheckInput.SecondSame] = inputs[(int)CheckInput.Same];
                inputs[(int)CheckInput.Same] = compared.Likeness;
                likest = told;
            }
            else
            {
                Raise(inputs, CheckInput.SecondSame, compared.Likeness);
            }

            Raise(inputs, said.Text.IsNegated == told.Text.IsNegated ? CheckInput.AlikeDenied : CheckInput.OtherwiseDenied, compared.Likeness);
            if (compared.Difference == Difference.None)
            {
                Raise(inputs, CheckInput.CleanSame, compared.Likeness);
            }
            else if (compared.IsOpposed)
            {
                Raise(inputs, compared.Difference switch { Difference.Number => CheckInput.OtherNumber, Difference.Name => CheckInput.OtherName, _ => CheckInput.Opposite }, compared.Likeness);
            }
        }

        foreach (var told in fact.Contrary)
        {
            var compared = Comparison.Of(said, told, fact);
            Raise(inputs, CheckInput.Contrary, compared.Likeness);
            if (compared.Difference == Difference.None)
            {
                Raise(inputs, CheckInput.CleanContrary, compared.Likeness);
            }
        }

        if (likest is not null)
        {
            Set(inputs, CheckInput.Denied, said.Text.IsNegated != likest.Text.IsNegated ? 1 : 0);
            Set(inputs, CheckInput.CrossesPivot, Pivots.Differ(said, likest) ? 1 : 0);
        }
    }

    private static void FillCoverage(Statement said, FactReading fact, Span<float> inputs)
    {
        if (said.Weight == 0)
        {
            return;
        }

        foreach (var word in said.Words)
        {
            var (same, contrary) = (Most(word, fact.Same), Most(word, fact.Contrary));
            inputs[(int)CheckInput.SameCoverage] += word.Weight * same / said.Weight;
            inputs[(int)CheckInput.ContraryCoverage] += word.Weight * contrary / said.Weight;
            Raise(inputs, CheckInput.HeaviestMissing, same == 0 ? word.Weight : 0);
        }
    }

    private static (float First, float Three) Likest(Statement said, Statement[] statements, WordLean words)
    {
        var (first, second, third) = (0f, 0f, 0f);
        foreach (var statement in statements)
        {
            var likeness = Wording.Likeness(said, statement, words);
            (first, second, third) = likeness > first ? (likeness, first, second) : likeness > second ? (first, likeness, second) : (first, second, Math.Max(third, likeness));
        }

        return (first, (first + second + third) / 3);
    }

    private static float Most(StatementWord word, Statement[] statements)
    {
        var most = 0f;
        foreach (var statement in statements)
        {
            most = Math.Max(most, word.In(statement.Words));
        }

        return most;
    }

    private static void FillAsks(FactReading fact, AskMatches asks, Span<float> inputs)
    {
        for (var i = 0; i < asks.Facts.Length; i++)
        {
            if (asks.Facts[i].Unit.Fact!.Id == fact.Of.Fact.Id)
            {
                Set(inputs, CheckInput.AskScore, asks.Facts[i].Score);
                Set(inputs, CheckInput.AskCoverage, asks.Facts[i].Coverage);
                Set(inputs, CheckInput.IsFirstAsked, i == 0 ? 1 : 0);
            }
        }
    }

    private static void FillNames(Statement said, FactReading fact, Span<float> inputs)
    {
        foreach (var name in said.Names)
        {
            if (name.Kind == EntityKind.Organisation && !fact.Names.Contains(name.Id) && !fact.HasOrganisation)
            {
                continue;
            }

            inputs[(int)(fact.Names.Contains(name.Id) ? CheckInput.SharedNames : CheckInput.MissingNames)]++;
        }

        var text = fact.Text;
        Set(inputs, CheckInput.SwapsOwner, SwapsOwner(said, text) ? 1 : 0);
        Set(inputs, CheckInput.SwapsName, SwapsName(said, text, fact) ? 1 : 0);
        var swapsNumber = said.Text.Numbers.Any(number => !fact.TextNumbers.Contains(number)) && fact.TextNumbers.Any(number => !said.Text.Numbers.Contains(number));
        Set(inputs, CheckInput.SwapsNumber, swapsNumber ? 1 : 0);
        Set(inputs, CheckInput.Strangers, said.Strangers.Count(stranger => !fact.Same.Any(told => told.Text.Lemmas.Contains(stranger))));
        foreach (var number in said.Text.Numbers)
        {
            inputs[(int)(fact.Numbers.Contains(number) ? CheckInput.SharedNumbers : CheckInput.MissingNumbers)]++;
        }
    }

    private static bool SwapsName(Statement said, Statement text, FactReading fact) => said.Names.Any(name =>
        name.Kind != EntityKind.Organisation && !fact.IsAbout(name.Id)
        && text.Names.Any(told => told.Kind == name.Kind && said.Names.All(other => other.Id != told.Id)));

    private static bool SwapsOwner(Statement said, Statement text) =>
        said.OwnerIds.Count > 0 && text.OwnerIds.Count > 0 && !said.OwnerIds.Overlaps(text.OwnerIds)
        && text.OwnerIds.Any(owner => said.Names.Any(name => name.Id == owner));

    private static void Set(Span<float> inputs, CheckInput input, float value) => inputs[(int)input] = value;

    private static void Raise(Span<float> inputs, CheckInput input, float value) => inputs[(int)input] = Math.Max(inputs[(int)input], value);
}
