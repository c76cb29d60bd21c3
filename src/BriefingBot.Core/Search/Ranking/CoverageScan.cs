namespace BriefingBot.Core.Search.Ranking;

/// <summary>Which of the question's words a candidate has and lacks, by sort of word.</summary>
internal static class CoverageScan
{
    public static void Describe(Query query, ulong exact, ulong related, Span<float> features)
    {
        var profile = query.Profile;
        related &= ~exact;
        var has = exact | related;
        var missing = profile.All & ~has;
        features[(int)Feature.ExactIdf] = query.WeightOf(exact);
        features[(int)Feature.RelatedIdf] = query.WeightOf(related);
        features[(int)Feature.ExactSquares] = query.SquaresOf(exact);
        features[(int)Feature.RawIdf] = query.IdfOf(exact);
        features[(int)Feature.MissingSquares] = query.SquaresOf(missing);
        features[(int)Feature.MissingRawIdf] = query.IdfOf(missing);
        features[(int)Feature.MissingKnown] = System.Numerics.BitOperations.PopCount(missing & profile.Known);
        features[(int)Feature.MissingKnownNames] = System.Numerics.BitOperations.PopCount(missing & profile.Known & profile.Names);
        features[(int)Feature.MissingUnknown] = System.Numerics.BitOperations.PopCount(missing & ~profile.Known);
        features[(int)Feature.MissingNames] = System.Numerics.BitOperations.PopCount(missing & profile.Names);
        features[(int)Feature.NameIdf] = query.WeightOf(has & profile.Names);
        features[(int)Feature.NumberIdf] = query.WeightOf(has & profile.Numbers);
        features[(int)Feature.FocusIdf] = query.WeightOf(has & profile.Focus);
        features[(int)Feature.FirstIdf] = query.WeightOf(has & profile.First);
        features[(int)Feature.LastIdf] = query.WeightOf(has & profile.Last);
        features[(int)Feature.VerbIdf] = query.WeightOf(has & profile.Verbs);
        features[(int)Feature.RareIdf] = query.WeightOf(has & profile.Rare);
        features[(int)Feature.QuotedIdf] = query.WeightOf(has & profile.Quoted);
        features[(int)Feature.BackgroundIdf] = query.BackgroundOf(has);
        features[(int)Feature.Coverage] = profile.ShareOf(query, has);
        features[(int)Feature.ExactCoverage] = profile.ShareOf(query, exact);
        features[(int)Feature.CountCoverage] = profile.CountShareOf(has);
        features[(int)Feature.MissingIdf] = query.WeightOf(missing);
        features[(int)Feature.MissingName] = query.WeightOf(missing & profile.Names);
        features[(int)Feature.MissingNumber] = query.WeightOf(missing & profile.Numbers);
        features[(int)Feature.MissingMost] = query.HighestWeightOf(missing);
        features[(int)Feature.MissingFocus] = query.WeightOf(missing & profile.Focus);
        features[(int)Feature.MissingVerb] = query.WeightOf(missing & profile.Verbs);
        features[(int)Feature.MissingBackground] = query.BackgroundOf(missing);
    }

    public static void DescribeQuestion(Query query, Span<float> features)
    {
        features[(int)Feature.QuestionIdf] = query.Profile.Weight;
        features[(int)Feature.QuestionWords] = MathF.Log(1 + query.Count);
        features[(int)Feature.QuestionNames] = System.Numerics.BitOperations.PopCount(query.Profile.Names);
        features[(int)Feature.QuestionNumbers] = System.Numerics.BitOperations.PopCount(query.Profile.Numbers);
        features[(int)Feature.QuestionNegated] = query.Profile.IsNegated ? 1 : 0;
        Feature? kind = query.Kind switch
        {
            QuestionKind.Who or QuestionKind.Said => Feature.AsksWho,
            QuestionKind.When => Feature.AsksWhen,
            QuestionKind.Where => Feature.AsksWhere,
            QuestionKind.HowMany or QuestionKind.HowLong => Feature.AsksHowMany,
            QuestionKind.Why => Feature.AsksWhy,
            QuestionKind.How => Feature.AsksHow,
            QuestionKind.What => Feature.AsksWhat,
            QuestionKind.Definition => Feature.AsksDefinition,
            QuestionKind.YesNo => Feature.AsksYesNo,
            _ => null,
        };
        if (kind is { } asked) features[(int)asked] = 1;
    }
}
